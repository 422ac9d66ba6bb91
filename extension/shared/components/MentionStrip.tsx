/** A small picture of where on the page an entity’s mentions stand, and a way to them. */
import { PLACES } from '../messages.ts';
import { plural, type StringKey, t } from '../strings.ts';

interface MentionStripProps {
  readonly name: string;
  /** How many mentions there are. */
  readonly count: number;
  /** Bit n is set where one stands in the nth of `PLACES` parts of the page. */
  readonly places: number;
  /** Whether Tab stops here; if not, arrow keys lead here. */
  readonly isTabStop: boolean;
  /** `at`: the place that was pressed, from 0 to 1; undefined by keyboard, which means the next mention. */
  readonly onGo: (at: number | undefined) => void;
}

const WIDTH = 128;
const PART = WIDTH / PLACES;

export function MentionStrip({ name, count, places, isTabStop, onGo }: MentionStripProps) {
  const parts = partsOf(places);
  const label = t('places', [name, placesText(parts, count)]);
  const press = (event: MouseEvent & { readonly currentTarget: HTMLElement }) => {
    // Keys and screen readers press nowhere in particular.
    if (event.detail === 0) {
      onGo(undefined);
      return;
    }
    const { left, right, width } = event.currentTarget.getBoundingClientRect();
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const pressed = isRightToLeft ? right - event.clientX : event.clientX - left;
    onGo(Math.min(1, Math.max(0, pressed / width)));
  };
  return (
    <button type="button" class="strip" aria-label={label} title={label} tabIndex={isTabStop ? 0 : -1} onClick={press}>
      <svg viewBox={`0 0 ${WIDTH} 10`} preserveAspectRatio="none" aria-hidden="true">
        <path class="line" d={`M0 5h${WIDTH}`} />
        {parts.map((part) => (
          <rect key={part} x={part * PART + 1} y="1" width="2" height="8" />
        ))}
      </svg>
    </button>
  );
}

function partsOf(places: number): readonly number[] {
  return Array.from({ length: PLACES }, (_, part) => part).filter((part) => ((places >>> part) & 1) === 1);
}

const THIRDS = ['beginning', 'middle', 'end'] as const;

const WHERE: Readonly<Record<string, StringKey>> = {
  'beginning beginning': 'places_beginning',
  'middle middle': 'places_middle',
  'end end': 'places_end',
  'beginning middle': 'places_beginning_middle',
  'beginning end': 'places_beginning_end',
  'middle end': 'places_middle_end',
};

/** The picture in words. */
function placesText(parts: readonly number[], count: number): string {
  const mentions = plural('mentions', count);
  const third = (part: number | undefined) => THIRDS[Math.floor(((part ?? 0) / PLACES) * THIRDS.length)];
  const where = WHERE[`${third(parts[0])} ${third(parts.at(-1))}`];
  return where === undefined || parts.length === 0 ? mentions : t(where, [mentions]);
}
