import { plural, t } from '../shared/strings.ts';
import type { MentionSteps } from './use-mention-steps.ts';

interface MentionStepperProps {
  readonly steps: MentionSteps;
  readonly count: number;
}

/** The way to the next and the previous mention, and which one was gone to. */
export function MentionStepper({ steps: { position, isGone, step }, count }: MentionStepperProps) {
  const place = position < 0 ? plural('mentions', count) : t('mentionPosition', [String(position + 1), String(count)]);
  return (
    <div class="stepper">
      <button type="button" aria-label={t('previousMention')} onClick={() => step(-1)}>
        <span aria-hidden="true" class="arrow up" />
      </button>
      <span role="status">{isGone ? t('mentionGone') : place}</span>
      <button type="button" aria-label={t('nextMention')} onClick={() => step(1)}>
        <span aria-hidden="true" class="arrow down" />
      </button>
    </div>
  );
}
