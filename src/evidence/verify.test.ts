import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sampleArticle, samplePack } from '../pack/assemble-sample.ts';
import type { Pack } from '../pack/schema.ts';
import { describePassage } from './selector.ts';
import { signatureOf } from './signature.ts';
import { verifyPack } from './verify.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

type Sample = ReturnType<typeof samplePack>;
type SampleClaim = Sample['claims'][number];

const verify = (pack: Sample, article: string | undefined = sampleArticle) =>
  verifyPack(pack as unknown as Pack, new Map(article === undefined ? [] : [['mill.txt', article]]), sha256);

/** Parts of a claim that the rows below alter. */
interface Parts {
  readonly evidence: SampleClaim['evidence'][number];
  readonly figure: SampleClaim['figures'][number];
  readonly derived: SampleClaim['figures'][number];
}
type Change = (claim: SampleClaim, parts: Parts) => unknown;

/** The sample with its claim on speed or on sales altered. */
function withClaim(which: 'speed' | 'sales', change: Change): Sample {
  const pack = samplePack(sha256);
  const claim = pack.claims[which === 'speed' ? 0 : 1];
  const [evidence] = claim?.evidence ?? [];
  const [figure, derived = figure] = claim?.figures ?? [];
  if (!claim || !evidence || !figure || !derived) throw new Error('the sample is too small');
  change(claim, { evidence, figure, derived });
  return pack;
}

/** Evidence for the first to the last of these words of the article. */
function select(claim: SampleClaim, first: string, last: string): void {
  const start = sampleArticle.indexOf(first);
  const end = sampleArticle.indexOf(last, start) + last.length;
  Object.assign(claim.evidence[0] ?? {}, describePassage(sampleArticle, { start, end }, sha256));
}

