/** Takes claims out of the browser, as a file or by the clipboard: in a format that the reader picks. */
import { useState } from 'preact/hooks';
import { EXPORT_FORMATS, type ExportFormat, exportList } from '../../../src/reading-list/export-list.ts';
import type { SavedClaim } from '../../../src/reading-list/saved-claim.ts';
import { copyText } from '../copy-text.ts';
import { plural, type StringKey, t } from '../strings.ts';
import { download } from './download.ts';
import { localDay } from './SavedItem.tsx';

const FORMAT_KEYS: Readonly<Record<ExportFormat, StringKey>> = {
  markdown: 'format_markdown',
  csv: 'format_csv',
  'csl-json': 'format_csl_json',
  'json-ld': 'format_json_ld',
  'list-file': 'format_list_file',
};

const EXPLAINED_KEYS: Readonly<Record<ExportFormat, StringKey>> = {
  markdown: 'format_markdown_explained',
  csv: 'format_csv_explained',
  'csl-json': 'format_csl_json_explained',
  'json-ld': 'format_json_ld_explained',
  'list-file': 'format_list_file_explained',
};

export function ExportBar({ claims }: { readonly claims: readonly SavedClaim[] }) {
  const [format, setFormat] = useState<ExportFormat>('markdown');
  const [outcome, setOutcome] = useState<{ readonly key: StringKey; readonly by?: string } | null>(null);
  const file = () => exportList(claims, format, localDay(Date.now()));
  const save = () => {
    const exported = file();
    download(exported);
    setOutcome({ key: 'fileSaved', by: exported.name });
  };
  const copy = async () => setOutcome({ key: (await copyText(file().text)) ? 'copied' : 'copyFailed' });
  return (
    <fieldset class="export">
      <legend>{plural('exportClaims', claims.length)}</legend>
      <div class="formats">
        {EXPORT_FORMATS.map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="export-format"
              value={value}
              checked={value === format}
              aria-describedby="export-explained"
              onChange={() => {
                setFormat(value);
                setOutcome(null);
              }}
            />
            {t(FORMAT_KEYS[value])}
          </label>
        ))}
      </div>
      <p id="export-explained" class="explained">
        {t(EXPLAINED_KEYS[format])}
      </p>
      <p class="acts">
        <button type="button" class="primary" disabled={claims.length === 0} onClick={save}>
          {t('saveAsFile')}
        </button>
        <button type="button" disabled={claims.length === 0} onClick={copy}>
          {t('copy')}
        </button>
        <span role="status">{outcome && t(outcome.key, [outcome.by ?? ''])}</span>
      </p>
    </fieldset>
  );
}
