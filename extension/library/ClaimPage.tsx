import type { ClaimProfile } from '../../src/claims/library-reader.ts';
import type { ClaimId } from '../../src/pack/schema.ts';
import { ClaimList } from '../shared/components/ClaimList.tsx';
import { formatDate, t } from '../shared/strings.ts';
import type { AskLibrary } from './ask-library.ts';
import { NowherePage } from './NowherePage.tsx';
import { PairSection } from './PairSection.tsx';
import { addressOf, claimAddress, pageAddresses } from './route.ts';
import { useAnswer } from './use-answer.ts';
import { useArrival } from './use-arrival.ts';
import type { Place } from './use-route.ts';
import { Waiting } from './Waiting.tsx';

interface ClaimPageProps {
  readonly ask: AskLibrary;
  readonly id: ClaimId;
  readonly place: Place;
}

/** One claim with all that it has. */
export function ClaimPage({ ask, id, place }: ClaimPageProps) {
  const profile = useAnswer(ask, 'claim', { id });
  const isThere = profile && !(profile instanceof Error);
  useArrival(place, isThere ? profile.claim.statement : undefined);
  if (profile === null) return <NowherePage address={claimAddress(id)} place={place} />;
  if (!isThere) return <Waiting failure={profile} />;
  const { claim, topics, pairs } = profile;
  // The pairs say the same with both claims in full.
  const alone = { ...claim, related: [] };
  return (
    <article>
      <h1 class="label" tabIndex={-1}>
        {t('claim')}
      </h1>
      <ClaimList claims={[alone]} detail="full" addresses={pageAddresses(id)} />
      <Figures profile={profile} />
      {topics.length > 0 && (
        <section>
          <h2 class="label">{t('topics')}</h2>
          <p class="topics">
            {topics.map((topic) => (
              <a key={topic} href={addressOf({ page: 'search', query: topic })} lang="en">
                {topic}
              </a>
            ))}
          </p>
        </section>
      )}
      <PairSection pairs={pairs} here={id} />
    </article>
  );
}

function Figures({ profile: { figures } }: { readonly profile: ClaimProfile }) {
  if (figures.length === 0) return null;
  return (
    <section>
      <h2 class="label">{t('claimFigures')}</h2>
      <dl class="facts">
        {figures.map(({ text, measure, asOf, derived }) => (
          <div key={`${measure} ${text}`}>
            <dt lang="en">{measure}</dt>
            <dd>
              <span lang="en">{text}</span>
              <small>
                {asOf !== undefined && formatDate(asOf)} {derived !== undefined && <span lang="en">{derived}</span>}
              </small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
