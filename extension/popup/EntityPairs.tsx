import { useState } from 'preact/hooks';
import type { ClaimPair, Portion } from '../../src/claims/library-reader.ts';
import { ClaimPairs } from '../shared/components/ClaimPairs.tsx';
import { PartlyShown } from '../shared/components/PartlyShown.tsx';
import { t } from '../shared/strings.ts';

/** Each is two claims and a reason: more would hide what comes below them. */
const FIRST_PAIRS = 2;

/** Claims that stand to one another, side by side, with why. */
export function EntityPairs({ pairs }: { readonly pairs: Portion<ClaimPair> }) {
  const [isWhole, setWhole] = useState(false);
  if (pairs.total === 0) return null;
  const shown = isWhole ? pairs.items : pairs.items.slice(0, FIRST_PAIRS);
  return (
    <section class="side-by-side">
      <h2>
        {t('sideBySide')} <span class="n">{pairs.total}</span>
      </h2>
      <ClaimPairs pairs={shown} />
      <PartlyShown title={t('sideBySide')} shown={shown.length} list={pairs} onMore={() => setWhole(true)} />
    </section>
  );
}
