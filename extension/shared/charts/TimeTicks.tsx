/** An axis of time at the foot of a chart. */
import { textWidth } from '../../../src/charts/text-size.ts';
import type { TimeAxis } from '../../../src/charts/time-axis.ts';
import { formatDate } from '../strings.ts';

interface TimeTicksProps {
  readonly axis: TimeAxis;
  /** Of the plot, in CSS px. */
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
}

const LENGTHS = { year: 'YYYY', month: 'YYYY-MM', day: 'YYYY-MM-DD' } as const;
const LABEL_SIZE = 11;
const GAP = 8;

export function TimeTicks({ axis, top, bottom, width }: TimeTicksProps) {
  return (
    <g>
      {axis.ticks.map(({ time, x }) => (
        <path key={time} class="grid" d={`M${x} ${top}V${bottom + 4}`} />
      ))}
      {labelsOf(axis, width).map(({ text, x }) => (
        <text key={text} class="tick" x={x} y={bottom + 17} text-anchor="middle">
          {text}
        </text>
      ))}
    </g>
  );
}

/** Labels moved into the picture at its edges, without those that would then touch the one before. */
function labelsOf({ ticks, step }: TimeAxis, width: number): readonly { readonly text: string; readonly x: number }[] {
  let end = Number.NEGATIVE_INFINITY;
  return ticks.flatMap(({ time, labelX }) => {
    const text = formatDate(new Date(time).toISOString().slice(0, LENGTHS[step].length), 'short');
    const half = textWidth(text, LABEL_SIZE) / 2;
    const x = Math.min(Math.max(labelX, half), width - half);
    if (x - half < end + GAP) return [];
    end = x + half;
    return [{ text, x }];
  });
}
