/** Figures of one measure and unit, set out by the time that they hold for. */
import type { Claim, ClaimId, ClaimKind, Figure, Speaker } from '../pack/schema.ts';
import { type DateSpan, spanOf, spanOfAll } from './date-span.ts';
import { type ChartedOrigin, type ChartedPack, claimReader, distinctClaims } from './packed-claims.ts';

/** A value, a range between two bounds, or one open bound: at least `min`, at most `max`. */
export type FigureAmount = Pick<Figure, 'value' | 'min' | 'max'>;

/** One figure, however many claims and copies repeat it. */
export interface FigureMark {
  readonly amount: FigureAmount;
  /** As the passage writes it. */
  readonly text: string;
  readonly kind: ClaimKind;
  readonly speaker: Speaker;
  /** All claims that give it, the first of which gave kind and words. */
  readonly claims: readonly ClaimId[];
  readonly origins: readonly ChartedOrigin[];
  /** How it was worked out, if it does not stand in the passage. */
  readonly derived?: string;
}

export interface DatedMark extends FigureMark {
  readonly asOf: string;
  readonly span: DateSpan;
}

/** Why there is too little to plot: no figure says what time it holds for; all that do hold for the same. */
export type FigureShortage = 'no dates' | 'one date';

export interface FigureSeries {
  readonly measure: string;
  readonly unit: string;
  /** In order of time. */
  readonly marks: readonly DatedMark[];
  /** Figures that do not say what time they hold for: they are listed, and have no place on the axis. */
  readonly undated: readonly FigureMark[];
  readonly axis: DateSpan | undefined;
  /** Lowest and highest amount to be drawn, 0 always among them: a cut axis makes small things large. */
  readonly extent: readonly [low: number, high: number];
  readonly shortage: FigureShortage | null;
}

/** One series for each measure and unit of the claims; those that can be drawn first, and then those with most figures. */
export function figureSeriesOf(claims: readonly Claim[], pack: ChartedPack): readonly FigureSeries[] {
  const read = claimReader(pack);
  const series = new Map<string, { measure: string; unit: string; marks: Map<string, FigureMark[]> }>();
  for (const claim of distinctClaims(claims)) {
    const { origins } = read(claim);
    for (const figure of claim.figures) {
      const { measure, unit, asOf = '' } = figure;
      const key = JSON.stringify([measure, unit]);
      const one = series.get(key) ?? { measure, unit, marks: new Map() };
      series.set(key, one);
      const marks = one.marks.get(asOf) ?? [];
      one.marks.set(asOf, withFigure(marks, markOf(claim, figure, origins)));
    }
  }
  return [...series.values()].map(seriesOf).sort(byUse);
}

function markOf(claim: Claim, figure: Figure, origins: readonly ChartedOrigin[]): FigureMark {
  const { text, value, min, max, derived } = figure;
  return {
    amount: {
      ...(value === undefined ? {} : { value }),
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
    },
    text,
    kind: claim.kind,
    speaker: claim.speaker,
    claims: [claim.id],
    origins,
    ...(derived === undefined ? {} : { derived }),
  };
}

/** Adds a figure to those of its time, or to the one among them that it repeats. */
function withFigure(marks: readonly FigureMark[], added: FigureMark): FigureMark[] {
  const at = marks.findIndex((mark) => isRepeated(mark, added));
  const repeated = marks[at];
  if (!repeated) return [...marks, added];
  const origins = new Map([...repeated.origins, ...added.origins].map((origin) => [origin.id, origin]));
  const claims = [...new Set([...repeated.claims, ...added.claims])];
  return marks.with(at, { ...repeated, claims, origins: [...origins.values()] });
}

/** The same amount by the same speaker, or in the own voice of copies of one text, which may name themselves apart. */
function isRepeated(one: FigureMark, other: FigureMark): boolean {
  const { amount: a, speaker } = one;
  const { amount: b, speaker: otherSpeaker } = other;
  if (a.value !== b.value || a.min !== b.min || a.max !== b.max) return false;
  if (speaker.name === otherSpeaker.name && speaker.entity === otherSpeaker.entity) return true;
  const isCopied = one.origins.some(({ id }) => other.origins.some((origin) => origin.id === id));
  return Boolean(speaker.ownVoice && otherSpeaker.ownVoice && isCopied);
}

function seriesOf({ measure, unit, marks }: { measure: string; unit: string; marks: Map<string, FigureMark[]> }) {
  const dated = [...marks].flatMap(([asOf, ones]) =>
    asOf === '' ? [] : ones.map((one) => ({ ...one, asOf, span: spanOf(asOf) })),
  );
  dated.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const amounts = dated.flatMap(({ amount: { value, min, max } }) => [value, min, max].filter((x) => x !== undefined));
  return {
    measure,
    unit,
    marks: dated,
    undated: marks.get('') ?? [],
    axis: spanOfAll(dated.map(({ span }) => span)),
    extent: [Math.min(0, ...amounts), Math.max(0, ...amounts)] as const,
    shortage: shortageOf(dated),
  };
}

function shortageOf(marks: readonly DatedMark[]): FigureShortage | null {
  if (marks.length === 0) return 'no dates';
  return marks.every(({ asOf }) => asOf === marks[0]?.asOf) ? 'one date' : null;
}

function byUse(a: FigureSeries, b: FigureSeries): number {
  const isShort = ({ shortage }: FigureSeries) => Number(shortage !== null);
  const size = ({ marks, undated }: FigureSeries) => marks.length + undated.length;
  return isShort(a) - isShort(b) || size(b) - size(a);
}
