/** An axis of time at the foot of a chart. */
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
/** Half a label, about: nearer to an edge it would be cut. */
const EDGE = 30;

export function TimeTicks({ axis, top, bottom, width }: TimeTicksProps) {
  const label = (time: number) => formatDate(new Date(time).toISOString().slice(0, LENGTHS[axis.step].length), 'short');
  return (
    <g>
      {axis.ticks.map(({ time, x }) => (
        <g key={time}>
          <path class="grid" d={`M${x} ${top}V${bottom + 4}`} />
          <text
            class="tick"
            x={x < EDGE ? 0 : x > width - EDGE ? width : x}
            y={bottom + 17}
            text-anchor={x < EDGE ? 'start' : x > width - EDGE ? 'end' : 'middle'}
          >
            {label(time)}
          </text>
        </g>
      ))}
    </g>
  );
}
