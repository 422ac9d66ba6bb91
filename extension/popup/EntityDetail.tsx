import { useEffect, useRef } from 'preact/hooks';
import type { ClaimView } from '../../src/claims/claim-view.ts';
import { ClaimList } from '../shared/components/ClaimList.tsx';
import { EntityHead } from '../shared/components/EntityHead.tsx';
import type { LibraryEntity } from '../shared/components/use-library.ts';
import type { PageSource } from '../shared/messages.ts';
import { t } from '../shared/strings.ts';
import { MentionStepper } from './MentionStepper.tsx';
import { mayTakeFocus, type ShownIn } from './shown-in.ts';
import type { FoundEntity } from './use-page.ts';
import { useScroll } from './use-scroll.ts';

interface EntityDetailProps {
  readonly entity: LibraryEntity;
  readonly claims: readonly ClaimView[];
  /** Its mentions on the page, if there are any. */
  readonly found: FoundEntity | undefined;
  readonly source: PageSource | null;
  readonly tabId: number | undefined;
  readonly shownIn: ShownIn;
  /** How far its claims were scrolled when they were last left, in CSS px. */
  readonly top: number;
  readonly onScrolled: (top: number) => void;
  readonly onBack: () => void;
}

/** All that is known of one entity, and the way to its mentions. */
export function EntityDetail({
  entity,
  claims,
  found,
  source,
  tabId,
  shownIn,
  top,
  onScrolled,
  onBack,
}: EntityDetailProps) {
  const back = useRef<HTMLButtonElement>(null);
  // The control that was chosen is gone: without this the focus would be nowhere.
  useEffect(() => {
    if (mayTakeFocus(shownIn)) back.current?.focus({ preventScroll: true });
  }, [shownIn]);
  useScroll(top, onScrolled);
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
