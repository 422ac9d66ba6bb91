import { useEffect, useRef } from 'preact/hooks';
import type { ClaimView } from '../../src/claims/claim-view.ts';
import { ClaimList } from '../shared/components/ClaimList.tsx';
import { EntityHead } from '../shared/components/EntityHead.tsx';
import type { PageSource } from '../shared/messages.ts';
import { t } from '../shared/strings.ts';
import { MentionStepper } from './MentionStepper.tsx';
import type { LibraryEntity } from './use-library.ts';
import type { FoundEntity } from './use-page.ts';

interface EntityDetailProps {
  readonly entity: LibraryEntity;
  readonly claims: readonly ClaimView[];
  /** Its mentions on the page, if there are any. */
  readonly found: FoundEntity | undefined;
  readonly source: PageSource | null;
  readonly tabId: number | undefined;
  readonly onBack: () => void;
}

/** All that is known of one entity, and the way to its mentions. */
export function EntityDetail({ entity, claims, found, source, tabId, onBack }: EntityDetailProps) {
  const back = useRef<HTMLButtonElement>(null);
  // The control that was chosen is gone: without this the focus would be nowhere.
  useEffect(() => back.current?.focus(), []);
  return (
    <article aria-label={entity.name}>
      <nav class="bar">
        <button type="button" ref={back} onClick={onBack}>
          <span aria-hidden="true" class="arrow" /> {t('back')}
        </button>
        {found && tabId !== undefined && <MentionStepper found={found} tabId={tabId} />}
      </nav>
      <EntityHead entity={entity} heading="h1" />
      <ClaimList claims={claims} detail="full" onPage={source?.copies ?? []} />
    </article>
  );
}
