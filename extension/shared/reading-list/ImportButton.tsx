/** Reads a list that was exported in another browser, and joins it with this one. */
import { useRef, useState } from 'preact/hooks';
import { formatProblem } from '../../../src/pack/problem.ts';
import { LARGEST_FILE, readListFile } from '../../../src/reading-list/list-file.ts';
import { plural, t } from '../strings.ts';
import { changeList } from './change-list.ts';
import { problemText } from './outcome-text.ts';

/** More faults of a file than these help nobody. */
const MOST_PROBLEMS = 3;

type Outcome =
  | { readonly kind: 'imported'; readonly count: number }
  | { readonly kind: 'refused'; readonly name: string; readonly problems: readonly string[] };

export function ImportButton() {
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const read = async (field: HTMLInputElement) => {
    const [file] = field.files ?? [];
    if (file) setOutcome(await importFile(file));
    // So that the same file can be picked again, mended.
    field.value = '';
  };
  return (
    <div class="import">
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => read(event.currentTarget)}
      />
      <button type="button" onClick={() => input.current?.click()}>
        {t('importList')}
      </button>
      <span role="status">{outcome?.kind === 'imported' && plural('importedClaims', outcome.count)}</span>
      {outcome?.kind === 'refused' && (
        <div role="alert" class="refused">
          <p>{t('importRefused', [outcome.name])}</p>
          <ul>
            {outcome.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

async function importFile(file: File): Promise<Outcome> {
  const refused = (problems: readonly string[]): Outcome => ({ kind: 'refused', name: file.name, problems });
  if (file.size > LARGEST_FILE) return refused([t('fileTooLarge')]);
  const read = readListFile(await file.text(), file.name);
  if (!read.ok) return refused(read.problems.slice(0, MOST_PROBLEMS).map(formatProblem));
  const outcome = await changeList('readingList.import', { saved: read.saved });
  return outcome.ok ? { kind: 'imported', count: read.saved.length } : refused([problemText(outcome.problem)]);
}
