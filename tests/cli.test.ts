/** The built program, run as people run it: what it answers, what it says about faults, and how it exits. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sampleArticle, sampleCorpus } from '../src/pack/assemble-sample.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'dist/cli/sidelight.js');
const realCorpus = join(root, 'corpus');
const realArticles = join(root, '../shared/articles');

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

// Starting Node takes long on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;

beforeAll(() => {
  if (!existsSync(program)) throw new Error(`${program} is missing: run "npx vite build" first`);
  folder = mkdtempSync(join(tmpdir(), 'sidelight-cli-'));
  writeCorpus('corpus', sampleCorpus(sha256));
  mkdirSync(join(folder, 'articles'));
  writeFileSync(join(folder, 'articles/mill.txt'), sampleArticle);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function writeCorpus(name: string, corpus: object): void {
  for (const [file, content] of Object.entries(corpus)) {
    const path = join(folder, name, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  }
}

interface Outcome {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [program, ...args], { cwd: folder });
}

async function run(args: readonly string[], input: string | Buffer = ''): Promise<Outcome> {
  const child = start(args);
  // A program that does not read its input may be gone before all of it is written.
  child.stdin?.on('error', () => {}).end(input);
  const [output, errors, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ]);
  return { code, output, errors };
}

async function text(stream: AsyncIterable<Buffer> | null): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream ?? []) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

const linesOf = (output: string): unknown[] =>
  output
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

async function samplePackFile(): Promise<string> {
  const file = join(folder, 'pack.json');
  if (!existsSync(file)) await run(['build', '--out', file]);
  return file;
}

describe('sidelight', () => {
  it('tells its commands and its version', async () => {
    expect(await run(['--help'])).toMatchObject({
      code: 0,
      output: expect.stringMatching(/annotate.*rank.*check.*build/s),
    });
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(await run(['--version'])).toEqual({ code: 0, output: `${version}\n`, errors: '' });
  });

  it.each(['annotate', 'rank', 'check', 'build'])('tells the options of %s', async (command) => {
    expect(await run([command, '--help'])).toMatchObject({
      code: 0,
      output: expect.stringContaining(`sidelight ${command} [`),
      errors: '',
    });
  });

  it.each([
    [[], /annotate/],
    [['anotate'], /Did you mean "annotate"\?/],
    [['toString'], /The commands are/],
    [['annotate', '--pak', 'x'], /--pak.*--pack/],
    [['annotate', 'x'], /x/],
    [['annotate', '--pack'], /--pack/],
    [['annotate', '--level', 'much'], /--level "much".*strict, normal, loose/],
    [['annotate', '--pack', 'nowhere.json'], /Cannot read "nowhere\.json": no such file/],
    [['annotate', '--pack', 'corpus/relations.json'], /The pack is not valid:\ncorpus\/relations\.json:1:1 .*missing/],
    [['check', '--articles', 'nowhere'], /no folder "nowhere".*--articles/],
    [['check', '--corpus', 'nowhere'], /no folder "nowhere".*--corpus/],
    [['check', '--corpus', 'a', '--pack', 'b'], /not both/],
    [['build', '--corpus', 'nowhere'], /no folder "nowhere"/],
    [['build', '--out', 'no/where.json'], /Cannot write "no\/where\.json"/],
  ])('%j is refused with exit code 2 and a reason', async (args, reason) => {
    const { code, output, errors } = await run(args);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toMatch(reason);
    expect(errors).not.toMatch(/\n\s+at /);
  });
});

describe('sidelight annotate', () => {
  it('finds mentions, by canonical name and with UTF-16 offsets', async () => {
    const input = '{"id":"a","text":"😀 At ACME Mills, Doe works."}\n{"id":2,"text":"Nothing","lang":"en","more":[]}\n';
    const { code, output, errors } = await run(['annotate', '--pack', await samplePackFile()], input);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(linesOf(output)).toEqual([
      {
        id: 'a',
        mentions: [
          { start: 6, end: 16, text: 'ACME Mills', entity: 'Acme' },
          { start: 18, end: 21, text: 'Doe', entity: 'Jane Doe' },
        ],
      },
      { id: 2, mentions: [] },
    ]);
  });

  it('says of every candidate why it counts or not', async () => {
    const input = '{"id":1,"text":"Doe saw ACME Mills"}\n{"id":2,"text":"Doe, acme.example"}\n';
    const { code, output } = await run(['annotate', '--explain', '--pack', await samplePackFile()], input);
    expect(code).toBe(0);
    expect(linesOf(output)).toMatchObject([
      {
        id: 1,
        candidates: [
          { text: 'Doe', entity: 'Jane Doe', counts: true, why: 'Acme is named in the same block, which it needs' },
          { text: 'ACME', counts: false, why: 'a longer name, or one that starts earlier, stands there: ACME Mills' },
          { text: 'ACME Mills', entity: 'Acme', counts: true, why: 'it needs nothing' },
        ],
      },
      {
        id: 2,
        candidates: [
          { text: 'Doe', counts: false, why: 'it has nothing of what it needs' },
          { text: 'acme', counts: false, why: 'it is part of an address, a path or an identifier' },
        ],
      },
    ]);
  });

  it('marks as much as it is told to', async () => {
    const input = '{"id":1,"text":"Doe"}\n';
    const pack = await samplePackFile();
    const marked = async (level: string) =>
      linesOf((await run(['annotate', '--level', level, '--pack', pack], input)).output);
    expect(await marked('normal')).toMatchObject([{ mentions: [] }]);
    expect(await marked('loose')).toMatchObject([{ mentions: [{ text: 'Doe' }] }]);
  });

  it.each([
    ['not JSON', 'oops', /line 2, column 1: .*value/],
    ['a list', '[]', /line 2, column 1: .*object/],
    ['null', 'null', /line 2, column 1: .*object/],
    ['no text', '{"id":"x"}', /line 2, column 1.* text: the property "text" is missing/],
    ['no id', '{"text":"x"}', /line 2.* id: the property "id" is missing/],
    [
      'an odd text',
      '{"id":"x","text":5}',
      /line 2, column 18 text: 5 does not fit here: expected text in double quotes/,
    ],
    ['an odd id', '{"id":{},"text":""}', /line 2, column 7 id: an object does not fit here/],
    ['an odd language', '{"id":"x","text":"","lang":3}', /line 2.* lang: 3 does not fit/],
    ['cut off', '{"id":"x","text":"y', /line 2, column 18: .*string is not closed/],
    ['a trailing comma', '{"id":"x","text":"y",}', /line 2.*Remove the comma/],
    ['endless nesting', '['.repeat(100_000), /line 2.*nested/],
  ])('answers the good lines around a bad one: %s', async (_, bad, message) => {
    const input = `{"id":1,"text":"Acme"}\n${bad}\n{"id":3,"text":"Acme"}`;
    const { code, output, errors } = await run(['annotate', '--pack', await samplePackFile()], input);
    expect(code).toBe(2);
    expect(errors).toMatch(message);
    expect(errors).not.toMatch(/\n\s+at /);
    expect(linesOf(output)).toMatchObject([{ id: 1 }, { id: 3 }]);
  });

  it('reads byte order marks, CRLF, empty lines and line separators within strings', async () => {
    const input = '\uFEFF{"id":1,"text":"Acme"}\r\n\r\n  \n{"id":2,"text":"a\u2028Acme"}\r\nbad\r\n';
    const { code, output, errors } = await run(['annotate', '--pack', await samplePackFile()], input);
    expect(linesOf(output)).toMatchObject([
      { id: 1, mentions: [{ start: 0 }] },
      { id: 2, mentions: [{ start: 2 }] },
    ]);
    expect(code).toBe(2);
    expect(errors).toMatch(/^sidelight: line 5, column 1: [^\n]*\n$/);
  });

  it('answers nothing to nothing', async () => {
    expect(await run(['annotate', '--pack', await samplePackFile()])).toEqual({ code: 0, output: '', errors: '' });
  });

  it('reads a line of several megabytes, in whatever pieces it comes', async () => {
    const input = JSON.stringify({ id: 1, text: `${'華 '.repeat(1_500_000)}Acme` });
    const { code, output } = await run(['annotate', '--pack', await samplePackFile()], input);
    expect(code).toBe(0);
    expect(linesOf(output)).toEqual([
      { id: 1, mentions: [{ start: 3_000_000, end: 3_000_004, text: 'Acme', entity: 'Acme' }] },
    ]);
  });

  it('ends quietly when its reader stops early', async () => {
    const child = start(['annotate', '--pack', await samplePackFile()]);
    child.stdin?.on('error', () => {});
    child.stdin?.write(`${'{"id":1,"text":"Acme"}\n'.repeat(50_000)}`);
    child.stdout?.once('data', () => child.stdout?.destroy());
    const [errors, code] = await Promise.all([text(child.stderr), new Promise((resolve) => child.on('exit', resolve))]);
    expect({ errors, code }).toEqual({ errors: '', code: 0 });
  });

  it('uses the pack that comes with it', async () => {
    expect(await run(['annotate'], '{"id":1,"text":""}\n')).toMatchObject({
      code: 0,
      output: '{"id":1,"mentions":[]}\n',
    });
  });
});

describe('sidelight rank', () => {
  it.each(['Acme', 'acme', 'ACME Mills'])('ranks the claims about %s, best first', async (entity) => {
    const input = JSON.stringify({
      id: 'q',
      entity,
      context: 'How many mills were sold? Sales are said to have reached 200,000.',
    });
    const { code, output } = await run(['rank', '--pack', await samplePackFile()], input);
    expect(code).toBe(0);
    const [answer] = linesOf(output) as { claims: { id: string; score: number }[] }[];
    expect(answer?.claims.map(({ id }) => id)).toEqual(['acme-sales', 'acme-speed']);
    expect(answer?.claims[0]?.score).toBeGreaterThan(answer?.claims[1]?.score ?? 0);
  });

  it('explains a rank: its parts make the score, and figures stand side by side', async () => {
    const input = JSON.stringify({ id: 'q', entity: 'Acme', context: 'Acme sold 200,000 mills.' });
    const { output } = await run(['rank', '--explain', '--pack', await samplePackFile()], input);
    const [answer] = linesOf(output) as {
      claims: { score: number; reasons: { kind: string; share: number }[]; figures: object[] }[];
    }[];
    expect(answer?.claims).not.toEqual([]);
    for (const { score, reasons, figures } of answer?.claims ?? []) {
      expect(reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(score);
      expect(figures).toBeInstanceOf(Array);
    }
  });

  it('knows nothing of an unknown entity, which is no fault', async () => {
    const { code, output, errors } = await run(
      ['rank', '--pack', await samplePackFile()],
      '{"id":1,"entity":"Nobody","context":"x"}\n{"id":2,"entity":"constructor","context":""}\n',
    );
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(linesOf(output)).toEqual([
      { id: 1, claims: [] },
      { id: 2, claims: [] },
    ]);
  });

  it('refuses a line without its context', async () => {
    const { code, errors } = await run(['rank', '--pack', await samplePackFile()], '{"id":1,"entity":"Acme"}');
    expect(code).toBe(2);
    expect(errors).toMatch(/line 1.* context: the property "context" is missing/);
  });
});

describe('sidelight check', () => {
  it('finds a sound corpus sound', async () => {
    expect(await run(['check', '--articles', 'articles'])).toEqual({
      code: 0,
      output:
        '2 entities, 1 source, 2 claims, 1 relation, 2 passages found in the articles, claims rest on 2 of 4 sentences, no problems\n',
      errors: '',
    });
  });

  it('tells programs what it read', async () => {
    const { code, output } = await run(['check', '--articles', 'articles', '--corpus', 'corpus', '--json']);
    expect(code).toBe(0);
    const report = JSON.parse(output);
    expect(report.problems).toEqual([]);
    expect(report.relations).toEqual([
      { kind: 'qualifies', from: 'acme-sales', to: 'acme-speed', reason: 'Says how many were sold.' },
    ]);
    expect(report.claims[0]).toMatchObject({
      id: 'acme-speed',
      kind: 'company claim',
      speaker: { name: 'Jane Doe', role: 'leads Acme', stake: 'own company: sells the mill' },
      hedge: 'could … up to',
      figures: [{ text: '1.5 times' }],
      about: ['Acme'],
    });
    expect(report.claims[1]).toMatchObject({
      speaker: { name: 'Acme', role: null, stake: 'own company' },
      hedge: null,
    });
    for (const claim of report.claims) {
      const [{ article, start, end, passage }] = claim.evidence;
      expect(article).toBe('mill.txt');
      expect(sampleArticle.slice(start, end)).toBe(passage);
    }
  });

  it('says what it skipped without articles', async () => {
    expect(await run(['check'])).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^Skipped: .*--articles\.\n2 entities/),
    });
    const { output, errors } = await run(['check', '--json']);
    expect(errors).toMatch(/^Skipped/);
    expect(JSON.parse(output).claims[0].evidence[0]).toMatchObject({ article: 'mill.txt', passage: null });
  });

  it('checks its own pack where there is no corpus', async () => {
    const child = spawn(process.execPath, [program, 'check'], { cwd: join(folder, 'articles') });
    expect(await text(child.stdout)).toMatch(/no problems\n$/);
  });

  /** What is changed in the files of the sample, by replacing text; and what must be said about it. */
  it.each<[string, string, string, string, RegExp]>([
    [
      'a figure',
      'sources/daily-mill.json',
      '"1.5 times"',
      '"2.5 times"',
      /^\S+daily-mill\.json:\d+:\d+ claims\[0\]\.figures\[0\]\.text: the figure "2\.5 times"/,
    ],
    [
      'a number',
      'sources/daily-mill.json',
      'Acme sold 200,000',
      'Acme sold 300,000',
      /claims\[1\]\.statement: the number 300,000/,
    ],
    [
      'a hash',
      'sources/daily-mill.json',
      sha256(sampleArticle),
      '0'.repeat(64),
      /source\.article\.sha256: the text of "mill\.txt" is not the one/,
    ],
    [
      'a file name',
      'sources/daily-mill.json',
      'mill.txt',
      '../articles/mill.txt',
      /the article "\.\.\/articles\/mill\.txt" is not in the folder/,
    ],
    [
      'a hedge',
      'sources/daily-mill.json',
      'could … up to',
      'may',
      /claims\[0\]\.hedge: the hedge "may" does not stand in the passage/,
    ],
    [
      'an id',
      'relations.json',
      'acme-speed',
      'acme-sped',
      /^corpus-\d+\/relations\.json:6:13 relations\[0\]\.to: "acme-sped" is not among the claims\. Write "acme-speed"/,
    ],
    [
      'a kind',
      'sources/daily-mill.json',
      '"statistic"',
      '"statistik"',
      /claims\[1\]\.kind: "statistik" does not fit here.*Write "statistic"/,
    ],
    [
      'a property',
      'pack.json',
      '"version"',
      '"versoin"',
      /^corpus-\d+\/pack\.json:6:3 versoin: there is no property "versoin"/,
    ],
    [
      'a comma',
      'entities/companies.json',
      '"Acme",',
      '"Acme"',
      /^corpus-\d+\/entities\/companies\.json:6:7: a comma or a closing bracket is expected/,
    ],
    ['everything', 'pack.json', '{', '', /^corpus-\d+\/pack\.json:/],
  ])('finds the fault in %s, and exits with 1', async (_, file, before, after, expected) => {
    const name = `corpus-${folderCount++}`;
    writeCorpus(name, sampleCorpus(sha256));
    const path = join(folder, name, file);
    const original = readFileSync(path, 'utf8');
    expect(original).toContain(before);
    writeFileSync(path, original.replace(before, after));

    const { code, output } = await run(['check', '--articles', 'articles', '--corpus', name]);
    expect(code).toBe(1);
    expect(
      output
        .split('\n')
        .slice(0, -1)
        .some((line) => expected.test(line)),
      output,
    ).toBe(true);
    expect(output).toMatch(/\d+ problems?\n$/);
    const json = await run(['check', '--articles', 'articles', '--corpus', name, '--json']);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.output).problems[0]).toEqual({
      where: expect.any(String),
      what: expect.any(String),
      remedy: expect.any(String),
    });
  });

  it('says where a passage moved when the article changed', async () => {
    mkdirSync(join(folder, 'changed'));
    writeFileSync(join(folder, 'changed/mill.txt'), `Update: ${sampleArticle}`);
    const { code, output } = await run(['check', '--articles', 'changed']);
    expect(code).toBe(1);
    expect(output).toMatch(/The passage has moved to \d+ to \d+: write start \d+/);
  });

  it('names the article that is missing', async () => {
    mkdirSync(join(folder, 'empty'));
    const { code, output } = await run(['check', '--articles', 'empty']);
    expect(code).toBe(1);
    expect(output).toMatch(/the article "mill\.txt" is not in the folder/);
  });

  it('finds the corpus of the project true to its articles', async ({ skip }) => {
    const isThere = existsSync(realArticles) && existsSync(join(realCorpus, 'pack.json'));
    if (!isThere)
      skip(`not checked: ${existsSync(realArticles) ? `${realCorpus}/pack.json` : realArticles} is not there`);
    const { code, output } = await run(['check', '--articles', realArticles, '--corpus', realCorpus]);
    expect(output).toMatch(/, no problems\n$/);
    expect(code).toBe(0);
  });
});

