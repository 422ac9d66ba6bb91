import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CharacterClass, classOf, foldedWords, isRun } from './characters.ts';
import { entityNamed, gazetteerOf } from './entities.test-support.ts';
import { findCandidates, mayJoin, NameSign, signOfName } from './find-candidates.ts';

/** What a reader of the definition would write: at every word start, every form is tried. */
function findPlainly(text: string, forms: readonly string[]): string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length; start++) {
    if (!startsWord(text, start)) continue;
    for (let end = start + 1; end <= text.length; end++) {
      if (!endsWord(text, end)) continue;
      if (forms.includes(foldedWords(text.slice(start, end)))) found.push(`${start}-${end}`);
    }
  }
  return found;
}

const classAt = (text: string, index: number) => classOf(text.charCodeAt(index));
const isWordUnit = (text: string, index: number) =>
  index >= 0 &&
  index < text.length &&
  classAt(text, index) !== CharacterClass.gap &&
  classAt(text, index) !== CharacterClass.ignorable;

/** The nearest unit on a side that is not invisible. */
function neighbour(text: string, index: number, step: 1 | -1): number {
  let at = index + step;
  while (at >= 0 && at < text.length && classAt(text, at) === CharacterClass.ignorable) at += step;
  return at;
}

function joins(text: string, one: number, other: number): boolean {
  return (
    isWordUnit(text, one) &&
    isWordUnit(text, other) &&
    isRun(classAt(text, one)) &&
    classAt(text, one) === classAt(text, other)
  );
}

function startsWord(text: string, start: number): boolean {
  return (
    isWordUnit(text, start) &&
    classAt(text, start) !== CharacterClass.punctuation &&
    !joins(text, neighbour(text, start, -1), start)
  );
}

function endsWord(text: string, end: number): boolean {
  return isWordUnit(text, end - 1) && !joins(text, end - 1, neighbour(text, end - 1, 1));
}

const ALPHABET = [
  'a',
  'b',
  'A',
  'é',
  '1',
  '2',
  ' ',
  '-',
  '\n',
  '\u00ad',
  '\u200b',
  '中',
  '芯',
  'メ',
  'タ',
  '.',
  '&',
  '\u00a0',
  'ａ',
  '_',
];

