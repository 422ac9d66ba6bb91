import { t } from '../shared/strings.ts';
import { useArrival } from './use-arrival.ts';
import type { Place } from './use-route.ts';

/** An address that leads to nothing, or to what no pack has any more. */
export function NowherePage({ address, place }: { readonly address: string; readonly place: Place }) {
  useArrival(place, t('nothingHere'));
  return (
    <article>
      <div class="head">
        <h1 tabIndex={-1}>{t('nothingHere')}</h1>
        <p>{t('nothingAtAddress', [address])}</p>
      </div>
      <p class="none">
        <button type="button" class="primary" onClick={goToSearch}>
          {t('searchLibrary')}
        </button>
      </p>
    </article>
  );
}

function goToSearch(): void {
  document.querySelector<HTMLElement>('input[type=search]')?.focus();
}
