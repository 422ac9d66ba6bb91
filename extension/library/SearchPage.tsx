import { useEffect, useState } from 'preact/hooks';
import type { HitGroup, HitLimits, SearchResult } from '../../src/search/search-library.ts';
import { plural, t } from '../shared/strings.ts';
import type { AskLibrary } from './ask-library.ts';
import { ClaimHits, NameHits, SourceHits } from './Hits.tsx';
import { useAnswer } from './use-answer.ts';
import { useArrival } from './use-arrival.ts';
import type { Place } from './use-route.ts';
import { Waiting } from './Waiting.tsx';

const FIRST: HitLimits = { names: 8, claims: 20, sources: 6 };
/** By how much a group grows each time more is asked for. */
const MORE: HitLimits = { names: 40, claims: 60, sources: 40 };

interface SearchPageProps {
  readonly ask: AskLibrary;
  readonly query: string;
  readonly place: Place;
}

/** What a query finds, in groups. The old results stay until the new ones are there: nothing flickers. */
export function SearchPage({ ask, query, place }: SearchPageProps) {
  const [limits, setLimits] = useState(FIRST);
  // Another query starts with short lists again.
  useEffect(() => setLimits(FIRST), [query]);
  const result = useAnswer(ask, 'search', { query, limits }, { keepsOld: true });
  useArrival(place, query === '' ? t('searchResults') : t('searchResultsFor', [query]));
  const grow = (group: keyof HitLimits) => () => setLimits({ ...limits, [group]: limits[group] + MORE[group] });
  return (
    <article class="hits" onKeyDown={stepThroughHits}>
      <h1 class="spoken" tabIndex={-1}>
        {t('searchResults')}
      </h1>
      {!result || result instanceof Error ? (
        <Waiting failure={result} />
      ) : (
        <Groups result={result} query={query} grow={grow} />
      )}
    </article>
  );
}

interface GroupsProps {
  readonly result: SearchResult;
  readonly query: string;
  readonly grow: (group: keyof HitLimits) => () => void;
}

function Groups({ result: { names, claims, sources }, query, grow }: GroupsProps) {
  const counts = [plural('names', names.total), plural('claims', claims.total), plural('sources', sources.total)];
  const isEmpty = names.total + claims.total + sources.total === 0;
  return (
    <>
      <p class="counts" role="status">
        {query.trim() === '' ? t('searchHint') : isEmpty ? t('nothingFound', [query.trim()]) : counts.join(' · ')}
      </p>
      <Group title={t('namesFound')} group={names} onMore={grow('names')}>
        <NameHits hits={names.hits} />
      </Group>
      <Group title={t('claimsColumn')} group={claims} note={noteOn(claims)} onMore={grow('claims')}>
        <ClaimHits hits={claims.hits} />
      </Group>
      <Group title={t('sourcesLabel')} group={sources} note={noteOn(sources)} onMore={grow('sources')}>
        <SourceHits hits={sources.hits} />
      </Group>
    </>
  );
}

function noteOn({ hasAllWords }: HitGroup<unknown>): string | undefined {
  return hasAllWords ? undefined : t('notAllWords');
}

interface GroupProps {
  readonly title: string;
  readonly group: HitGroup<unknown>;
  /** What is to be said of them all. */
  readonly note?: string | undefined;
  readonly onMore: () => void;
  readonly children: preact.ComponentChildren;
}

function Group({ title, group: { hits, total }, note, onMore, children }: GroupProps) {
  if (hits.length === 0) return null;
  return (
    <section>
      <h2 class="label">{title}</h2>
      {note !== undefined && <p class="partly">{note}</p>}
      {children}
      {total > hits.length && (
        <button type="button" class="more" onClick={onMore}>
          {t('showMore', [title])} <span class="n">{t('shownOf', [String(hits.length), String(total)])}</span>
        </button>
      )}
    </section>
  );
}

/** Up and down go from one result to the next; up from the first goes back to the field. */
function stepThroughHits(event: preact.TargetedKeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('li > a')];
  const at = links.findIndex((link) => link.matches(':focus'));
  if (step === 0 || at < 0) return;
  event.preventDefault();
  const next = at + step < 0 ? document.querySelector<HTMLElement>('input[type=search]') : links[at + step];
  next?.focus();
}
