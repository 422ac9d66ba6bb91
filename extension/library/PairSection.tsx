import { useState } from 'preact/hooks';
import type { ClaimPair, Portion } from '../../src/claims/library-reader.ts';
import type { ClaimId, EntityId } from '../../src/pack/schema.ts';
import { ClaimPairs } from '../shared/components/ClaimPairs.tsx';
import { PartlyShown } from '../shared/components/PartlyShown.tsx';
import { t } from '../shared/strings.ts';
import { pageAddresses } from './route.ts';

interface PairSectionProps {
  readonly pairs: Portion<ClaimPair>;
  readonly here: EntityId | ClaimId;
}

/** More pairs than these would hide what comes below them. */
const FIRST_PAIRS = 3;

/** Claims that stand to one another, side by side. */
export function PairSection({ pairs, here }: PairSectionProps) {
  const [isWhole, setWhole] = useState(false);
  if (pairs.total === 0) return null;
  const shown = isWhole ? pairs.items : pairs.items.slice(0, FIRST_PAIRS);
  return (
    <section>
      <h2 class="label">{t('sideBySide')}</h2>
      <ClaimPairs pairs={shown} addresses={pageAddresses(here)} />
      <PartlyShown title={t('sideBySide')} shown={shown.length} list={pairs} onMore={() => setWhole(true)} />
    </section>
  );
}