describe('evidence/verify verifyPack', () => {
  it('proves the signature of an article where there is one', () => {
    const pack = samplePack(sha256);
    const article = pack.sources[0]?.article as { signature?: string };
    article.signature = signatureOf(sampleArticle) ?? '';
    expect(verify(pack).problems).toEqual([]);
    article.signature = '00000000';
    const [problem, ...others] = verify(pack).problems;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      where: 'sources[0].article.signature',
      what: expect.stringContaining('"mill.txt"'),
      remedy: expect.stringContaining('sidelight ingest'),
    });
    expect(verify(pack, '').problems.map(({ where }) => where)).not.toContain('sources[0].article.signature');
  });

  it.each(['two hundred thousand', '0.2 million', '二十万'])(
    'accepts the number of a passage written as %s',
    (number) => {
      const pack = withClaim('sales', (claim) => {
        claim.statement = claim.statement.replace('200,000', number);
      });
      expect(verify(pack).problems.map(({ what }) => what)).toEqual([]);
    },
  );

  it('resolves the evidence of a sound pack', () => {
    const { evidence, problems } = verify(samplePack(sha256));
    expect(problems).toEqual([]);
    expect(evidence).toHaveLength(2);
    expect(evidence[1]).toMatchObject({ claim: 'acme-sales', source: 'daily-mill', article: 'mill.txt' });
    expect(evidence[1]?.passage).toBe(sampleArticle.slice(evidence[1]?.start, evidence[1]?.end));
    expect(evidence[1]?.passage).toMatch(/^Sales reached .* the company said\.$/);
  });

  it.each<[string, 'speed' | 'sales', Change, string, string]>([
    [
      'a figure that is not there',
      'speed',
      (_, { figure }) => Object.assign(figure, { text: '1.6 times', max: 1.6 }),
      'claims[0].figures[0].text',
      '"1.6 times" does not stand in the passage',
    ],
    [
      'a figure that is only part of one',
      'sales',
      (_, { figure }) => Object.assign(figure, { text: '200', value: 200 }),
      'claims[1].figures[0].text',
      '"200" does not stand in the passage',
    ],
    [
      'a derived figure that the statement lacks',
      'sales',
      (_, { derived }) => (derived.text = '160,000 mills'),
      'claims[1].figures[1].text',
      'does not stand in the statement',
    ],
    [
      'a number of the statement',
      'sales',
      (c) => (c.statement = c.statement.replace('2023', '2024')),
      'claims[1].statement',
      'the number 2024',
    ],
    [
      'a number that is part of one',
      'sales',
      (c) => (c.statement = c.statement.replace('200,000', '200')),
      'claims[1].statement',
      'the number 200 ',
    ],
    ['a hedge that is not there', 'speed', (c) => (c.hedge = 'might; up to'), 'claims[0].hedge', '"might"'],
    ['a hedge within a word', 'speed', (c) => (c.hedge = 'ould'), 'claims[0].hedge', '"ould"'],
    [
      'a speaker whom nobody names',
      'sales',
      (c) => (c.speaker = { name: 'Ann Smith', stake: { interest: 'analyst' } } as typeof c.speaker),
      'claims[1].speaker.name',
      '"Ann Smith" is named neither',
    ],
    [
      'borrowed wording',
      'speed',
      (c) => (c.statement = 'Doe says its newest mill could grind up to 1.5 times as fast as others.'),
      'claims[0].statement',
      'its newest mill could grind up to',
    ],
    [
      'borrowing in other letters and signs',
      'speed',
      (c) => (c.statement = 'It said: Newest mill, could GRIND up to 1.5 times more.'),
      'claims[0].statement',
      'more than 6 words',
    ],
    [
      'a misquotation',
      'speed',
      (c) => (c.statement = c.statement.replace('as fast”', 'faster”')),
      'claims[0].statement',
      'the quotation “1.5 times faster”',
    ],
    [
      'a passage that begins within a word',
      'sales',
      (c) => select(c, 'ales reached', 'said.'),
      'claims[1].evidence[0].selector.start',
      'within a word',
    ],
    [
      'a passage that ends within a word',
      'sales',
      (c) => select(c, 'Sales', 'the company sai'),
      'claims[1].evidence[0].selector.end',
      'within a word',
    ],
    [
      'a passage that begins with a space',
      'sales',
      (c) => select(c, ' Sales', 'said.'),
      'claims[1].evidence[0].selector.start',
      'with a space',
    ],
    [
      'another passage',
      'sales',
      (_, { evidence }) => (evidence.selector.start += 6),
      'claims[1].evidence[0].selector',
      'is not the passage that was recorded',
    ],
    [
      'a passage past the end',
      'sales',
      (_, { evidence }) => (evidence.selector.end = 9999),
      'claims[1].evidence[0].selector',
      'after the end of the article',
    ],
    [
      'another hash',
      'sales',
      (_, { evidence }) => (evidence.sha256 = '0'.repeat(64)),
      'claims[1].evidence[0].selector',
      'is not the passage that was recorded',
    ],
    [
      'a fragment that begins elsewhere',
      'sales',
      (_, { evidence }) => (evidence.fragment.start = 'reached 200,000'),
      'claims[1].evidence[0].fragment.start',
      'does not begin with',
    ],
    [
      'a fragment that ends elsewhere',
      'sales',
      (_, { evidence }) => (evidence.fragment.end = 'the company'),
      'claims[1].evidence[0].fragment.end',
      'does not end with',
    ],
    [
      'a fragment without its end',
      'sales',
      (_, { evidence }) => Object.assign(evidence, { fragment: { start: 'Sales' } }),
      'claims[1].evidence[0].fragment',
      'has no end',
    ],
    [
      'a fragment cut within a word',
      'sales',
      (_, { evidence }) => (evidence.fragment.start = 'Sal'),
      'claims[1].evidence[0].fragment',
      'within a word',
    ],
    [
      'a fragment whose ends share words',
      'sales',
      (c, { evidence }) => {
        select(c, '200,000 units in 2023, a', '2023, a');
        Object.assign(evidence, { fragment: { start: '200,000 units in 2023,', end: 'units in 2023, a' } });
        c.figures.pop();
        c.statement = 'Acme sold 200,000 in 2023.';
      },
      'claims[1].evidence[0].fragment',
      'share words',
    ],
    [
      'the year of a figure that nothing tells',
      'speed',
      (_, { figure }) => Object.assign(figure, { asOf: '2022' }),
      'claims[0].figures[0].asOf',
      'the year 2022',
    ],
    [
      'a month that nothing tells',
      'speed',
      (c) =>
        Object.assign(c, {
          statement: `In June 2024, ${c.statement}`,
          date: { basis: 'inferred', value: '2024-05', note: 'for the test' },
        }),
      'claims[0].statement',
      'the date June 2024',
    ],
    [
      'a voice that is not the source’s',
      'sales',
      (c) => {
        Object.assign(c.speaker, { name: 'Somebody', ownVoice: true });
        Object.assign(c, { reportedBy: undefined });
      },
      'claims[1].speaker.name',
      'is not its author or publisher',
    ],
    [
      'a text that speaks for itself and is reported',
      'sales',
      (c) => Object.assign(c.speaker, { name: 'The Daily Mill', ownVoice: true }),
      'claims[1].reportedBy',
      'speaks for itself',
    ],
    [
      'words that nobody passes on',
      'sales',
      (c) => Object.assign(c, { reportedBy: undefined }),
      'claims[1].reportedBy',
      'nobody is said to report it',
    ],
    [
      'a chain that does not reach the source',
      'sales',
      (c) => Object.assign(c, { reportedBy: [{ name: 'Acme' }] }),
      'claims[1].reportedBy',
      'the last to report is "Acme"',
    ],
    [
      'somebody in the chain whom nobody names',
      'sales',
      (c) => c.reportedBy.unshift({ name: 'Ann Smith' }),
      'claims[1].reportedBy[0].name',
      '"Ann Smith" is named neither',
    ],
    [
      'a value that is not the figure’s',
      'sales',
      (_, { figure }) => Object.assign(figure, { value: 500_000 }),
      'claims[1].figures[0].value',
      'value is 500000, but the figure says "200,000"',
    ],
    [
      'a share that is told in another unit',
      'sales',
      (c) => c.figures.push({ text: '25 per cent', value: 25, unit: 'USD', measure: 'rise' } as never),
      'claims[1].figures[2].unit',
      'the unit is "USD"',
    ],
    [
      'another scale',
      'sales',
      (c) => (c.statement = c.statement.replace('200,000', '200,000 million')),
      'claims[1].statement',
      'the number 200,000 million',
    ],
    [
      'a number for a share',
      'sales',
      (c) => (c.statement = `${c.statement} The rise was 25.`),
      'claims[1].statement',
      'the number 25 ',
    ],
    [
      'a number in other digits',
      'sales',
      (c) => (c.statement = c.statement.replace('200,000', '３００,０００')),
      'claims[1].statement',
      'the number 300,000',
    ],
    [
      'a number in words',
      'sales',
      (c) => (c.statement = `${c.statement} There were twelve kinds.`),
      'claims[1].statement',
      'the number twelve',
    ],
    [
      'a number in Chinese characters',
      'sales',
      (c) => (c.statement = `${c.statement} 共有三十种。`),
      'claims[1].statement',
      'the number 三十',
    ],
    [
      'a share in words',
      'sales',
      (c) => (c.statement = `${c.statement} That is two-thirds of it.`),
      'claims[1].statement',
      'the number two-thirds',
    ],
    [
      'a vague number',
      'sales',
      (c) => (c.statement = `${c.statement} There were dozens.`),
      'claims[1].statement',
      'the number dozens',
    ],
    [
      'an ordinal',
      'sales',
      (c) => (c.statement = `${c.statement} It was the 19th.`),
      'claims[1].statement',
      'the number 19th',
    ],
    [
      'a name with other digits',
      'sales',
      (c) => (c.statement = c.statement.replace('mills', 'M99 mills')),
      'claims[1].statement',
      'the number M99',
    ],
    [
      'a day that nothing tells',
      'speed',
      (c) => (c.statement = `On 15 April, ${c.statement}`),
      'claims[0].statement',
      'the date 15 April',
    ],
    [
      'a quotation in other marks',
      'speed',
      (c) => (c.statement = 'Doe said that her mill is «the best in the world».'),
      'claims[0].statement',
      'in marks other than “ ”',
    ],
    [
      'a quotation without end',
      'speed',
      (c) => (c.statement = 'Doe said that her mill is “the best in the world.'),
      'claims[0].statement',
      'has no end',
    ],
    [
      'a quotation in another order',
      'speed',
      (c) => (c.statement = 'Doe says it works “as fast … up to” others.'),
      'claims[0].statement',
      'does not stand in the passage',
    ],
    [
      'a stated date that nothing states',
      'sales',
      (c) => Object.assign(c, { date: { basis: 'stated', value: '1999-01-01' } }),
      'claims[1].date.value',
      'is said to be stated',
    ],
    [
      'a body of whose name only the last word stands there',
      'sales',
      (c) => (c.speaker = { name: 'Bank of Acme', stake: { interest: 'analyst' } } as typeof c.speaker),
      'claims[1].speaker.name',
      '"Bank of Acme" is named neither',
    ],
    [
      'an address in a text without links',
      'sales',
      (c) => Object.assign(c, { cites: [{ name: 'Acme', url: 'https://acme.example/' }] }),
      'claims[1].cites[0].url',
      'no passage of this claim links to https://acme.example/',
    ],
  ])('finds %s', (_, which, change, where, what) => {
    const { problems } = verify(withClaim(which, change));
    expect(problems.map((problem) => problem.where)).toContain(where);
    const problem = problems.find((candidate) => candidate.where === where);
    expect(problem?.what).toContain(what);
    expect(problem?.remedy).not.toBe('');
    expect(problems).toHaveLength(1);
  });

  it('finds a quotation that is too long, and does not let it borrow', () => {
    const change = (c: SampleClaim) =>
      (c.statement = 'She said “its newest mill could grind up to 1.5 times as fast as those”.');
    expect(verify(withClaim('speed', change)).problems.map(({ what }) => what)).toEqual([
      expect.stringContaining('a quotation of 13 words'),
      expect.stringContaining('more than 6 words in a row'),
    ]);
  });

  it.each<[string, 'speed' | 'sales', Change]>([
    [
      'a speaker by the last word of the name',
      'speed',
      (c) => (c.speaker = { name: 'Mrs Doe', stake: { interest: 'own company' } } as typeof c.speaker),
    ],
    [
      'a speaker named shortly before',
      'sales',
      (c) => (c.speaker = { name: 'Jane Doe', stake: { interest: 'own company' } } as typeof c.speaker),
    ],
    ['a speaker by an alias of its entity', 'sales', (c) => (c.speaker.name = 'The company')],
    [
      'a text that speaks for itself',
      'sales',
      (c) =>
        Object.assign(c, {
          speaker: { name: 'unsigned article in The Daily Mill', ownVoice: true, stake: { interest: 'author' } },
          reportedBy: undefined,
        }),
    ],
    [
      'the year in which it was said',
      'speed',
      (c) =>
        Object.assign(c, {
          statement: `In June 2024, ${c.statement}`,
          date: { basis: 'inferred', value: '2024-06', note: 'for the test' },
        }),
    ],
    [
      'the year of a figure that the date of the claim tells',
      'speed',
      (c, { figure }) => {
        Object.assign(c, {
          statement: `In 2022, ${c.statement}`,
          date: { basis: 'inferred', value: '2022-03-04', note: 'for the test' },
        });
        Object.assign(figure, { asOf: '2022' });
      },
    ],
    [
      'a day that the note of a date tells',
      'speed',
      (c) =>
        Object.assign(c, {
          statement: `On 3 June 2024, ${c.statement}`,
          date: { basis: 'inferred', value: '2024-06-04', note: 'Monday was the 3 June 2024' },
        }),
    ],
    ['somebody in the chain who is named', 'sales', (c) => c.reportedBy.unshift({ name: 'Jane Doe' })],
    ['a scale in other words', 'sales', (c) => (c.statement = c.statement.replace('200,000', '0.2 million'))],
    ['a hedge that begins its sentence', 'sales', (c) => (c.hedge = 'sales')],
    ['an ellipsis in a quotation', 'speed', (c) => (c.statement = 'Doe says it works “up to … as fast” as others.')],
    [
      'six words of the article',
      'speed',
      (c) => (c.statement = 'Doe says her newest mill could grind up to half more.'),
    ],
  ])('allows %s', (_, which, change) => {
    expect(verify(withClaim(which, change)).problems).toEqual([]);
  });

  it('does not ask of a withdrawn claim that its passage bears it, but that the passage is there', () => {
    const withdrawn = { on: '2026-03-03', why: 'The passage says something else.' };
    const unborne: Change = (c) =>
      Object.assign(c, {
        statement: 'Acme sold 7 mills in 1999, “so to speak”, Bob said.',
        hedge: 'perhaps',
        withdrawn,
      });
    expect(verify(withClaim('sales', unborne)).problems).toEqual([]);
    const moved = withClaim('sales', (c, { evidence }) => {
      unborne(c, { evidence } as Parts);
      evidence.selector.start += 1;
    });
    expect(verify(moved).problems).toMatchObject([{ where: expect.stringContaining('claims[1].evidence[0]') }]);
  });

  it('finds the article’s words in what a claim said before it was corrected', () => {
    const before = 'It told reporters that its newest mill could grind up to half more.';
    const corrected = withClaim('speed', (c) =>
      Object.assign(c, { corrections: [{ on: '2026-03-03', before, why: 'Not in our own words.' }] }),
    );
    expect(verify(corrected).problems).toMatchObject([
      { where: 'claims[0].corrections[0].before', what: expect.stringContaining("are the article's") },
    ]);
  });

  it('names an article that is missing, once', () => {
    const pack = samplePack(sha256);
    const { evidence, problems } = verifyPack(pack as unknown as Pack, new Map(), sha256);
    expect(evidence).toEqual([]);
    expect(problems).toMatchObject([{ where: 'sources[0].article.file', what: expect.stringContaining('"mill.txt"') }]);
  });

  it('says the length that an article has', () => {
    const pack = samplePack(sha256);
    for (const { article } of pack.sources) article.length += 1;
    expect(verify(pack).problems).toMatchObject([
      { where: 'sources[0].article.length', remedy: `Write ${sampleArticle.length}` },
    ]);
  });

  it('says where a passage has moved', () => {
    const { problems } = verify(samplePack(sha256), `Breaking: ${sampleArticle}`);
    const start = sampleArticle.indexOf('Sales') + 10;
    expect(problems.map(({ where }) => where)).toEqual([
      'sources[0].article.sha256',
      'claims[0].evidence[0].selector',
      'claims[1].evidence[0].selector',
    ]);
    expect(problems[2]?.remedy).toContain(`write start ${start} and end `);
  });

  it('says where the ends of a passage stand if the words between have changed', () => {
    const { problems } = verify(
      samplePack(sha256),
      sampleArticle.replace('200,000 units in 2023, a rise', '200,000 units in 2023, a steep rise'),
    );
    expect(problems.at(-1)?.remedy).toContain('the words between have changed');
  });

  it('says so if a passage is gone', () => {
    const { problems } = verify(samplePack(sha256), 'Acme sells mills.');
    expect(problems.at(-1)?.remedy).toContain('was not found elsewhere');
  });

  it('tells which of two places a fragment could mean', () => {
    const pack = samplePack(sha256);
    const article = `${sampleArticle} Sales reached 200,000 units; per cent, the company said.`;
    for (const source of pack.sources)
      Object.assign(source.article, { sha256: sha256(article), length: article.length });
    expect(verify(pack, article).problems).toMatchObject([
      { where: 'claims[1].evidence[0].fragment', what: 'the fragment fits 2 places in the article (in mill.txt)' },
    ]);
  });

  it('names the article of each fault, where a claim has several passages too', () => {
    const pack = withClaim('sales', (c, { evidence }) =>
      c.evidence.push({
        ...evidence,
        ...describePassage(sampleArticle, { start: 0, end: 17 }, sha256),
      } as (typeof c.evidence)[number]),
    );
    expect(verify(pack).problems.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['the figure "200,000" does not stand in the passage (in mill.txt)']),
    );
  });
});

