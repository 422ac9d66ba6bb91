import { useState } from 'preact/hooks';
import { askPage } from '../shared/messenger.ts';
import { plural, t } from '../shared/strings.ts';
import type { FoundEntity } from './use-page.ts';

interface MentionStepperProps {
  readonly found: FoundEntity;
  readonly tabId: number;
}

/** Goes through an entity's mentions on the page, frame by frame, each scrolled into view. */
export function MentionStepper({ found, tabId }: MentionStepperProps) {
  /** From 0; -1 before the first step. */
  const [position, setPosition] = useState(-1);
  const [isGone, setIsGone] = useState(false);

  // The page may have fewer by now.
  const current = Math.min(position, found.count - 1);

  const go = async (step: 1 | -1) => {
    const first = step === 1 ? 0 : found.count - 1;
    const next = current < 0 ? first : (current + step + found.count) % found.count;
    const place = placeInFrames(found, next);
    const reply = await askPage({ tabId, frameId: place.frameId }, 'mentions.reveal', {
      entity: found.entity,
      index: place.index,
    }).catch(() => undefined);
    setPosition(next);
    setIsGone(!reply?.shown);
  };

  const place =
    position < 0 ? plural('mentions', found.count) : t('mentionPosition', [String(current + 1), String(found.count)]);
  return (
    <div class="stepper">
      <button type="button" aria-label={t('previousMention')} onClick={() => go(-1)}>
        <span aria-hidden="true" class="arrow up" />
      </button>
      <span role="status">{isGone ? t('mentionGone') : place}</span>
      <button type="button" aria-label={t('nextMention')} onClick={() => go(1)}>
        <span aria-hidden="true" class="arrow down" />
      </button>
    </div>
  );
}

/** In which frame the mention with this number is, and its number there. */
export function placeInFrames({ frames }: FoundEntity, position: number): { frameId: number; index: number } {
  let index = position;
  for (const { frameId, count } of frames) {
    if (index < count) return { frameId, index };
    index -= count;
  }
  return { frameId: 0, index };
}
