/** Which of the reader's acts may open a card, beside the keyboard's commands. */
import { composedParent } from './composed-tree.ts';

/**
 * The key of the opening 'key'. Shift, since pressed and let go alone it does nothing anywhere, while Alt goes to the
 * menus of Firefox and of Windows and moves windows on Linux, and Ctrl or Cmd begins most shortcuts.
 */
export const OPENING_KEY = 'Shift';

/** What does something of its own when it is clicked, or is written in. */
const INTERACTIVE = [
  ...['a[href]', 'area', 'button', 'summary', 'label', 'input', 'select', 'textarea', 'option', '[onclick]'],
  ...['button', 'link', 'menuitem', 'option', 'tab', 'checkbox', 'radio', 'switch'].map((role) => `[role=${role}]`),
].join();

/** Whether a click was meant for nothing but the text under it: no link or button, no modifier, no selection. */
export function isPlainClick(event: MouseEvent): boolean {
  const { button, detail, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (button !== 0 || detail !== 1 || altKey || ctrlKey || metaKey || shiftKey) return false;
  if (getSelection()?.isCollapsed === false) return false;
  return !event.composedPath().some((node) => node instanceof Element && node.matches(INTERACTIVE)) && !isInText(event);
}

/** Whether the opening key goes down alone, and not to write with. */
export function isOpeningKeyDown(event: KeyboardEvent): boolean {
  const { key, altKey, ctrlKey, metaKey } = event;
  return key === OPENING_KEY && !altKey && !ctrlKey && !metaKey && !isInText(event);
}

/** Whether an event goes to text that the reader writes. */
function isInText(event: Event): boolean {
  const [target] = event.composedPath();
  const element = target instanceof Element ? target : target instanceof Node ? composedParent(target) : null;
  if (element?.matches('input, textarea, select')) return true;
  return element instanceof HTMLElement && element.isContentEditable;
}
