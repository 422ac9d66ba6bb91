import { t } from '../shared/strings.ts';
import type { Answer } from './use-answer.ts';

interface WaitingProps {
  readonly answer: Pick<Answer<unknown>, 'error' | 'again'>;
  /** What to say if it fails, with why. */
  readonly failed: (why: string) => string;
}

/** What stands in the place of an answer that is not there yet, or failed. It says nothing of what comes at once. */
export function Waiting({ answer: { error, again }, failed }: WaitingProps) {
  if (!error) return <p class="none waiting">{t('loading')}</p>;
  return (
    <div class="notice" role="alert">
      <p>{failed(error.message)}</p>
      <button type="button" class="primary" onClick={again}>
        {t('tryAgain')}
      </button>
    </div>
  );
}
