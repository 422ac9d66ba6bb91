import type { SourceProfile } from '../../src/claims/library-reader.ts';
import type { Basis, SourceId } from '../../src/pack/schema.ts';
import { formatDate, type StringKey, t, uiLanguage } from '../shared/strings.ts';
import type { AskLibrary } from './ask-library.ts';
import { ClaimsWithMore } from './EntityClaims.tsx';
import { NowherePage } from './NowherePage.tsx';
import { sourceAddress } from './route.ts';
import { SourceList } from './SourceList.tsx';
import { useAnswer } from './use-answer.ts';
import { useArrival } from './use-arrival.ts';
import type { Place } from './use-route.ts';
import { Waiting } from './Waiting.tsx';

const BASIS_KEYS: Readonly<Record<Basis, StringKey>> = {
  stated: 'basis_stated',
  inferred: 'basis_inferred',
  found: 'basis_found',
  unknown: 'basis_unknown',
};

const GENRE_KEYS = {
  'news report': 'genre_news_report',
  'opinion column': 'genre_opinion_column',
  commentary: 'genre_commentary',
  analysis: 'genre_analysis',
  rewrite: 'genre_rewrite',
  statement: 'genre_statement',
  report: 'genre_report',
} as const satisfies Readonly<Record<string, StringKey>>;

interface SourcePageProps {
  readonly ask: AskLibrary;
  readonly id: SourceId;
  readonly place: Place;
}

/** One source: what is known of it and on what basis, its origin and the other copies, and what it says. */
export function SourcePage({ ask, id, place }: SourcePageProps) {
  const profile = useAnswer(ask, 'source', { id });
  const isThere = profile && !(profile instanceof Error);
  useArrival(place, isThere ? titleOf(profile) : undefined);
  if (profile === null) return <NowherePage address={sourceAddress(id)} place={place} />;
  if (!isThere) return <Waiting failure={profile} />;
  const { source, copies, claims } = profile;
  return (
    <article>
      <div class="head">
        <h1 tabIndex={-1} lang={'value' in source.title ? source.language : undefined}>
          {titleOf(profile)}
        </h1>
      </div>
      <SourceFacts profile={profile} />
      {(source.caveats ?? []).map((caveat) => (
        <p key={caveat} class="caveat">
          <b>{t('caveat')}</b> <span lang="en">{caveat}</span>
        </p>
      ))}
      {copies.length > 0 && (
        <section>
          <h2 class="label">{t('otherCopies')}</h2>
          <SourceList sources={copies} />
        </section>
      )}
      <section>
        <h2 class="label">{t('claimsColumn')}</h2>
        <ClaimsWithMore
          first={claims.items}
          total={claims.total}
          more={(from) => ask('moreOfSource', { id, from })}
          title={t('claimsColumn')}
        />
      </section>
    </article>
  );
}

function titleOf({ source: { title } }: SourceProfile): string {
  return 'value' in title ? title.value : t('titleUnknown');
}

function SourceFacts({ profile: { source, origin, originDetails } }: { readonly profile: SourceProfile }) {
  const { title, author, publisher, date, url, genre, language } = source;
  return (
    <dl class="facts">
      <Fact label={t('sourceTitle')} known={title} lang={language} />
      <Fact label={t('sourceAuthor')} known={author} lang="en" />
      <Fact label={t('sourcePublisher')} known={publisher} lang="en" />
      <Fact label={t('sourceDate')} known={date} show={formatDate} />
      <Fact label={t('sourceGenre')} known={genre} show={(value) => t(GENRE_KEYS[value])} />
      <div>
        <dt>{t('sourceLanguage')}</dt>
        <dd>{languageName(language)}</dd>
      </div>
      <Fact
        label={t('sourceAddress')}
        known={url}
        show={(value) => (
          <a href={value} target="_blank" rel="noopener noreferrer">
            {value} ↗
          </a>
        )}
      />
      <Fact label={t('sourceOrigin')} known={origin} show={(value) => originDetails?.name ?? value} lang="en" />
    </dl>
  );
}

function languageName(tag: string): string {
  return new Intl.DisplayNames(uiLanguage(), { type: 'language' }).of(tag) ?? tag;
}

interface FactProps<Value extends string> {
  readonly label: string;
  readonly known: { readonly basis: Basis; readonly value?: Value; readonly note?: string | undefined };
  readonly show?: (value: Value) => preact.ComponentChildren;
  readonly lang?: string;
}

/** A value with how it is known; the note says from what, or where. */
function Fact<Value extends string>({ label, known, show = (value) => value, lang }: FactProps<Value>) {
  const { basis, value, note } = known;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value !== undefined && <span lang={lang}>{show(value)}</span>}
        <small>
          {t(BASIS_KEYS[basis])}
          {note !== undefined && (
            <>
              {': '}
              <span lang="en">{note}</span>
            </>
          )}
        </small>
      </dd>
    </div>
  );
}
