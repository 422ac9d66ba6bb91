/** The sign of a claim's kind, at a place in a picture. */
import type { ClaimKind } from '../../../src/pack/schema.ts';
import { KindShape } from '../components/KindIcon.tsx';

interface KindSignProps {
  readonly kind: ClaimKind;
  readonly x: number;
  readonly y: number;
}

/** Half of the 10 by 10 that kinds are drawn on. */
const HALF = 5;

export function KindSign({ kind, x, y }: KindSignProps) {
  return (
    <g class="sign" transform={`translate(${x - HALF} ${y - HALF})`}>
      <circle class="ground" cx={HALF} cy={HALF} r={HALF + 1} />
      <KindShape kind={kind} />
    </g>
  );
}
