/** Numbers in English words: 'twenty-five', 'one hundred and twenty', 'half a million', 'two-thirds', 'a few hundred'. */
import { matchAt } from './match-at.ts';

/** Of a number that is written in letters. */
export interface WordNumber {
  /** The offset after it. */
  readonly end: number;
  /** Absent for 'dozens', 'several hundred'. In per cent where it is a share. */
  readonly value?: number;
  readonly isShare: boolean;
  /** Of its last scale: 1e6 in 'two million'. */
  readonly scale: number;
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const SMALL: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, place) => [word, (place + 2) * 10] as const),
]);
const SCALE = [...SCALES.keys()].join('|');
const END = String.raw`(?![\p{L}\p{M}\p{Nd}])`;

const WORD = new RegExp(
  String.raw`(?:[\s-]|(?<=(?:hundred|thousand|million|billion))\sand\s)?(${[...SMALL.keys()].join('|')}|${SCALE})${END}`,
  'iuy',
);
const ARTICLE = new RegExp(String.raw`an?(?=\s(?:${SCALE}|decade)${END})`, 'iuy');
const HALF_SCALE = new RegExp(String.raw`half\s(?:an?\s)?(${SCALE})${END}`, 'iuy');
/** 'Half a year' is half of what follows. */
const HALF_UNIT = /half(?:\san?\s|-an?-)(?=(?:year|decade|month|day|percentage|per)(?!\p{L}))/iuy;
/** 'Twenty-first' is no twenty. */
const ORDINAL_END = /-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)(?!\p{L})/iuy;
const AND_A_HALF = new RegExp(String.raw`\sand\sa\shalf(?:\s(${SCALE}))?${END}`, 'iuy');
const VAGUE = new RegExp(
  String.raw`(?:(?:(?:a\s)?(?:few|couple(?:\sof)?)|several|many|some)\s)?(?:tens|dozens|hundreds|thousands|millions|billions|trillions|(?:${SCALE})(?:\s(?:${SCALE}))*)(?:\sof\s(?:thousands|millions|billions|trillions))?${END}`,
  'iuy',
);
const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
]);
/** What a share is of. 'The first half of 2024' and 'a quarter of 2024' are times. */
const OF = String.raw`\s(?:of(?!\s(?:the\s)?(?:(?:19|20)\d\d|year))|to|the|its|their|his|her|our|all|China)${END}`;
const FRACTION = new RegExp(
  String.raw`(an?|one|two|three|four|five|seven|nine)(?:(-)|\s)(${[...PARTS.keys()].join('|')})(s?)${END}(?:(?=(${OF}))|)`,
  'iuy',
);
const HALF = new RegExp(`half(?=${OF})`, 'iuy');
/** A half that is one of two: of a year, of a match. */
const ORDINAL_BEFORE = /(?:first|second|last|latter|other|better|previous|this|past|final)[\s-]$/i;

/** The number whose words begin just there. */
export function wordNumber(text: string, start: number): WordNumber | undefined {
  return fractionAt(text, start) ?? halfAt(text, start) ?? cardinalAt(text, start) ?? vagueAt(text, start);
}

function fractionAt(text: string, start: number): WordNumber | undefined {
  if (ORDINAL_BEFORE.test(text.slice(Math.max(0, start - 9), start))) return undefined;
  const half = matchAt(HALF, text, start);
  if (half) return { end: start + 4, value: 50, isShare: true, scale: 1 };
  const fraction = matchAt(FRACTION, text, start);
  if (!fraction) return undefined;
  const [written, count = '', hyphen, part = '', plural, of] = fraction;
  // 'A third company', 'the last three quarters': only some ways of writing leave no doubt.
  const isCertain =
    of !== undefined || (hyphen !== undefined && !/^an?$/i.test(count)) || (plural === 's' && !/quarter/i.test(part));
  if (!isCertain) return undefined;
  const share = ((SMALL.get(count.toLowerCase()) ?? 1) / (PARTS.get(part.toLowerCase()) ?? 1)) * 100;
  return { end: start + written.length, value: share, isShare: true, scale: 1 };
}

function halfAt(text: string, start: number): WordNumber | undefined {
  const scale = matchAt(HALF_SCALE, text, start);
  if (scale) {
    const factor = SCALES.get((scale[1] ?? '').toLowerCase()) ?? 1;
    return { end: start + scale[0].length, value: factor / 2, isShare: false, scale: factor };
  }
  const unit = matchAt(HALF_UNIT, text, start);
  return unit && { end: start + unit[0].length - 1, value: 0.5, isShare: false, scale: 1 };
}

/** Words are added up: those below a hundred, times a hundred; each group of these, times its scale. */
function cardinalAt(text: string, start: number): WordNumber | undefined {
  let end = start + (matchAt(ARTICLE, text, start)?.[0].length ?? 0);
  let total = 0;
  let group = end > start ? 1 : undefined;
  let last = end > start ? 1 : Number.POSITIVE_INFINITY;
  let largest = Number.POSITIVE_INFINITY;
  let scale = 1;
  for (let word = matchAt(WORD, text, end); word; word = matchAt(WORD, text, end)) {
    const isFirst = end === start;
    const name = (word[1] ?? '').toLowerCase();
    const factor = SCALES.get(name);
    const small = SMALL.get(name);
    if (small !== undefined) {
      // 'Twenty-five', 'hundred and five', but not 'five six'.
      const fits = isFirst || last >= 100 || (last >= 20 && last < 100 && small > 0 && small < 10);
      if (!fits) break;
      group = (group ?? 0) + small;
      [last, scale] = [small, 1];
    } else if (factor === undefined || group === undefined || last >= 1e3) break;
    else if (factor <= 100) {
      if (last === 100 || group >= 100) break;
      group *= factor;
      [last, scale] = [100, factor];
    } else {
      if (factor >= largest) break;
      total += group * factor;
      [group, last, largest, scale] = [0, factor, factor, factor];
    }
    end += word[0].length;
  }
  if (group === undefined || matchAt(ORDINAL_END, text, end)) return undefined;
  const half = total === 0 && group < 100 ? matchAt(AND_A_HALF, text, end) : undefined;
  if (!half) return { end, value: total + group, isShare: false, scale };
  const factor = SCALES.get((half[1] ?? '').toLowerCase()) ?? 1;
  return { end: end + half[0].length, value: (group + 0.5) * factor, isShare: false, scale: factor };
}

function vagueAt(text: string, start: number): WordNumber | undefined {
  const vague = matchAt(VAGUE, text, start);
  return vague && { end: start + vague[0].length, isShare: false, scale: 1 };
}
