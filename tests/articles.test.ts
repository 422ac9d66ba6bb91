/** The five articles that the corpus was made from, wherever they are: `ingest` must tell their text from the rest. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildPackFromFolder } from '../src/cli/corpus-folder.ts';
import { ingestArticle } from '../src/ingest/ingest-article.ts';
import { readArticle } from '../src/text/article-text.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const articles = join(root, '../shared/articles');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const pack = await buildPackFromFolder(join(root, 'corpus'));

/** First and last words of each body, and what ingest must find out by itself. */
const EXPECTED: Readonly<Record<string, { readonly first: string; readonly last: string; readonly stated: object }>> = {
  'thorbecke-taipei-times': {
    first: 'US officials and tech leaders',
    last: 'too often breeds innovation.',
    stated: {
      title: { basis: 'unknown' },
      author: { basis: 'stated', value: 'Catherine Thorbecke' },
      date: { basis: 'unknown' },
      origin: { basis: 'stated', value: 'thorbecke-bloomberg-opinion' },
    },
  },
  'thorbecke-moneycontrol': {
    first: 'Washington shouldn’t discount how',
    last: 'to chips from Washington.',
    stated: {
      title: { basis: 'stated', value: 'China’s AI strength suggests US curbs could backfire' },
      author: { basis: 'unknown' },
      date: { basis: 'stated', value: '2024-06-26' },
      origin: { basis: 'inferred', value: 'thorbecke-bloomberg-opinion' },
    },
  },
  'technologyfinest-resilience': {
    first: 'In recent years, the',
    last: 'reassess their strategic approaches.',
    stated: { title: { basis: 'unknown' }, author: { basis: 'unknown' }, date: { basis: 'unknown' } },
  },
  'reuters-daily-maverick': {
    first: 'In 2023, smartphones-to-silicon conglomerate',
    last: 'true for AI. DM',
    stated: {
      title: { basis: 'stated', value: 'How China can keep pace in the global AI race' },
      author: { basis: 'stated', value: 'Reuters' },
      publisher: { basis: 'stated', value: 'Daily Maverick' },
      date: { basis: 'stated', value: '2025-01-27' },
      url: { basis: 'stated', value: expect.stringContaining('staging.dailymaverick.co.za') },
    },
  },
  'american-daily-press-gap': {
    first: 'The Race for AI',
    last: 'of global technological leadership.',
    stated: {
      title: { basis: 'stated', value: expect.stringContaining('Bridge AI Technology Gap') },
      author: { basis: 'unknown' },
      // The one date on the page is that of the visit.
      date: { basis: 'unknown' },
    },
  },
};

describe.skipIf(!existsSync(articles))('ingest, of the articles of the corpus', () => {
  it('covers them all', () => {
    expect(pack.sources.map(({ id }) => id).sort()).toEqual(Object.keys(EXPECTED).sort());
    expect(pack.sources.map(({ article }) => article.file).sort()).toEqual(readdirSync(articles).sort());
  });

  it.each(pack.sources.map((source) => [source.id, source] as const))(
    '%s: body, boilerplate and what it says of itself',
    (id, source) => {
      const raw = readFileSync(join(articles, source.article.file), 'utf8');
      const others = { ...pack, sources: pack.sources.filter((other) => other !== source) };
      const { blocks, source: found } = ingestArticle({ file: source.article.file, raw, pack: others, id, sha256 });
      const { first = '', last = '', stated = {} } = EXPECTED[id] ?? {};
      const body = blocks.filter(({ role }) => role === 'body').map(({ text }) => text);
      expect(body[0]?.startsWith(first), body[0]).toBe(true);
      expect(body.at(-1)?.endsWith(last), body.at(-1)).toBe(true);
      expect(found.article).toEqual(source.article);
      expect(found).toMatchObject(stated);
    },
  );

  it('keeps every link of a body with a claim that rests on its words', () => {
    for (const source of pack.sources) {
      const { links } = readArticle(readFileSync(join(articles, source.article.file), 'utf8'));
      for (const { start, end, address } of links) {
        const citing = pack.claims.filter(
          ({ evidence, cites = [] }) =>
            cites.some(({ url }) => url === address) &&
            evidence.some(
              (piece) => piece.source === source.id && piece.selector.start <= start && piece.selector.end >= end,
            ),
        );
        expect(citing, address).not.toEqual([]);
      }
    }
  });
});

it.runIf(!existsSync(articles))('says that the articles of the corpus were not there', ({ skip }) =>
  skip(`not checked: ${articles} is not there`),
);

describe('the corpus', () => {
  it('measures the same thing in the same words and the same unit, so that figures can be compared', () => {
    const units = new Map<string, Set<string>>();
    for (const { unit, measure } of pack.claims.flatMap(({ figures }) => figures)) {
      units.set(measure, (units.get(measure) ?? new Set()).add(unit));
    }
    const currencies = /^[A-Z]{3}(?: |$)/;
    const mixed = [...units].filter(([, all]) => all.size > 1 && ![...all].every((unit) => currencies.test(unit)));
    expect(mixed).toEqual([]);
  });

  it('says something of nearly every entity', () => {
    const used = new Set(
      pack.claims.flatMap(({ about, speaker, reportedBy = [] }) => [
        ...about,
        speaker.entity,
        ...reportedBy.map(({ entity }) => entity),
      ]),
    );
    // Of these the articles say nothing by themselves; texts on the same matters name them, and they lead to their owners.
    const silent = pack.entities.filter(({ id }) => !used.has(id)).map(({ id }) => id);
    expect(silent.sort()).toEqual(['bis', 'deepseek-v3', 'mate-70', 'netherlands', 'white-house']);
  });
});
