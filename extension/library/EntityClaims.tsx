import { useState } from 'preact/hooks';
import type { ClaimFilter } from '../../src/claims/claim-filter.ts';
import type { ClaimView } from '../../src/claims/claim-view.ts';
import type { EntityProfile, ListedSource, TopicPortion } from '../../src/claims/library-reader.ts';
import { ClaimList } from '../shared/components/ClaimList.tsx';
import { PartlyShown } from '../shared/components/PartlyShown.tsx';
import { t } from '../shared/strings.ts';
import type { AskLibrary } from './ask-library.ts';
import { ClaimFilters } from './ClaimFilters.tsx';
import { addressOf, pageAddresses } from './route.ts';
import { useAnswer } from './use-answer.ts';
import type { Navigation } from './use-route.ts';
import { Waiting } from './Waiting.tsx';

interface EntityClaimsProps {
  readonly ask: AskLibrary;
  readonly profile: EntityProfile;
  readonly filter: ClaimFilter;
  readonly sources: readonly ListedSource[];
  readonly replace: Navigation['replace'];
}

/** Topics shown at first, and by how many more each time: each has several claims, and each claim a lot to show. */
const FIRST_TOPICS = 8;
const MORE_TOPICS = 12;

/** All claims about an entity by topic, so far as the filter lets them through. The address keeps the filter. */
export function EntityClaims({ ask, profile, filter, sources, replace }: EntityClaimsProps) {
  const { id } = profile.entity;
  const [topics, setTopics] = useState(FIRST_TOPICS);
  const groups = useAnswer(ask, 'entityClaims', { id, filter }, { keepsOld: true });
  const change = (changed: ClaimFilter) => replace(addressOf({ page: 'entity', id, filter: changed }));
  return (
    <section>
      <h2 class="label">{t('claimsColumn')}</h2>
      {profile.claimCount > 1 && (
        <ClaimFilters choices={profile.choices} filter={filter} sources={sources} onChange={change} />
      )}
      {!groups || groups instanceof Error ? (
        <Waiting failure={groups} />
      ) : (
        <>
          {groups.length === 0 && <p class="none">{profile.claimCount === 0 ? t('noClaims') : t('nothingPasses')}</p>}
          {groups.slice(0, topics).map((group) => (
            <Topic
              // Another filter is another list: what was shown beyond its first portion goes.
              key={JSON.stringify([group.topic, filter])}
              group={group}
              isOnly={groups.length === 1}
              more={(from) => ask('moreClaims', { id, filter, topic: group.topic, from })}
              here={id}
            />
          ))}
          <PartlyShown
            title={t('topics')}
            shown={Math.min(topics, groups.length)}
            list={{ items: groups, total: groups.length }}
            onMore={() => setTopics(topics + MORE_TOPICS)}
          />
        </>
      )}
    </section>
  );
}

interface TopicProps {
  readonly group: TopicPortion;
  /** One group needs no heading that tells it from others. */
  readonly isOnly: boolean;
  readonly more: (from: number) => Promise<readonly ClaimView[]>;
  readonly here: EntityProfile['entity']['id'];
}

function Topic({ group: { topic, items, total }, isOnly, more, here }: TopicProps) {
  const title = topic ?? t('otherTopics');
  return (
    <section class="topic">
      {!(isOnly && topic === null) && (
        <h3>
          <span {...(topic === null ? {} : { lang: 'en' })}>{title}</span> <span class="n">{total}</span>
        </h3>
      )}
      <ClaimsWithMore first={items} total={total} more={more} title={title} here={here} />
    </section>
  );
}

interface ClaimsWithMoreProps {
  readonly first: readonly ClaimView[];
  readonly total: number;
  readonly more: (from: number) => Promise<readonly ClaimView[]>;
  /** Names the list for whoever hears the button alone. */
  readonly title: string;
  readonly here?: Parameters<typeof pageAddresses>[0];
}

/** A list of claims that grows by a portion each time more are asked for. */
export function ClaimsWithMore({ first, total, more, title, here }: ClaimsWithMoreProps) {
  const [others, setOthers] = useState<readonly ClaimView[]>([]);
  const shown = [...first, ...others];
  const showMore = async () => setOthers([...others, ...(await more(shown.length))]);
  return (
    <>
      <ClaimList claims={shown} detail="brief" addresses={pageAddresses(here)} />
      {shown.length < total && (
        <button type="button" class="more" onClick={showMore}>
          {t('showMore', [title])} <span class="n">{t('shownOf', [String(shown.length), String(total)])}</span>
        </button>
      )}
    </>
  );
}
