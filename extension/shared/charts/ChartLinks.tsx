/** Ways from the signs of a chart to what they stand for: real links over the picture, one stop for the Tab key. */
import { useRef, useState } from 'preact/hooks';

export interface ChartLink {
  readonly key: string;
  readonly href: string;
  /** All that there is to know of the sign, in words. */
  readonly label: string;
  /** Its middle, in CSS px of the chart. */
  readonly x: number;
  readonly y: number;
}

interface ChartLinksProps {
  readonly label: string;
  readonly links: readonly ChartLink[];
  readonly onPoint: (link: ChartLink | undefined) => void;
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

export function ChartLinks({ label, links, onPoint }: ChartLinksProps) {
  const list = useRef<HTMLUListElement>(null);
  const [chosen, setChosen] = useState(0);
  const current = Math.min(chosen, links.length - 1);
  const step = (event: KeyboardEvent) => {
    const next = STEPS[event.key]?.(current, links.length - 1);
    if (next === undefined) return;
    event.preventDefault();
    list.current?.querySelectorAll('a')[next]?.focus();
  };
  return (
    <ul class="points" aria-label={label} ref={list} onKeyDown={step}>
      {links.map((link, index) => (
        <li key={link.key}>
          <a
            href={link.href}
            tabIndex={index === current ? 0 : -1}
            style={{ left: `${link.x}px`, top: `${link.y}px` }}
            onFocus={() => {
              setChosen(index);
              onPoint(link);
            }}
            onBlur={() => onPoint(undefined)}
            onPointerEnter={() => onPoint(link)}
            onPointerLeave={() => onPoint(undefined)}
          >
            <span class="spoken">{link.label}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
