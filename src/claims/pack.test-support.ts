/** A small pack for tests of what is made of packs. Everything in it is invented. */
import type { Claim, ClaimId, EntityId, OriginId, Pack, SourceId } from '../pack/schema.ts';

const unknown = { basis: 'unknown' } as const;
const hash = '0'.repeat(64);

export function source(id: string, origin: string, url?: string): Pack['sources'][number] {
  return {
    id: id as SourceId,
    title: { basis: 'stated', value: `Title of ${id}` },
    author: unknown,
    publisher: { basis: 'found', value: `Publisher of ${id}`, note: 'found there' },
    date: { basis: 'stated', value: '2024-06-26' },
    url: url === undefined ? unknown : { basis: 'stated', value: url },
    genre: { basis: 'stated', value: 'analysis' },
    language: 'en',
    origin: { basis: 'stated', value: origin as OriginId },
    article: { file: `${id}.txt`, normaliser: 1, sha256: hash, length: 1000, boilerplate: [] },
  };
}

type ClaimParts = Partial<Omit<Claim, 'id' | 'about' | 'evidence'>> & {
  readonly about?: readonly string[];
  readonly sources?: readonly string[];
};

export function claim(id: string, { about = ['acme'], sources = ['first'], ...rest }: ClaimParts = {}): Claim {
  return {
    id: id as ClaimId,
    statement: `Statement of ${id}.`,
    about: about as EntityId[],
    kind: 'fact',
    speaker: { name: 'Somebody', stake: { interest: 'none known' } },
    hedge: null,
    date: { basis: 'stated', value: '2024-06' },
    figures: [],
    topics: [],
    metBy: [],
    evidence: sources.map((name, index) => ({
      source: name as SourceId,
      selector: { type: 'TextPositionSelector', start: index, end: index + 10 },
      sha256: hash,
      fragment: { start: 'first words', end: 'last words' },
    })),
    ...rest,
  };
}

export function pack(claims: readonly Claim[], rest: Partial<Pack> = {}): Pack {
  return {
    format: 'sidelight-pack/1',
    id: 'test' as Pack['id'],
    title: 'Test',
    description: 'For tests',
    version: '1',
    language: 'en',
    publisher: { name: 'Nobody' },
    entities: [
      {
        id: 'acme' as EntityId,
        name: 'Acme',
        kind: 'company',
        description: 'makes things',
        place: 'Testville',
        aliases: [{ text: 'Acme' }, { text: '艾克米', lang: 'zh-Hans' }],
      },
      {
        id: 'gadget' as EntityId,
        name: 'Gadget',
        kind: 'product',
        description: 'a thing',
        of: 'acme' as EntityId,
        aliases: [{ text: 'Gadget' }],
      },
      {
        id: 'rival' as EntityId,
        name: 'Rival',
        kind: 'company',
        description: 'makes others',
        aliases: [{ text: 'Rival' }],
      },
    ],
    origins: ['one', 'two'].map((id) => ({ id: id as OriginId, name: id, publisher: unknown, date: unknown })),
    sources: [source('first', 'one', 'https://news.example/first'), source('copy', 'one'), source('second', 'two')],
    claims,
    relations: [],
    ...rest,
  };
}
