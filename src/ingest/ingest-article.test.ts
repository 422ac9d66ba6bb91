import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleArticle, samplePack } from '../pack/assemble-sample.ts';
import type { Entity, Pack } from '../pack/schema.ts';
import { type Ingested, ingestArticle } from './ingest-article.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const entity = (id: string, name: string, kind: Entity['kind'], ...aliases: readonly string[]) =>
  ({ id, name, kind, description: name, aliases: [name, ...aliases].map((text) => ({ text })) }) as unknown as Entity;

const pack = {
  ...samplePack(sha256),
  entities: [
    entity('acme', 'Acme', 'company'),
    entity('huawei', 'Huawei', 'company'),
    entity('smic', 'SMIC', 'company'),
    entity('nvidia', 'Nvidia', 'company'),
    entity('commerce', 'US Department of Commerce', 'public-body', 'U.S. Commerce Department'),
    entity('mara-lind', 'Mara Lind', 'person'),
  ],
} as unknown as Pack;

const ingest = (raw: string, file = 'article.txt'): Ingested => ingestArticle({ file, raw, pack, sha256 });
const bodyOf = ({ blocks }: Ingested) => blocks.filter(({ role }) => role === 'body').map(({ text }) => text);

describe('ingest/ingest-article ingestArticle, of a saved web page', () => {
  const file = new URL('../../tests/articles/valley-lathe.html', import.meta.url);
  const ingested = ingest(readFileSync(file, 'utf8'), 'valley-lathe.html');
  const { source, article, drafts } = ingested;

  it('takes what the page says of itself, with where it says so', () => {
    expect(ingested.form).toBe('web page');
    expect(source).toMatchObject({
      id: 'lathe-maker-turns-to-huawei-servers',
      title: { basis: 'stated', value: 'Lathe maker turns to Huawei servers as order book swells' },
      author: { basis: 'stated', value: 'Ines Okafor, Tom Brandt' },
      publisher: {
        basis: 'stated',
        value: 'The Valley Ledger',
        note: 'JSON-LD: publisher; meta tag og:site_name has “Valley Ledger Online”',
      },
      date: { basis: 'stated', value: '2026-03-05' },
      url: { basis: 'stated', value: 'https://ledger.example/industry/lathe-maker-huawei-servers' },
      genre: { basis: 'unknown' },
      origin: { basis: 'unknown' },
      language: 'en-GB',
    });
  });

  it('gets the body right, and leaves out the rest', () => {
    expect(bodyOf(ingested).map((text) => text.split(' ').slice(0, 3).join(' '))).toEqual([
      "A mill town's",
      'Harrow & Lind,',
      '“We were told',
      'Not everybody is',
      'A narrow field',
      'Chips for the',
      'Whether the order',
    ]);
    expect(source.article.boilerplate.map(({ what }) => what)).toEqual([
      'navigation',
      'advertisement',
      'by-line',
      'date line',
      'caption',
      'advertisement',
      'other stories',
      'about the author',
      'comment form',
      'legal notice',
    ]);
    expect(source.article).toMatchObject({ length: article.text.length, sha256: sha256(article.text) });
  });

  it('finds the entities of the body, and names that none has', () => {
    expect(ingested.entities).toEqual([
      { entity: 'huawei', count: 2 },
      { entity: 'mara-lind', count: 1 },
      { entity: 'commerce', count: 1 },
      { entity: 'smic', count: 1 },
    ]);
  });

  it('drafts what may be claims, with evidence that stands', () => {
    for (const { passage, evidence } of drafts) {
      expect(article.text.slice(evidence.selector.start, evidence.selector.end)).toBe(passage);
      expect(evidence).toMatchObject({ source: source.id, sha256: sha256(passage) });
    }
    expect(drafts.find(({ passage }) => passage.startsWith('Harrow'))).toMatchObject({
      reasons: ['figure', 'speech', 'entity'],
      about: ['huawei'],
      figures: [{ text: '12% to 15%', min: 12, max: 15, unit: '%' }],
      dates: [
        { text: 'this year', date: '2026', isRelative: true },
        { text: 'on Tuesday', date: '2026-03-03', isRelative: true },
      ],
    });
    expect(drafts.find(({ passage }) => passage.includes('Mara Lind'))).toMatchObject({
      speaker: 'mara-lind',
      hedges: ['could', 'up to'],
      quotations: ['We were told it could take up to nine months,'],
    });
    expect(drafts.find(({ passage }) => passage.startsWith('The firm spent'))).toMatchObject({
      cites: ['https://accounts.example/harrow-lind-2025.pdf'],
      hedges: ['almost', 'about'],
    });
    expect(drafts.some(({ passage }) => /uncle|Brass prices|Photograph/.test(passage))).toBe(false);
  });
});

describe('ingest/ingest-article ingestArticle', () => {
  it('leaves unknown what a text does not say', () => {
    const { source, form, remarks } = ingest('Acme made 20 mills, it said, and then it made no more for a while.');
    expect(form).toBe('plain text');
    expect(source).toMatchObject({ id: 'article', title: { basis: 'unknown' }, date: { basis: 'unknown' } });
    expect(remarks).toContain('No title was found');
  });

  it('does not take the day on which a page was viewed for that of the article', () => {
    const { source, remarks } = ingest(
      `New York\nSaturday, June 14, 2025\nAcme makes many more mills\n${sampleArticle} ${sampleArticle}`,
    );
    expect(source.date).toEqual({ basis: 'unknown' });
    expect(remarks[0]).toContain('“Saturday, June 14, 2025” stands outside the article');
  });

  it('recognises a copy of a source, and takes over its origin', () => {
    const { copies, source, origin } = ingest(`Acme makes mills\n${sampleArticle.replace('reporters', 'us')}`);
    expect(copies).toMatchObject([
      {
        source: 'daily-mill',
        passages: 2,
        found: [
          { claim: 'acme-speed', isExact: false },
          { claim: 'acme-sales', isExact: true },
        ],
      },
    ]);
    expect(source.origin).toMatchObject({ basis: 'inferred', value: 'mill-wire' });
    expect(origin).toBeUndefined();
  });

  it.each([
    ['Jane Doe is a Mill Opinion columnist covering grain.', 'Mill Opinion', 'the note on the author'],
    ['This article was originally published in The Grinder.', 'Grinder', 'a line of the article'],
  ])('names the publication that the article comes from: %s', (line, publisher, where) => {
    const { source, origin } = ingest(
      `The mills that turn\n${sampleArticle.replaceAll('Acme', 'Zed').slice(20)}\n${line}`,
    );
    expect(source.origin).toMatchObject({ basis: 'stated', note: where });
    expect(origin).toMatchObject({ publisher: { basis: 'stated', value: publisher } });
  });

  it('tells languages by what a page says, or by script', () => {
    expect(ingest(`华为表示，今年的芯片产量将增长百分之二十。${'磨坊转动。'.repeat(10)}`).source.language).toBe('zh');
    expect(ingest('<html lang="pt_BR"><body><p>Texto.</p></body></html>').source.language).toBe('pt-BR');
  });
});
