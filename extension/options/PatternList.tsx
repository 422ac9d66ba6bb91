import { useState } from 'preact/hooks';
import type { ChosenSettings } from '../shared/components/use-settings.ts';
import { formatPatternList, type ListProblem, type PatternProblem, parsePatternList } from '../shared/site-patterns.ts';
import { plural, type StringKey, t } from '../shared/strings.ts';
import { FileButton } from './FileButton.tsx';
import { saveFile } from './save-file.ts';
import type { Undo } from './use-undo.ts';

const PROBLEM_WORDS: Readonly<Record<PatternProblem, StringKey>> = {
  'no-host': 'pattern_no_host',
  'bad-host': 'pattern_bad_host',
  scheme: 'pattern_scheme',
  port: 'pattern_port',
  query: 'pattern_query',
  star: 'pattern_star',
  'too-long': 'pattern_too_long',
};

export function patternProblem(problem: PatternProblem): string {
  return t(PROBLEM_WORDS[problem]);
}

interface PatternListProps {
  readonly name: 'silencedSites' | 'onlySites';
  readonly title: string;
  readonly chosen: ChosenSettings;
  readonly undo: Undo;
}

/** A list of patterns: each to be removed, more to be typed or read from a file, all to be saved as one. */
export function PatternList({ name, title, chosen: { settings }, undo }: PatternListProps) {
  const [text, setText] = useState('');
  const [problems, setProblems] = useState<readonly ListProblem[]>([]);
  const patterns = settings[name];
  const add = (said: string): boolean => {
    const { patterns: wanted, problems: found } = parsePatternList(said);
    setProblems(found);
    if (found.length > 0) return false;
    const more = wanted.filter((pattern) => !patterns.includes(pattern));
    if (more.length > 0) undo.change({ add: { [name]: more } }, plural('sitesAdded', more.length));
    return true;
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (add(text)) setText('');
  };
  return (
    <div class="patterns" data-list={name}>
      <h3 id={`${name}-title`}>{title}</h3>
      {patterns.length === 0 && <p class="none">{t('siteListEmpty')}</p>}
      <ul class="items" aria-labelledby={`${name}-title`}>
        {patterns.map((pattern) => (
          <li key={pattern}>
            <span dir="ltr">{pattern}</span>
            <button
              type="button"
              aria-label={t('removeItem', [pattern])}
              onClick={() => undo.change({ remove: { [name]: [pattern] } }, t('itemRemoved', [pattern]))}
            >
              {t('remove')}
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={submit}>
        <label for={`${name}-more`}>{t('morePatterns')}</label>
        <textarea
          id={`${name}-more`}
          rows={2}
          dir="ltr"
          spellcheck={false}
          autocapitalize="off"
          placeholder={'example.org\nexample.org/sport/*'}
          aria-describedby={`pattern-hint ${name}-problems`}
          aria-invalid={problems.length > 0}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <div class="buttons">
          <button type="submit" class="primary" disabled={text.trim() === ''}>
            {t('add')}
          </button>
          <FileButton text={t('importSites')} accept=".txt,text/plain" onText={add} />
          <button
            type="button"
            disabled={patterns.length === 0}
            onClick={() => saveFile(`sidelight-${name}.txt`, 'text/plain', formatPatternList(patterns, title))}
          >
            {t('exportList')}
          </button>
        </div>
        <div id={`${name}-problems`} role="alert">
          {problems.length > 0 && (
            <>
              <p>{t('nothingAdded')}</p>
              <ul class="problems">
                {problems.map(({ line, text: said, problem }) => (
                  <li key={line}>{t('lineProblem', [String(line), said, patternProblem(problem)])}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      </form>
    </div>
  );
}
