import { t } from '../shared/strings.ts';
import type { Page } from './use-page.ts';

/** Says plainly why there are no names to show, and offers what can be done; nothing where there are some. */
export function PageNotice({ page }: { readonly page: Page }) {
  const { status, found, read } = page;
  if (status === 'not-read') {
    return (
      <div class="notice">
        <p>{t('pageNotRead')}</p>
        <button type="button" class="primary" onClick={read}>
          {t('readThisPage')}
        </button>
      </div>
    );
  }
  if (status === 'restricted') return <p class="notice">{t('pageRestricted')}</p>;
  if (status === 'no-text') return <p class="notice">{t('pageNotText')}</p>;
  return found.length === 0 ? <p class="notice">{t('noneFound')}</p> : null;
}
