/** The search field and the names below it as one thing to go through by keys; typing is always in the field. */

interface NamesKeys {
  /** What is typed in the field. */
  readonly query: string;
  readonly field: HTMLInputElement | null;
  readonly clear: () => void;
  /** Absent where nothing is to be closed. */
  readonly close?: () => void;
}

/** Handles keys of whatever holds the field and the names. */
export function goThroughNames(event: KeyboardEvent & { readonly currentTarget: HTMLElement }, keys: NamesKeys): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const { query, field, clear, close } = keys;
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('.found .name')];
  const at = names.findIndex((name) => name.parentElement?.contains(document.activeElement));
  const isInField = document.activeElement === field;
  const go = (to: HTMLElement | null | undefined) => {
    if (!to) return;
    event.preventDefault();
    to.focus();
  };
  switch (event.key) {
    case 'ArrowDown':
      if (isInField || at >= 0) go(names[at + 1]);
      return;
    case 'ArrowUp':
      if (at >= 0) go(names[at - 1] ?? field);
      return;
    case 'Home':
      if (at >= 0) go(names[0]);
      return;
    case 'End':
      if (at >= 0) go(names.at(-1));
      return;
    case 'ArrowRight':
    case 'ArrowLeft':
      if (at >= 0) go(besides(names[at], event.key === 'ArrowRight'));
      return;
    case 'Enter':
      // What is typed is meant; an empty field means nothing.
      if (isInField && query.trim() !== '') names[0]?.click();
      return;
    case 'Escape':
      if (query !== '') {
        event.preventDefault();
        clear();
        field?.focus();
      } else if (close) {
        event.preventDefault();
        close();
      }
  }
}

/** The picture beside a name, or the name. */
function besides(name: HTMLElement | undefined, isOn: boolean): HTMLElement | null | undefined {
  return isOn ? name?.parentElement?.querySelector<HTMLElement>('.strip') : name;
}
