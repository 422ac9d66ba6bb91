/** When text may have come to be seen without a change to it. */

/** Many things appear together: they are looked at once. */
const APPEARANCE_MS = 100;

/**
 * Calls back when text may have come to be seen without a change to it: at the end of transitions and of loading,
 * and when a page that hides all of itself at first changes the class or style of its root or body.
 */
export function watchAppearance(look: () => void, signal: AbortSignal) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onChange = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      look();
    }, APPEARANCE_MS);
  };
  for (const type of ['transitionend', 'animationend', 'load', 'toggle']) {
    addEventListener(type, onChange, { capture: true, passive: true, signal });
  }
  const observer = new MutationObserver(onChange);
  for (const element of [document.documentElement, document.body]) {
    if (element) observer.observe(element, { attributeFilter: ['class', 'style'] });
  }
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
