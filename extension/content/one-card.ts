/** One card a tab: the card of one frame closes when another frame opens one. */
import { answer, askBackground } from '../shared/messenger.ts';
import type { Lifetime } from './lifetime.ts';

/**
 * Starts to answer for this frame, and gives what is to be called when a card has opened in it. The frames speak
 * through the background, since a message between windows could be read and made up by the page.
 */
export function oneCardPerTab({ reach, signal }: Pick<Lifetime, 'reach' | 'signal'>, dismiss: () => void): () => void {
  const own = Math.random().toString(36).slice(2);
  answer(
    {
      'card.dismiss': ({ except }): undefined => {
        if (except !== own) dismiss();
      },
    },
    signal,
  );
  return () => {
    const isAlone = window === window.top && window.length === 0;
    if (!isAlone) reach(() => askBackground('card.opened', { frame: own }));
  };
}
