import type { ClaimView } from '../../src/claims/claim-view.ts';
import type { EntityId } from '../../src/pack/schema.ts';
import { ClaimList } from '../shared/components/ClaimList.tsx';
import type { PageSource } from '../shared/messages.ts';
import { t } from '../shared/strings.ts';
import type { Answer } from './use-answer.ts';
import { Waiting } from './Waiting.tsx';

interface RelevantClaimsProps {
  readonly claims: Answer<readonly ClaimView[]>;
  readonly source: PageSource | null;
  readonly isFolded: boolean;
  readonly onFold: (isFolded: boolean) => void;
  readonly onOpen: (entity: EntityId) => void;
}

/** The few claims that matter most for the page as a whole; nothing where there are none. */
export function RelevantClaims({ claims, source, isFolded, onFold, onOpen }: RelevantClaimsProps) {
  const { value } = claims;
  // Browsers tell of the first opening too, which is nobody's choice.
  const tell = (isOpen: boolean) => isOpen === isFolded && onFold(!isOpen);
  if (value?.length === 0) return null;
  return (
    <details class="relevant" open={!isFolded} onToggle={(event) => tell(event.currentTarget.open)}>
      <summary>
        <h2 class="label">{t('mostRelevant')}</h2>
      </summary>
      {value ? (
        <ClaimList claims={value} detail="brief" onPage={source?.copies ?? []} others={{ onOpen }} />
      ) : (
        <Waiting answer={claims} failed={() => t('claimsFailed')} />
      )}
    </details>
  );
}