let folderCount = 0;

describe('sidelight ingest', () => {
  const body = sampleArticle.replaceAll('Acme', 'Zed');
  const page = `<html lang="en"><head><meta property="og:title" content="Zed mills"></head><body><h1>Zed mills</h1><p>${body}</p></body></html>`;

  /** A corpus and an article beside it. */
  function withArticle(content: string | Buffer = page, file = 'zed.html'): { corpus: string; article: string } {
    const corpus = `corpus-${folderCount++}`;
    writeCorpus(corpus, sampleCorpus(sha256));
    const article = join(corpus, '..', `${corpus}-${file}`);
    writeFileSync(join(folder, article), content);
    return { corpus, article };
  }
  const readAll = (corpus: string) =>
    readdirSync(join(folder, corpus), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name, readFileSync(join(folder, corpus, name), 'utf8')]);

  it('adds a source that the corpus is still valid with', async () => {
    const { corpus, article } = withArticle();
    const { code, output } = await run(['ingest', article, '--corpus', corpus]);
    expect(output).toMatch(/sources\/zed-mills\.json: written, a new source without claims/);
    expect(output).toContain('title     Zed mills (stated: meta tag og:title)');
    expect(output).toMatch(/Drafts: \d+ sentences/);
    expect(code).toBe(0);
    const checked = await run(['check', '--corpus', corpus]);
    expect(checked).toMatchObject({ code: 0, output: expect.stringContaining('2 sources') });
    expect(await run(['ingest', article, '--corpus', corpus])).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^The text of "zed-mills" is the one that was recorded/),
    });
  });

  it('writes nothing when only asked what it would do', async () => {
    const { corpus, article } = withArticle();
    const before = readAll(corpus);
    const { code, output } = await run(['ingest', article, '--corpus', corpus, '--dry-run']);
    expect(code).toBe(0);
    expect(output).toContain('would be written');
    expect(readAll(corpus)).toEqual(before);
  });

  it('gives programs all of it, with evidence that proves', async () => {
    const { corpus, article } = withArticle();
    const { code, output, errors } = await run(['ingest', article, '--corpus', corpus, '--json']);
    expect([code, errors]).toEqual([0, '']);
    const { form, source, text: words, drafts } = JSON.parse(output);
    expect(form).toBe('web page');
    expect(sha256(words)).toBe(source.article.sha256);
    for (const { passage, evidence } of drafts) expect(sha256(passage)).toBe(evidence.sha256);
  });

  it('never overwrites a file', async () => {
    const { corpus, article } = withArticle(page.replaceAll('Zed mills', 'Daily Mill'));
    const before = readAll(corpus);
    const taken = await run(['ingest', article, '--corpus', corpus]);
    expect(taken).toMatchObject({ code: 2, errors: expect.stringMatching(/choose another id with --id/i) });
    writeFileSync(
      join(folder, corpus, 'sources/third.json'),
      before
        .find(([name]) => name?.includes('daily-mill'))?.[1]
        ?.replaceAll('"daily-mill"', '"third"')
        .replaceAll('"mill-wire"', '"third-wire"')
        .replaceAll('"acme-s', '"third-s') ?? '',
    );
    renameSync(join(folder, corpus, 'sources/third.json'), join(folder, corpus, 'sources/renamed.json'));
    expect(await run(['ingest', article, '--corpus', corpus, '--id', 'third'])).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/The source "third" was made from "mill\.txt"\. Choose another id/),
    });
    rmSync(join(folder, corpus, 'sources/renamed.json'));
    expect(readAll(corpus)).toEqual(before);
    expect(await run(['ingest', article, '--corpus', corpus, '--id', 'other-mill'])).toMatchObject({ code: 0 });
  });

  it('puts right what moved, tells what changed, and leaves a person’s work alone', async () => {
    const { corpus } = withArticle();
    mkdirSync(join(folder, `${corpus}-articles`));
    const article = join(`${corpus}-articles`, 'mill.txt');
    writeFileSync(join(folder, article), `A new first line.\n${sampleArticle.replace('a rise of', 'a steep rise of')}`);
    const before = JSON.parse(readFileSync(join(folder, corpus, 'sources/daily-mill.json'), 'utf8'));
    const { code, output } = await run(['ingest', article, '--corpus', corpus]);
    expect(code).toBe(1);
    expect(output).toMatch(/put right; passages that stand 0, moved 1, changed 1, gone 0/);
    expect(output).toMatch(/claims\[0\]\.evidence\[0\] \(acme-speed\): moved from \d+ to \d+/);
    expect(output).toMatch(/\(acme-sales\): its first and last words stand at \d+/);
    const after = JSON.parse(readFileSync(join(folder, corpus, 'sources/daily-mill.json'), 'utf8'));
    const { evidence: _, ...speed } = before.claims[0];
    expect(after.claims[0]).toMatchObject(speed);
    expect(after.claims[1]).toEqual(before.claims[1]);
    const problems = (await run(['check', '--corpus', corpus, '--articles', `${corpus}-articles`])).output;
    expect(problems).toMatch(/claims\[1\]\.evidence\[0\]\.selector: .* is not the passage/);
    expect(problems).not.toContain('claims[0]');
  });

  it('tells again what is left to do, until it is done', async () => {
    const { corpus } = withArticle();
    mkdirSync(join(folder, `${corpus}-articles`));
    const article = join(`${corpus}-articles`, 'mill.txt');
    const shorter = sampleArticle.slice(0, sampleArticle.indexOf('Sales'));
    writeFileSync(join(folder, article), shorter);
    for (let time = 0; time < 2; time++) {
      const { code, output } = await run(['ingest', article, '--corpus', corpus]);
      expect(output).toMatch(/\(acme-sales\): stood at \d+, and is gone/);
      expect(code).toBe(1);
    }
    writeFileSync(join(folder, article), sampleArticle);
    expect(await run(['ingest', article, '--corpus', corpus])).toMatchObject({ code: 0 });
    expect(await run(['check', '--corpus', corpus, '--articles', `${corpus}-articles`])).toMatchObject({ code: 0 });
  });

  it('does not take another article of the same file name for a new version', async () => {
    const { corpus } = withArticle();
    mkdirSync(join(folder, `${corpus}-other`));
    const article = join(`${corpus}-other`, 'mill.txt');
    writeFileSync(
      join(folder, article),
      'Something else was written here, about bread and the people who bake it in the valley.',
    );
    const before = readAll(corpus);
    const { code, errors } = await run(['ingest', article, '--corpus', corpus]);
    expect(errors).toMatch(
      /Of the 2 passages of the source "daily-mill", 0 stand .* another article\. Rename the file/,
    );
    expect(code).toBe(2);
    expect(readAll(corpus)).toEqual(before);
  });

  it.each([
    ['JSON of something else', '{"foo": "bar"}', /no export of one article: it has foo/],
    [
      'several articles at once',
      '[{"title": "T", "body": "b"}, {"title": "U", "body": "c"}]',
      /no export of one article/,
    ],
    ['broken JSON', '{"title": "T", "body": "b', /looks like JSON, but is not/],
    ['a page of scripts', '<html><body><script>1</script></body></html>', /no text that reads like an article/],
  ])('makes no source of %s', async (_, content, expected) => {
    const { corpus, article } = withArticle(content, 'odd.txt');
    const before = readAll(corpus);
    const { code, errors } = await run(['ingest', article, '--corpus', corpus]);
    expect(errors).toMatch(expected);
    expect(code).toBe(2);
    expect(readAll(corpus)).toEqual(before);
  });

  it('reads pages in the encoding that they name', async () => {
    // 华为 in GBK.
    const name = Buffer.from([0xbb, 0xaa, 0xce, 0xaa]);
    const gbk = Buffer.concat([Buffer.from('<meta charset="gbk"><p>'), name, Buffer.from(` ${body}</p>`)]);
    const { corpus, article } = withArticle(gbk);
    const { output } = await run(['ingest', article, '--corpus', corpus, '--json']);
    expect(JSON.parse(output).text).toBe(`华为 ${body}`);
  });

  it.each<[string, string | Buffer, RegExp]>([
    ['a PDF', '%PDF-1.7\n...', /is a PDF\. Copy its text/],
    [
      'an archive',
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n',
      /is a web archive\. Save the page as HTML/,
    ],
    ['bytes', Buffer.from([1, 0, 2, 0, 3]), /is not text/],
    ['other encodings', Buffer.from([0x48, 0xe9, 0x20]), /is not in the encoding utf-8\. Save it as UTF-8/],
    ['an encoding that is none', '<meta charset="klingon"><p>Text.</p>', /is not in the encoding klingon/],
    ['nothing', ' \n', /is empty/],
  ])('says what to do with %s', async (_, content, expected) => {
    const { corpus, article } = withArticle(content);
    const before = readAll(corpus);
    const { code, errors } = await run(['ingest', article, '--corpus', corpus]);
    expect(errors).toMatch(expected);
    expect(code).toBe(2);
    expect(readAll(corpus)).toEqual(before);
  });

  it.each<[readonly string[], RegExp]>([
    [[], /needs a file/],
    [['a.txt', 'b.txt'], /one file at a time, not also "b\.txt"/],
    [['missing.txt'], /Cannot read "missing\.txt"/],
    [['articles'], /Cannot read "articles"/],
    [['articles/mill.txt', '--corpus', 'nowhere'], /There is no folder "nowhere"/],
    [['articles/mill.txt', '--id', 'Not an id'], /"Not an id" cannot be an id/],
    [
      ['articles/mill.txt', '--id', 'other'],
      /"mill\.txt" is the article of the source "daily-mill"\. Leave --id out, or, if this is another/,
    ],
    [['corpus/pack.json', '--id', 'daily-mill'], /The source "daily-mill" was made from "mill\.txt"/],
    [['articles/mill.txt', '--jsno'], /--json/],
  ])('explains what is wrong with %j', async (args, expected) => {
    const { code, output, errors } = await run(['ingest', ...args]);
    expect(errors).toMatch(expected);
    expect(output).toBe('');
    expect(code).toBe(2);
  });
});