describe('evidence/verify verifyPack, of what is not the article', () => {
  const footer = 'Related: The new mill of Acme.';
  const article = `${sampleArticle} ${footer}`;
  const start = article.length - footer.length;

  function withFooter(change: (pack: Sample) => unknown = () => undefined): Sample {
    const pack = samplePack(sha256);
    const stretch = { what: 'other stories', ...describePassage(article, { start, end: article.length }, sha256) };
    for (const source of pack.sources) {
      Object.assign(source.article, { sha256: sha256(article), length: article.length, boilerplate: [stretch] });
    }
    change(pack);
    return pack;
  }

  it('allows it to be there', () => {
    expect(verify(withFooter(), article).problems).toEqual([]);
  });

  it('finds evidence that reaches into it', () => {
    const pack = withFooter(({ claims: [speed] }) => {
      Object.assign(speed?.evidence[0] ?? {}, describePassage(article, { start: 18, end: start + 8 }, sha256));
    });
    const problem = verify(pack, article).problems[0];
    expect(problem?.where).toBe('claims[0].evidence[0].selector');
    expect(problem?.what).toMatch(/lies in what is not the article: other stories .*\(in mill\.txt\)$/);
  });

  it('finds that it is no longer there', () => {
    const pack = withFooter(({ sources: [source] }) => {
      Object.assign(source?.article.boilerplate[0] ?? {}, { sha256: '0'.repeat(64) });
    });
    expect(verify(pack, article).problems).toMatchObject([{ where: 'sources[0].article.boilerplate[0].selector' }]);
  });

  it('does not count it among the sentences that claims should rest on', () => {
    const { coverage } = verify(withFooter(), article);
    const [mills] = coverage.values();
    expect(mills?.sentences).toBe(4);
    expect(mills?.uncovered.map((span) => article.slice(span.start, span.end))).toEqual([
      'Acme sells mills.',
      'Analysts expect that demand may double by 2030.',
    ]);
  });
});

