import { useEffect, useRef } from 'preact/hooks';
import type { ClaimFilter } from '../../src/claims/claim-filter.ts';
import type { ListedName } from '../../src/claims/names-table.ts';
import { EntityHead } from '../shared/components/EntityHead.tsx';
import { MentionStrip } from '../shared/components/MentionStrip.tsx';
import type { PageSource } from '../shared/messages.ts';
import { askBackground } from '../shared/messenger.ts';
import { t } from '../shared/strings.ts';
import { ClaimFilters } from './ClaimFilters.tsx';
import { EntityClaims } from './EntityClaims.tsx';
import { EntityPairs } from './EntityPairs.tsx';
import { MentionStepper } from './MentionStepper.tsx';
import { mayTakeFocus, type ShownIn } from './shown-in.ts';
import { useAnswer } from './use-answer.ts';
import { useMentionSteps } from './use-mention-steps.ts';
import type { FoundEntity } from './use-page.ts';
import { usePlaces } from './use-places.ts';
import { useScroll } from './use-scroll.ts';
import { Waiting } from './Waiting.tsx';

interface EntityDetailProps {
  readonly entity: ListedName;
  /** Its mentions on the page, if there are any. */
  readonly found: FoundEntity | undefined;
  readonly source: PageSource | null;
  readonly tabId: number | undefined;
  readonly shownIn: ShownIn;
  readonly filter: ClaimFilter;
  readonly onFilter: (filter: ClaimFilter) => void;
  /** How far its claims were scrolled when they were last left, in CSS px. */
  readonly top: number;
  readonly onScrolled: (top: number) => void;
  readonly onBack: () => void;
}

/** All that is known of one entity, and the way to its mentions. */
export function EntityDetail({
  entity,
  found,
  source,
  tabId,
  shownIn,
  filter,
  onFilter,
  top,
  onScrolled,
  onBack,
}: EntityDetailProps) {
  const { id } = entity;
  const back = useRef<HTMLButtonElement>(null);
  // The control that was chosen is gone: without this the focus would be nowhere.
  useEffect(() => {
    if (mayTakeFocus(shownIn)) back.current?.focus({ preventScroll: true });
  }, [shownIn]);

  const known = useAnswer(id, () => askBackground('library.entity', { entity: id }));
  const question = JSON.stringify(filter);
  const claims = useAnswer(question, async () => {
    return { question, topics: await askBackground('library.entityClaims', { entity: id, filter }) };
  });
  const isThere = known.value !== undefined && claims.value !== undefined;
  useScroll(top, onScrolled, isThere);

  const steps = useMentionSteps(tabId, found);
  const places = usePlaces(tabId, found ? [found] : [])?.get(id);
  return (
    <article aria-label={entity.name} aria-busy={!isThere}>
      <nav class="bar">
        <button type="button" ref={back} onClick={onBack}>
          <span aria-hidden="true" class="arrow" /> {t('back')}
        </button>
        {found && places !== undefined && (
          <MentionStrip
            name={entity.name}
            count={found.count}
            places={places}
            isTabStop
            onGo={(at) => (at === undefined ? steps.step(1) : steps.near(at))}
          />
        )}
        {found && tabId !== undefined && <MentionStepper steps={steps} count={found.count} />}
      </nav>
      <EntityHead entity={entity} heading="h1" />
      {known.value && claims.value ? (
        <>
          {known.value.profile.claimCount > 1 && (
            <ClaimFilters
              choices={known.value.profile.choices}
              sources={known.value.sources}
              filter={filter}
              onChange={onFilter}
              filteredOut={
                known.value.profile.claimCount - claims.value.topics.reduce((sum, { total }) => sum + total, 0)
              }
            />
          )}
          {question === '{}' && <EntityPairs pairs={known.value.profile.pairs} />}
          <EntityClaims
            // Another filter is another list: what was shown beyond its first portions goes.
            key={claims.value.question}
            entity={id}
            topics={claims.value.topics}
            filter={filter}
            source={source}
          />
        </>
      ) : known.value === null ? (
        <p class="none">{t('noClaims')}</p>
      ) : (
        <Waiting
          answer={{
            error: known.error ?? claims.error,
            again: () => {
              known.again();
              claims.again();
            },
          }}
          failed={() => t('claimsFailed')}
        />
      )}
    </article>
  );
}
