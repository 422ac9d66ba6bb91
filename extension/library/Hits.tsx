/** What search has found: each a link, with what matches marked. */
import type { Highlighted } from '../../src/search/highlight.ts';
import type { ClaimHit, NameHit, SourceHit } from '../../src/search/search-library.ts';
import { dateText, KIND_KEYS, knownText } from '../shared/components/ClaimList.tsx';
import { ENTITY_KIND_KEYS } from '../shared/components/EntityHead.tsx';
import { KindIcon } from '../shared/components/KindIcon.tsx';
import { t } from '../shared/strings.ts';
import { claimAddress, entityAddress, sourceAddress } from './route.ts';

export function NameHits({ hits }: { readonly hits: readonly NameHit[] }) {
  return (
    <ul class="entries">
      {hits.map(({ id, kind, name, alias }) => (
        <li key={id}>
          <a href={entityAddress(id)}>
            <span lang="en">
              <Marked {...name} />
            </span>
          </a>
          <p>
            {t(ENTITY_KIND_KEYS[kind])}
            {alias && (
              <>
                {' · '}
                <span lang={alias.lang} dir="auto">
                  <Marked {...alias} />
                </span>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

export function ClaimHits({ hits }: { readonly hits: readonly ClaimHit[] }) {
  return (
    <ul class="entries">
      {hits.map(({ id, kind, statement, speaker, date }) => (
        <li key={id}>
          <a class="said" href={claimAddress(id)} lang="en" dir="ltr">
            <Marked {...statement} />
          </a>
          <p class="meta">
            <span lang="en">
              <Marked {...speaker} />
            </span>
            <span class="kind">
              <KindIcon kind={kind} />
              {t(KIND_KEYS[kind])}
            </span>
            <span>{dateText(date)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

export function SourceHits({ hits }: { readonly hits: readonly SourceHit[] }) {
  return (
    <ul class="entries">
      {hits.map(({ id, title, publisher, author, date, matches }) => (
        <li key={id}>
          <a href={sourceAddress(id)} lang="en">
            {'value' in title ? <Marked {...matches.title} /> : t('titleUnknown')}
          </a>
          <p>
            <span lang="en">
              {'value' in publisher ? <Marked {...matches.publisher} /> : knownText(publisher, 'publisherUnknown')}
            </span>
            {'value' in author && (
              <>
                {' · '}
                <span lang="en">
                  <Marked {...matches.author} />
                </span>
              </>
            )}
            {' · '}
            {dateText(date)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Marked({ text, ranges }: Highlighted) {
  const pieces = ranges.map(({ start, end }, index) => (
    <>
      {text.slice(ranges[index - 1]?.end ?? 0, start)}
      <mark>{text.slice(start, end)}</mark>
    </>
  ));
  return (
    <>
      {pieces}
      {text.slice(ranges[ranges.length - 1]?.end ?? 0)}
    </>
  );
}
