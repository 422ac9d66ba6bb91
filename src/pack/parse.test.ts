import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { assemblePack } from './assemble.ts';
import { sampleFiles } from './assemble-sample.ts';
import { parseDocument, parsePack } from './parse.ts';
import { inFile } from './parse-json.ts';
import { formatProblem } from './problem.ts';

const assembled = assemblePack(sampleFiles());
if (!assembled.ok) throw new Error(assembled.problems.map(formatProblem).join('\n'));
const validText = JSON.stringify(assembled.value, null, 2);

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** The sample pack with the value at a path replaced, or removed if there is none. */
function withChange(path: string, value?: Json): string {
  const pack: Json = JSON.parse(validText);
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const parent = steps.reduce((node, step) => node[step] as Record<string, Json>, pack as Record<string, Json>);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return JSON.stringify(pack, null, 2);
}

function problemsOf(text: string): string[] {
  const parsed = parsePack(text, 'p.json');
  return parsed.ok ? [] : parsed.problems.map(formatProblem);
}

describe('pack/parse parsePack: syntax', () => {
  it.each([
    ['', 'p.json:1:1: the text is empty. Write a JSON value'],
    ['{"a": 1,}', 'p.json:1:9: a comma stands after the last entry. Remove the comma before "}"'],
    ['{"a": [1,\n]}', 'p.json:2:1: a comma stands after the last entry. Remove the comma before "]"'],
    ['{\n  // why\n  "a": 1}', 'p.json:2:3: a comment, which JSON does not have. Remove the comment'],
    ['{"a" 1}', 'p.json:1:6: a colon is expected after the property name, found "1". Write ":" between name and value'],
    [
      '{"a": 1 "b": 2}',
      'p.json:1:9: a comma or a closing bracket is expected, found "\\"b\\"". Write "," between entries',
    ],
    ['{"a": 1', 'p.json:1:8: the text ends too early. Close the object with "}"'],
    ['[1', 'p.json:1:3: the text ends too early. Close the list with "]"'],
    [
      '{"a": nul}',
      'p.json:1:7: a value is expected, found "nul". Write text in double quotes, a number, true, false, null, an object or a list',
    ],
    ["{'a': 1}", "p.json:1:2: single quotes, found 'a'. Write double quotes"],
    ['{a: 1}', 'p.json:1:2: a property name is expected, found "a". Write the name in double quotes'],
    [
      '{} {}',
      'p.json:1:4: more text follows the end of the JSON value, found "{". Remove what follows, or check the brackets before it',
    ],
    [
      '{"a": "x\n"}',
      'p.json:1:7: a string is not closed, found "\\"x". Write a double quote at its end, and line breaks as \\n',
    ],
    ['{"a": "\t"}', 'p.json:1:7: a string holds a control character. Write line breaks as \\n and tabs as \\t'],
    [
      '{"a": "\\x"}',
      'p.json:1:7: an escape that JSON does not have, found "\\"\\\\x\\"". Write a backslash as \\\\, other characters as they are or as \\uXXXX',
    ],
    [
      '{"a": {"b": 1,\r\n"b": 2}}',
      'p.json:2:1 a.b: the property "b" stands twice in one object. Remove one of the two; readers would disagree on which counts',
    ],
  ])('%j', (text, expected) => {
    expect(problemsOf(text)).toEqual([expected]);
  });

  it('survives nesting that no pack needs', () => {
    expect(problemsOf('['.repeat(200_000))).toEqual([
      expect.stringContaining('p.json:1:65: brackets are nested more than 64 deep'),
    ]);
    expect(problemsOf(`/*"*/${'['.repeat(200_000)}`)).toHaveLength(1);
  });

  it('does not mind a byte order mark', () => {
    expect(problemsOf(`\uFEFF${validText}`)).toEqual([]);
  });
});

