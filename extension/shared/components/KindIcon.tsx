/** A sign for the kind of a claim, told apart by shape alone. The kind's name always stands beside it. */
import type { ClaimKind } from '../../../src/pack/schema.ts';

const CIRCLE = { cx: 5, cy: 5, r: 4 };
const OUTLINE = { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.3 };

export function KindIcon({ kind }: { readonly kind: ClaimKind }) {
  return (
    <svg viewBox="0 0 10 10" aria-hidden="true">
      <KindShape kind={kind} />
    </svg>
  );
}

/** The sign's shapes, 10 by 10, for a picture of its own. */
export function KindShape({ kind }: { readonly kind: ClaimKind }) {
  switch (kind) {
    case 'fact':
      return <circle {...CIRCLE} fill="currentColor" />;
    case 'statistic':
      return <path d="M1 9.2V5.5h2v3.7zm3 0V2.5h2v6.7zm3 0V.8h2v8.4z" fill="currentColor" />;
    case 'estimate':
      return (
        <>
          <circle {...CIRCLE} {...OUTLINE} />
          <path d="M5 1a4 4 0 0 0 0 8z" fill="currentColor" />
        </>
      );
    case 'forecast':
      return <path d="M1 5h7M5.2 2 8.4 5 5.2 8" {...OUTLINE} />;
    case 'company claim':
      return <path d="M5 .8 9.2 5 5 9.2.8 5z" {...OUTLINE} />;
    case 'opinion':
      return <circle {...CIRCLE} {...OUTLINE} stroke-dasharray="2 1.2" />;
  }
}
