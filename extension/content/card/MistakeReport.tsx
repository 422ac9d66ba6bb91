/** A report of a mistake, for the reader to copy and to send, or not. Nothing is sent from here. */
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type Mistake, type ReportLabels, reportMistake } from '../../../src/claims/mistake-report.ts';
import { copyText } from '../../shared/copy-text.ts';
import type { PackHead } from '../../shared/messages.ts';
import { t } from '../../shared/strings.ts';

/** What is known where the reader reports; of the browser and the page this asks itself. */
export interface Reported extends Omit<Mistake, 'pack' | 'address' | 'extension' | 'userAgent'> {
  readonly pack: PackHead;
}

export function MistakeReport(reported: Reported) {
  const [isAddressWanted, setAddressWanted] = useState(false);
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);
  const text = reportMistake(
    {
      ...reported,
      ...(isAddressWanted && { address: location.href }),
      extension: browser.runtime.getManifest().version,
      userAgent: navigator.userAgent,
    },
    labels(),
  );
  const change = (isWanted: boolean) => {
    setAddressWanted(isWanted);
    setOutcome(null);
  };
  const copy = async () => setOutcome((await copyText(text)) ? 'copied' : 'copyFailed');
  return (
    <div class="report">
      <p>{t('reportIntro')}</p>
      <pre>{text}</pre>
      <label>
        <input
          type="checkbox"
          checked={isAddressWanted}
          onChange={({ currentTarget }) => change(currentTarget.checked)}
        />
        {t('reportAddress')}
      </label>
      <p class="copy">
        <button type="button" onClick={copy}>
          {t('copyReport')}
        </button>
        <span role="status">{outcome && t(outcome === 'copied' ? 'copied' : 'copyFailed')}</span>
      </p>
      <Addressee publisher={reported.pack.publisher} />
    </div>
  );
}

/** Where the pack says that it can be reached: no address is made up for it. */
function Addressee({ publisher: { name, url } }: Pick<PackHead, 'publisher'>) {
  if (url === undefined) return <p>{t('reportNoAddress', [name])}</p>;
  return (
    <p>
      <a href={url} target="_blank" rel="noopener noreferrer">
        {t('reportTo', [name])} ↗
      </a>
    </p>
  );
}

function labels(): ReportLabels {
  return {
    pack: t('report_pack'),
    entity: t('report_entity'),
    name: t('report_name'),
    rule: t('report_rule'),
    words: t('report_words'),
    claim: t('report_claim'),
    sentence: t('report_sentence'),
    address: t('report_address'),
    extension: t('report_extension'),
    browser: t('report_browser'),
    wrong: t('report_wrong'),
  };
}