describe('pack/parse parsePack: schema', () => {
  it.each<[string, Json | undefined, string]>([
    [
      'claims.0.kind',
      'opinoin',
      'claims[0].kind: "opinoin" does not fit here: expected one of: "fact", "statistic", "estimate", "forecast", "company claim", "opinion". Write "opinion", if that is meant',
    ],
    ['claims.0.kind', 'rumour', 'Write one of: "fact", "statistic"'],
    ['claims.0.statement', 'It said\u202Eso.', 'text without control characters'],
    ['claims.0.statement', 'It said\uD800so.', 'text without control characters'],
    ['claims.0.date', { basis: 'stated', value: '2025-02-31' }, 'a day that the month has'],
    [
      'claims.0.figures.0',
      { text: '9 to 5', min: 9, max: 5, unit: 'x', measure: 'x' },
      'a min that is not above the max',
    ],
    ['sources.0.genre', 'analysis', 'an object with "basis"'],
    ['claims.0.cites', ['https://acme.example/'], 'an object with "name", "url"'],
    [
      'claims.0.hedge',
      undefined,
      'claims[0].hedge: the property "hedge" is missing. Add the missing property "hedge": text on one line, without space at its ends, or null',
    ],
    [
      'claims.0.hedge',
      3,
      'claims[0].hedge: 3 does not fit here: expected text on one line, without space at its ends, or null',
    ],
    ['claims.0.colour', 'red', 'there is no property "colour" here: expected "id", "statement"'],
    ['claims.0.colour', 'red', 'Remove "colour"; the format has no such property here'],
    [
      'claims.0.about',
      [],
      'claims[0].about: an empty list does not fit here: expected at least one entity. Write at least one entity',
    ],
    ['claims.0.about', 'acme', '"acme" does not fit here'],
    [
      'claims.0.evidence.0.selector.start',
      -1,
      'claims[0].evidence[0].selector.start: -1 does not fit here: expected a number from 0 up',
    ],
    [
      'claims.0.evidence.0.selector.end',
      0,
      'claims[0].evidence[0].selector: an object does not fit here: expected a start before its end',
    ],
    ['claims.0.evidence.0.sha256', 'ABC', 'a SHA-256 in lower-case hexadecimal'],
    ['claims.0.evidence.0.fragment.start', 'one two three four five', 'at most four words'],
    ['claims.0.figures.0.value', 3, 'either a value, or a min, a max or both'],
    [
      'claims.0.date',
      { basis: 'guessed' },
      'claims[0].date.basis: "guessed" does not fit here: expected one of: "stated", "inferred", "found", "unknown"',
    ],
    [
      'claims.0.date',
      {},
      'claims[0].date.basis: the property "basis" is missing. Add the missing property "basis": one of: "stated", "inferred", "found", "unknown"',
    ],
    ['claims.0.date', { basis: 'inferred', value: '2024' }, 'claims[0].date.note: the property "note" is missing'],
    ['claims.0.date', { basis: 'stated', value: '2024-13' }, 'a date: YYYY, YYYY-MM or YYYY-MM-DD'],
    ['sources.0.url', { basis: 'stated', value: 'javascript:alert(1)' }, 'an http or https address'],
    ['sources.0.article.normaliser', 2, 'sources[0].article.normaliser: 2 does not fit here: expected 1. Write 1'],
    ['entities.0.id', 'Acme', 'entities[0].id: "Acme" does not fit here: expected an id of lower-case letters'],
    ['entities.0.aliases.0.case', 'exactly', 'Write "exact", if that is meant'],
    [
      'publisher',
      [],
      'publisher: an empty list does not fit here: expected an object with "name". Write an object with "name"',
    ],
    ['claims.0', ['x'], 'claims[0]: a list does not fit here: expected an object with "id", "statement"'],
    ['entities', null, 'entities: null does not fit here: expected a list in square brackets'],
    [
      'format',
      'sidelight-pack/2',
      'format: "sidelight-pack/2" does not fit here: expected "sidelight-pack/1". Write "sidelight-pack/1"',
    ],
    ['publisher', undefined, 'Add the missing property "publisher": an object with "name"'],
    ['title', `${'x'.repeat(500)} `, 'xxx… does not fit here'],
  ])('%s = %j', (path, value, expected) => {
    const problems = problemsOf(withChange(path, value));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(expected);
    expect(problems[0]).toMatch(/^p\.json:\d+:\d+/);
  });

  it('tells a misspelt property once, not also as a missing one', () => {
    const text = validText.replace('"hedge": "could', '"hegde": "could');
    expect(problemsOf(text)).toEqual([
      expect.stringMatching(
        /^p\.json:\d+:7 claims\[0\]\.hegde: there is no property "hegde" here: .*\. Write "hedge" instead, if that is meant$/,
      ),
    ]);
  });

  it('tells of all stray properties of an object', () => {
    expect(
      problemsOf('{"one": 1, "two": 2}').filter((problem) => problem.includes('there is no property')),
    ).toHaveLength(2);
  });

  it('points at the value, or at the object that lacks it', () => {
    const text = '{\n  "n": "three",\n  "inner": {}\n}';
    const schema = v.strictObject({ n: v.number(), inner: v.strictObject({ a: v.boolean() }) });
    const parsed = parseDocument(schema, text, inFile('f.json'));
    expect(!parsed.ok && parsed.problems.map(formatProblem)).toEqual([
      'f.json:2:8 n: "three" does not fit here: expected a number. Write a number',
      'f.json:3:12 inner.a: the property "a" is missing. Add the missing property "a": true or false',
    ]);
  });

  it('refuses a pack whose references lead nowhere', () => {
    expect(problemsOf(withChange('claims.0.speaker.entity', 'nobody'))).toEqual([
      expect.stringMatching(/^p\.json:\d+:\d+ claims\[0\]\.speaker\.entity: "nobody" is not among the entities/),
    ]);
  });
});

describe('pack/parse parsePack: any input', () => {
  it('never throws on text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => !parsePack(text, 'p').ok));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'{}[]",:\\/*0-1.e tn\n\u2028')),
        (units) => !parsePack(units.join(''), 'p').ok,
      ),
    );
  });

  it('never throws on JSON, even with names such as __proto__', () => {
    fc.assert(fc.property(fc.json(), (text) => !parsePack(text, 'p').ok));
    expect(problemsOf('{"__proto__": 1, "constructor": {"toString": []}}').length).toBeGreaterThan(0);
  });

  it('never throws on a valid pack with a piece cut out or replaced', () => {
    const place = fc.nat(validText.length);
    fc.assert(
      fc.property(place, fc.nat(40), fc.string({ maxLength: 5 }), (start, length, inserted) => {
        const parsed = parsePack(validText.slice(0, start) + inserted + validText.slice(start + length), 'p');
        if (!parsed.ok) expect(parsed.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws when any one value is another', () => {
    const leaves = [...validText.matchAll(/(?<=: )(?:"[^"]*"|\d+|null)/g)];
    fc.assert(
      fc.property(fc.constantFrom(...leaves), fc.json({ maxDepth: 2 }), ({ 0: leaf, index }, other) => {
        parsePack(validText.slice(0, index) + other + validText.slice(index + leaf.length), 'p');
      }),
      { numRuns: 300 },
    );
  });

  it('reads back what it wrote', () => {
    const parsed = parsePack(validText, 'p.json');
    expect(parsed.ok && parsed.value).toEqual(assembled.value);
  });
});
