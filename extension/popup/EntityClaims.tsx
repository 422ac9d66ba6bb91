import { useState } from 'preact/hooks';
import type { ClaimFilter } from '../../src/claims/claim-filter.ts';
import type { ClaimView } from '../../src/claims/claim-view.ts';
import type { TopicPortion } from '../../src/claims/library-reader.ts';
import type { EntityId } from '../../src/pack/schema.ts';
import { ClaimList } from '../shared/components/ClaimList.tsx';
import { PartlyShown } from '../shared/components/PartlyShown.tsx';
import type { PageSource } from '../shared/messages.ts';
import { askBackground } from '../shared/messenger.ts';
import { formatNumber, t } from '../shared/strings.ts';

interface EntityClaimsProps {
  readonly entity: EntityId;
  readonly topics: readonly TopicPortion[];
  readonly filter: ClaimFilter;
  readonly source: PageSource | null;
}

const FIRST_TOPICS = 8;

/** The claims about an entity by topic, so far as the filter lets them through. */
export function EntityClaims({ entity, topics, filter, source }: EntityClaimsProps) {
  const [most, setMost] = useState(FIRST_TOPICS);
  const shown = topics.slice(0, most);
  if (topics.length === 0)
    return <p class="none">{t(Object.keys(filter).length > 0 ? 'nothingPasses' : 'noClaims')}</p>;
  return (
    <>
      {shown.map((portion) => (
        <Topic
          key={String(portion.topic)}
          portion={portion}
          isOnly={topics.length === 1}
          more={(from) => askBackground('library.moreClaims', { entity, filter, topic: portion.topic, from })}
          source={source}
        />
      ))}
      <PartlyShown
        title={t('topics')}
        shown={shown.length}
        list={{ items: topics, total: topics.length }}
        onMore={() => setMost(most + FIRST_TOPICS)}
      />
    </>
  );
}

interface TopicProps {
  readonly portion: TopicPortion;
  /** One group needs no heading that tells it from others. */
  readonly isOnly: boolean;
  readonly more: (from: number) => Promise<readonly ClaimView[]>;
  readonly source: PageSource | null;
}

function Topic({ portion: { topic, items, total }, isOnly, more, source }: TopicProps) {
  const [others, setOthers] = useState<readonly ClaimView[]>([]);
  const [hasFailed, setHasFailed] = useState(false);
  const shown = [...items, ...others];
  const title = topic ?? t('otherTopics');
  const showMore = () => {
    more(shown.length).then(
      (further) => {
        setOthers([...others, ...further]);
        setHasFailed(false);
      },
      () => setHasFailed(true),
    );
  };
  return (
    <section class="topic">
      {!(isOnly && topic === null) && (
        <h2>
          <span {...(topic === null ? {} : { lang: 'en' })}>{title}</span> <span class="n">{formatNumber(total)}</span>
        </h2>
      )}
      <ClaimList claims={shown} detail="full" onPage={source?.copies ?? []} />
      {shown.length < total && (
        <button type="button" class="more" onClick={showMore}>
          {t('showMore', [title])}{' '}
          <span class="n">{t('shownOf', [formatNumber(shown.length), formatNumber(total)])}</span>
        </button>
      )}
      {hasFailed && (
        <p class="none" role="alert">
          {t('claimsFailed')}
        </p>
      )}
    </section>
  );
}
