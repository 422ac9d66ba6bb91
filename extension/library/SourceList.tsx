import { useState } from 'preact/hooks';
import type { ListedSource } from '../../src/claims/library-reader.ts';
import { dateText, knownText } from '../shared/components/ClaimList.tsx';
import { plural, t } from '../shared/strings.ts';
import { sourceAddress } from './route.ts';

/** Sources shown at first, and in each further portion. */
const PORTION = 50;

/** Sources with their publisher, date and number of claims. */
export function SourceList({ sources }: { readonly sources: readonly ListedSource[] }) {
  const [count, setCount] = useState(PORTION);
  return (
    <>
      <ul class="entries">
        {sources.slice(0, count).map(({ id, title, publisher, date, claimCount }) => (
          <li key={id}>
            <a href={sourceAddress(id)} lang="en">
              {knownText(title, 'titleUnknown')}
            </a>
            <p>
              <span lang="en">{knownText(publisher, 'publisherUnknown')}</span> · {dateText(date)} ·{' '}
              {plural('claims', claimCount)}
            </p>
          </li>
        ))}
      </ul>
      {sources.length > count && (
        <button type="button" class="more" onClick={() => setCount(count + PORTION)}>
          {t('showMore', [t('sourcesLabel')])}
        </button>
      )}
    </>
  );
}
