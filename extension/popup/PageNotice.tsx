import { isSilenced, type Settings } from '../shared/settings.ts';
import { t } from '../shared/strings.ts';
import type { Page } from './use-page.ts';

interface PageNoticeProps {
  readonly page: Page;
  readonly settings: Settings;
  /** The reader would rather paste text. */
  readonly onPaste: () => void;
}

const REASONS = { restricted: 'pageRestricted', 'no-text': 'pageNotText', withheld: 'pageWithheld' } as const;

/** Says plainly why there are no names to show, and offers what can be done; nothing where there are some. */
export function PageNotice({ page, settings, onPaste }: PageNoticeProps) {
  const { status, address, found, read } = page;
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
  if (status === 'loading') return <p class="notice">{t('loading')}</p>;
  if (status === 'restricted' || status === 'no-text' || status === 'withheld') {
    return (
      <div class="notice">
        <p>{t(REASONS[status])}</p>
        <button type="button" class="primary" onClick={onPaste}>
          {t('pasteText')}
        </button>
      </div>
    );
  }
  if (settings.isPaused) return <p class="notice">{t('pausedEverywhere')}</p>;
  if (isSilenced(settings, address)) return <p class="notice">{t('siteSilenced')}</p>;
  return found.length === 0 ? <p class="notice">{t('noneFound')}</p> : null;
}