describe('findCandidates', () => {
  it('finds exactly what a plain search at every place finds', () => {
    const words = (maxLength: number) =>
      fc.array(fc.constantFrom(...ALPHABET), { maxLength }).map((units) => units.join(''));
    fc.assert(
      fc.property(fc.array(words(6), { maxLength: 6 }), words(40), (names, text) => {
        const usable = names.filter((name) => /^[^.&_]/.test(foldedWords(name).trim()));
        const entities = usable.map((name, index) => entityNamed(`e${index}`, name));
        const found = findCandidates(text, gazetteerOf(entities)).map(({ start, end }) => `${start}-${end}`);
        const forms = [...new Set(usable.map(foldedWords))];
        expect([...new Set(found)].sort()).toEqual([...new Set(findPlainly(text, forms))].sort());
      }),
      { numRuns: 500 },
    );
  });

  const rows: readonly [text: string, form: string, found: readonly string[], why: string][] = [
    ['HUAWEI and huawei', 'Huawei', ['HUAWEI', 'huawei'], 'case is a condition, not a matter of finding'],
    ['Huáwéi', 'Huawei', ['Huáwéi'], 'accents are folded'],
    ['Ｈｕａｗｅｉ', 'Huawei', ['Ｈｕａｗｅｉ'], 'full-width letters are letters'],
    ['Hua\u00adwei, Hua\u200bwei', 'Huawei', ['Hua\u00adwei', 'Hua\u200bwei'], 'invisible characters are not there'],
    [
      'the Bureau of Industry\n  and\u00a0Security',
      'Bureau of Industry and Security',
      ['Bureau of Industry\n  and\u00a0Security'],
      'any white space is a space',
    ],
    [
      'DeepSeek-V3, DeepSeek V3, deepseek‑v3',
      'DeepSeek-V3',
      ['DeepSeek-V3', 'DeepSeek V3', 'deepseek‑v3'],
      'a hyphen is a space',
    ],
    ['Mate60 and Mate 60', 'Mate 60', ['Mate60', 'Mate 60'], 'letters and digits part by themselves'],
    ['metadata meta', 'Meta', ['meta'], 'never within a word'],
    ['メタル、メタ', 'メタ', ['メタ'], 'katakana words are words'],
    ['台积电为华为代工', '华为', ['华为'], 'Chinese has no word boundaries'],
    ['Amazon. Com', 'Amazon.com', ['Amazon. Com'], 'punctuation in a name is part of it'],
    ['Amazon com', 'Amazon.com', [], 'and must be there'],
    ['Huawei, Mate', 'Huawei Mate', [], 'punctuation not in the name ends it'],
    ['Huaweis, HUAWEIS', 'Huawei', ['Huawei', 'HUAWEI'], 'plurals, without their s'],
    ['Ālǐbāba\u0304!', 'Alibaba', ['Ālǐbāba\u0304'], 'an accent belongs to its letter'],
    ['Gᴏᴏɢʟᴇ', 'Google', ['Gᴏᴏɢʟᴇ'], 'small capitals'],
    ['ｱｯﾌﾟﾙ', 'アップル', ['ｱｯﾌﾟﾙ'], 'half-width katakana'],
    ['O‘Neil, O′Neil', 'O’Neil', ['O‘Neil', 'O′Neil'], 'any apostrophe'],
    ['لهواوي', 'هواوي', ['هواوي'], 'a letter attached in Arabic'],
    ['S.M.I.C. s.m.i.c!', 'SMIC', ['S.M.I.C', 'S.M.I.C.', 's.m.i.c'], 'initials with points'],
  ];
  it.each(rows)('in %j for %j finds %j: %4$s', (text, form, found) => {
    const gazetteer = gazetteerOf([entityNamed('e', form)]);
    expect(findCandidates(text, gazetteer).map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });

  const words = (maxLength: number) =>
    fc.array(fc.constantFrom(...ALPHABET, 's'), { maxLength }).map((units) => units.join(''));
  const givenNames = fc.array(words(6), { maxLength: 6 });
  const compile = (names: readonly string[]) => gazetteerOf(names.map((name, index) => entityNamed(`e${index}`, name)));

  it('sees a sign of every name, also of one that goes over from one text to the next', () => {
    fc.assert(
      fc.property(givenNames, words(20), words(20), (names, text, next) => {
        const gazetteer = compile(names);
        if (findCandidates(text + next, gazetteer).length === 0) return;
        const isSeen =
          signOfName(text, gazetteer) !== NameSign.none ||
          signOfName(next, gazetteer) === NameSign.likely ||
          (text !== '' && next !== '' && mayJoin(text, next));
        expect(isSeen).toBe(true);
        expect(signOfName(text + next, gazetteer)).toBe(NameSign.likely);
      }),
      { numRuns: 500 },
    );
  });

  it('takes any text and any names', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 5 }), fc.array(anything), (names, texts) => {
        const gazetteer = compile(names);
        const text = [...texts, ...names].join(' ');
        for (const { start, end, wordsEnd } of findCandidates(text, gazetteer)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(wordsEnd);
          expect(wordsEnd).toBeLessThanOrEqual(text.length);
        }
      }),
      // Each run meets a thousand characters for the first time.
      { numRuns: 25 },
    );
  });

  it('gives several entities of one name, and all lengths of a name', () => {
    const gazetteer = gazetteerOf([entityNamed('x', 'Mate'), entityNamed('y', 'Mate'), entityNamed('z', 'Mate 60')]);
    expect(findCandidates('Mate 60', gazetteer).map(({ form, end }) => [form.entity, end])).toEqual([
      ['x', 4],
      ['y', 4],
      ['z', 7],
    ]);
  });
});
