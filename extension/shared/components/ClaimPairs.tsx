/** Two claims that stand to each other, side by side, with what they are to each other and why. */

import type { ClaimView } from '../../../src/claims/claim-view.ts';
import type { ClaimPair } from '../../../src/claims/library-reader.ts';
import { t } from '../strings.ts';
import { ClaimFacts, type PageAddresses, RELATION_KEYS } from './ClaimList.tsx';

interface ClaimPairsProps {
  readonly pairs: readonly ClaimPair[];
  readonly addresses?: PageAddresses;
}

export function ClaimPairs({ pairs, addresses }: ClaimPairsProps) {
  return (
    <ul class="pairs">
      {pairs.map(({ kind, reason, from, to }) => (
        <li key={`${from.id} ${to.id}`} class={kind === 'in tension' || kind === 'qualifies' ? 'pair against' : 'pair'}>
          <PairedClaim claim={from} addresses={addresses} />
          <PairedClaim claim={to} addresses={addresses} />
          <p class="reason">
            <b>{t(RELATION_KEYS[kind])}</b> <span lang="en">{reason}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

interface PairedClaimProps {
  readonly claim: ClaimView;
  readonly addresses: PageAddresses | undefined;
}

function PairedClaim({ claim, addresses }: PairedClaimProps) {
  const isElsewhere = addresses !== undefined && addresses.here !== claim.id;
  return (
    <div>
      <p class="said" lang="en" dir="ltr">
        {isElsewhere ? <a href={addresses.claim(claim.id)}>{claim.statement}</a> : claim.statement}
      </p>
      <ClaimFacts claim={claim} links={[]} onPage={[]} />
    </div>
  );
}
