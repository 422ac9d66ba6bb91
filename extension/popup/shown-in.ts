/** The same names and claims are shown in two places, which differ in what the browser and the reader expect of them. */
export type ShownIn =
  /** Of one tab. By opening it the reader lets Sidelight into that tab, and is about to type. */
  | 'popup'
  /** Beside the page, whatever tab that is: it stays while the reader is busy elsewhere. */
  | 'side panel';

/** Whether a control may take the focus as it appears: it is never taken from the page. */
export function mayTakeFocus(shownIn: ShownIn): boolean {
  return shownIn === 'popup' || document.hasFocus();
}
