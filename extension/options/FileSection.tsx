import { useState } from 'preact/hooks';
import { type FileProblem, type FileReading, formatSettingsFile, readSettingsFile } from '../shared/settings-file.ts';
import { changeBetween, type Settings } from '../shared/settings-shape.ts';
import { t } from '../shared/strings.ts';
import { choiceChanges, itemChanges } from './change-words.ts';
import { FileButton } from './FileButton.tsx';
import { patternProblem } from './PatternList.tsx';
import { saveFile } from './save-file.ts';
import type { Undo } from './use-undo.ts';

interface FileSectionProps {
  readonly settings: Settings;
  readonly undo: Undo;
}

export function saveSettings(settings: Settings) {
  saveFile('sidelight-settings.json', 'application/json', formatSettingsFile(settings));
}

/** The settings as a file: saved, and read again after a look at what that changes. */
export function FileSection({ settings, undo }: FileSectionProps) {
  const [reading, setReading] = useState<FileReading | null>(null);
  const accept = (imported: Settings) => {
    undo.change(changeBetween(settings, imported), t('settingsImported'));
    setReading(null);
  };
  return (
    <>
      <p class="hint">{t('fileHint')}</p>
      <div class="buttons">
        <button type="button" onClick={() => saveSettings(settings)}>
          {t('exportSettings')}
        </button>
        <FileButton
          text={t('importSettings')}
          accept=".json,application/json"
          onText={(text) => setReading(readSettingsFile(text))}
        />
      </div>
      <div role="status" class="reading-file">
        {reading && 'problems' in reading && <Problems problems={reading.problems} />}
        {reading && 'settings' in reading && (
          <Preview
            before={settings}
            after={reading.settings}
            unknown={reading.unknown}
            onAccept={() => accept(reading.settings)}
            onCancel={() => setReading(null)}
          />
        )}
      </div>
    </>
  );
}

function Problems({ problems }: { readonly problems: readonly FileProblem[] }) {
  return (
    <>
      <p>{t('fileNotRead')}</p>
      <ul class="problems">
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>{problemText(problem)}</li>
        ))}
      </ul>
    </>
  );
}

function problemText(problem: FileProblem): string {
  switch (problem.kind) {
    case 'not-json':
      return t('file_not_json', [problem.place]);
    case 'not-settings':
      return t('file_not_settings');
    case 'not-object':
      return t('file_not_object', [problem.at]);
    case 'not-list':
      return t('file_not_list', [problem.at]);
    case 'too-long':
      return t('file_too_long', [problem.at, String(problem.most)]);
    case 'not-one-of':
      return t('file_not_one_of', [problem.at, problem.allowed]);
    case 'bad-item':
      return t('file_bad_item', [problem.at]);
    case 'bad-pattern':
      return t('file_bad_pattern', [problem.at, problem.text, patternProblem(problem.problem)]);
  }
}

interface PreviewProps {
  readonly before: Settings;
  readonly after: Settings;
  readonly unknown: readonly string[];
  readonly onAccept: () => void;
  readonly onCancel: () => void;
}

function Preview({ before, after, unknown, onAccept, onCancel }: PreviewProps) {
  const lines = [...choiceChanges(before, after), ...itemChanges(before, after)];
  return (
    <div class="preview">
      <p>{t(lines.length > 0 ? 'importWillChange' : 'importChangesNothing')}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {unknown.length > 0 && <p>{t('importUnknown', [unknown.join(', ')])}</p>}
      <div class="buttons">
        {lines.length > 0 && (
          <button type="button" class="primary" onClick={onAccept}>
            {t('importNow')}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}
