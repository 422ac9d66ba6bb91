import type { EntityProfile, ListedSource } from '../../src/claims/library-reader.ts';
import { EntityHead } from '../shared/components/EntityHead.tsx';
import { formatDate, plural, t } from '../shared/strings.ts';
import type { AskLibrary } from './ask-library.ts';
import { EntityCharts } from './ChartSection.tsx';
import { EntityClaims } from './EntityClaims.tsx';
import { EntityMembers } from './EntityMembers.tsx';
import { EntityNames } from './EntityNames.tsx';
import { NowherePage } from './NowherePage.tsx';
import { PairSection } from './PairSection.tsx';
import { entityAddress, type Route } from './route.ts';
import { SpeakerTable } from './SpeakerTable.tsx';
import { useAnswer } from './use-answer.ts';
import { useArrival } from './use-arrival.ts';
import type { Navigation, Place } from './use-route.ts';
import { Waiting } from './Waiting.tsx';

interface EntityPageProps {
  readonly ask: AskLibrary;
  readonly route: Extract<Route, { page: 'entity' }>;
  readonly place: Place;
  /** All sources, which the filter names. */
  readonly sources: readonly ListedSource[];
  readonly replace: Navigation['replace'];
}

/** Everything about one entity, one section after the other. */
export function EntityPage({ ask, route, place, sources, replace }: EntityPageProps) {
  const { id, filter } = route;
  const profile = useAnswer(ask, 'entity', { id });
  const isThere = profile && !(profile instanceof Error);
  useArrival(place, isThere ? profile.entity.name : undefined);
  if (profile === null) return <NowherePage address={entityAddress(id)} place={place} />;
  if (!isThere) return <Waiting failure={profile} />;
  return (
    <article>
      <EntityHead entity={profile.entity} heading="h1" focusable />
      <Summary profile={profile} />
      <EntityNames profile={profile} />
      <EntityMembers profile={profile} />
      <EntityCharts ask={ask} entity={profile.entity} />
      <PairSection pairs={profile.pairs} here={id} />
      <SpeakerTable speakers={profile.speakers} here={id} />
      <EntityClaims ask={ask} profile={profile} filter={filter} sources={sources} replace={replace} />
    </article>
  );
}

function Summary({ profile }: { readonly profile: EntityProfile }) {
  const { claimCount, sourceCount, originCount, said, of } = profile;
  const counts = [plural('claims', claimCount), plural('sources', sourceCount), plural('origins', originCount)];
  const years = said && [...new Set([said.first, said.last])].map((year) => formatDate(year)).join(' – ');
  return (
    <p class="summary">
      {[...counts, years].filter(Boolean).join(' · ')}
      {of && (
        <>
          {' · '}
          {t('belongsTo')}{' '}
          <a href={entityAddress(of.id)} lang="en">
            {of.name}
          </a>
        </>
      )}
    </p>
  );
}
