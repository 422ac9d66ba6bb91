/** A small valid corpus and the article it was made from, for tests to alter. Everything in it is invented. */

type Hash = (text: string) => string;

const SALES = 'Sales reached 200,000 units in 2023, a rise of 25 per cent, the company said.';
const SPEED =
  'On Monday Jane Doe, who leads the firm, told reporters that its newest mill could grind up to 1.5 times as fast as those of rivals.';

export const sampleArticle = `Acme sells mills. ${SPEED} ${SALES} Analysts expect that demand may double by 2030.`;

/** Files of the corpus by name. `hash` need not be a real one where no article is read. */
export function sampleCorpus(hash: Hash = () => '0'.repeat(64)) {
  const evidence = (passage: string, start: string, end: string) => ({
    source: 'daily-mill',
    selector: {
      type: 'TextPositionSelector',
      start: sampleArticle.indexOf(passage),
      end: sampleArticle.indexOf(passage) + passage.length,
    },
    sha256: hash(passage),
    fragment: { start, end },
  });
  return {
    'pack.json': {
      format: 'sidelight-pack/1',
      id: 'mills',
      title: 'Mills',
      description: 'Claims about mills.',
      version: '1',
      language: 'en',
      publisher: { name: 'Nobody' },
    },
    'entities/companies.json': {
      entities: [
        {
          id: 'acme',
          name: 'Acme',
          kind: 'company',
          description: 'Maker of mills',
          aliases: [{ text: 'Acme' }, { text: 'ACME Mills', case: 'exact' }],
        },
        {
          id: 'jane-doe',
          name: 'Jane Doe',
          kind: 'person',
          description: 'Head of Acme',
          of: 'acme',
          aliases: [{ text: 'Jane Doe' }, { text: 'Doe', case: 'capitalised', needs: { beside: ['acme'] } }],
        },
      ],
    },
    'sources/daily-mill.json': {
      source: {
        id: 'daily-mill',
        title: { basis: 'unknown' },
        author: { basis: 'unknown' },
        publisher: { basis: 'stated', value: 'The Daily Mill' },
        date: { basis: 'inferred', value: '2024', note: 'The text speaks of 2023 as past' },
        url: { basis: 'unknown' },
        genre: { basis: 'inferred', value: 'news report', note: 'It reports what was said on a day' },
        language: 'en',
        origin: { basis: 'stated', value: 'mill-wire' },
        article: {
          file: 'mill.txt',
          normaliser: 1,
          sha256: hash(sampleArticle),
          length: sampleArticle.length,
          boilerplate: [],
        },
      },
      origin: {
        id: 'mill-wire',
        name: 'Agency report',
        publisher: { basis: 'unknown' },
        date: { basis: 'unknown' },
      },
      claims: [
        {
          id: 'acme-speed',
          statement:
            'Jane Doe presented the latest mill of Acme as able to work up to “1.5 times as fast” as competing ones.',
          about: ['acme'],
          kind: 'company claim',
          speaker: {
            name: 'Jane Doe',
            entity: 'jane-doe',
            role: 'leads Acme',
            stake: { interest: 'own company', note: 'sells the mill' },
          },
          reportedBy: [{ name: 'The Daily Mill' }],
          hedge: 'could … up to',
          date: { basis: 'unknown' },
          figures: [{ text: '1.5 times', max: 1.5, unit: 'times', measure: 'speed against mills of rivals' }],
          evidence: [evidence(SPEED, 'On Monday Jane Doe,', 'as those of rivals.')],
        },
        {
          id: 'acme-sales',
          statement: 'By its own account, Acme sold 200,000 mills in 2023, after about 160,000 in the year before.',
          about: ['acme'],
          kind: 'statistic',
          speaker: { name: 'Acme', entity: 'acme', stake: { interest: 'own company' } },
          reportedBy: [{ name: 'The Daily Mill' }],
          hedge: null,
          date: { basis: 'unknown' },
          figures: [
            { text: '200,000', value: 200000, unit: 'mills', measure: 'mills sold in a year', asOf: '2023' },
            {
              text: '160,000',
              value: 160000,
              unit: 'mills',
              measure: 'mills sold in a year',
              asOf: '2022',
              derived: '200,000 / 1.25',
            },
          ],
          evidence: [evidence(SALES, 'Sales reached 200,000 units', 'cent, the company said.')],
        },
      ],
    },
    'relations.json': {
      relations: [{ kind: 'qualifies', from: 'acme-sales', to: 'acme-speed', reason: 'Says how many were sold.' }],
    },
  };
}

/** The corpus as files with a line for every property, so that problems can name lines. */
export function sampleFiles(corpus: object = sampleCorpus()): { name: string; text: string }[] {
  return Object.entries(corpus).map(([name, content]) => ({ name, text: `${JSON.stringify(content, null, 2)}\n` }));
}

/** The same as one pack. */
export function samplePack(hash?: Hash) {
  const corpus = sampleCorpus(hash);
  const { source, origin, claims } = corpus['sources/daily-mill.json'];
  return {
    ...corpus['pack.json'],
    ...corpus['entities/companies.json'],
    origins: [origin],
    sources: [source],
    claims,
    ...corpus['relations.json'],
  };
}