describe('evidence/verify verifyPack, of what a source links to', () => {
  const linked = sampleArticle.replace('told reporters', '<a href="https://acme.example/talk">told reporters</a>');
  const citing = (url: string) => withClaim('speed', (c) => Object.assign(c, { cites: [{ name: 'Acme', url }] }));

  it('finds the address in the passage', () => {
    expect(verify(citing('https://acme.example/talk'), `<p>${linked}</p>`).problems).toEqual([]);
  });

  it('says which addresses the passage has, if it is another', () => {
    expect(verify(citing('https://acme.example/other'), `<p>${linked}</p>`).problems).toMatchObject([
      { where: 'claims[0].cites[0].url', remedy: 'Write an address that they link to: https://acme.example/talk' },
    ]);
  });
});

describe('evidence/verify verifyPack, of Chinese', () => {
  const article = '磨坊去年卖出二十万台，公司表示，销量比前一年增长百分之二十五，创下历史新高。分析师不这样看。';
  const end = article.indexOf('。') + 1;

  function chinese(statement: string): Sample {
    const pack = samplePack(sha256);
    const [, sales] = pack.claims;
    pack.claims = pack.claims.slice(1);
    pack.relations = [];
    for (const source of pack.sources)
      Object.assign(source.article, { sha256: sha256(article), length: article.length });
    const evidence = { source: 'daily-mill', ...describePassage(article, { start: 0, end }, sha256) };
    const speaker = { name: '公司', stake: { interest: 'own company' } };
    Object.assign(sales ?? {}, { statement, speaker, figures: [], evidence: [evidence] });
    return pack;
  }

  it('finds wording that is the article’s', () => {
    expect(verify(chinese('磨坊说，它的销量大增。'), article).problems).toEqual([]);
    expect(verify(chinese('公司说销量比前一年增长百分之二十五。'), article).problems).toMatchObject([
      { where: 'claims[0].statement', what: expect.stringContaining('"销量比前一年增长百分之二十') },
    ]);
  });

  it('holds few words at each end', () => {
    const { fragment } = describePassage(article, { start: 0, end }, sha256);
    expect(fragment.start.length).toBeLessThan(10);
    expect(fragment.end?.length).toBeLessThan(14);
  });
});

describe('evidence/verify verifyPack, of a month that is also a hedge', () => {
  it('does not take one for the other', () => {
    const article = sampleArticle.replace('could grind', 'was shown on May 15 to grind');
    const pack = withClaim('speed', (c) => {
      const start = article.indexOf('On Monday');
      Object.assign(c.evidence[0] ?? {}, describePassage(article, { start, end: article.indexOf(' Sales') }, sha256));
      c.hedge = 'may';
    });
    expect(verify(pack, article).problems.map(({ where }) => where)).toContain('claims[0].hedge');
  });
});