describe('sidelight build', () => {
  it('writes a pack that it can read', async () => {
    const { code, output } = await run(['build']);
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({
      format: 'sidelight-pack/1',
      claims: [{ id: 'acme-speed' }, { id: 'acme-sales' }],
    });
    expect(readFileSync(await samplePackFile(), 'utf8')).toBe(output);
  });

  it('ignores hidden files and notes, and refuses others', async () => {
    writeCorpus('noted', { ...sampleCorpus(sha256), '.hidden': 'x', 'README.md': 'x' });
    expect(await run(['build', '--corpus', 'noted'])).toMatchObject({ code: 0 });
    writeCorpus('noted', { 'notes.txt': 'x' });
    expect(await run(['build', '--corpus', 'noted'])).toMatchObject({
      code: 1,
      output: '',
      errors: expect.stringMatching(/^noted\/notes\.txt: a corpus has no file of this name/),
    });
  });

  it('writes nothing if the corpus is not valid', async () => {
    writeCorpus('broken', { ...sampleCorpus(sha256), 'pack.json': '{' });
    const { code, errors } = await run(['build', '--corpus', 'broken', '--out', 'broken.json']);
    expect({ code, isWritten: readdirSync(folder).includes('broken.json') }).toEqual({ code: 1, isWritten: false });
    expect(errors).toMatch(/^broken\/pack\.json:1:2: the text ends too early/);
  });
});
