import type { ExportedFile } from '../../../src/reading-list/export-list.ts';

/** Has the browser save a file, as if a link to it were followed: that needs no permission. */
export function download({ name, type, text }: ExportedFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Browsers may begin to read it only after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
