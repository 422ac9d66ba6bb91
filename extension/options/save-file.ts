/** Hands the reader a file, as a download. */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser has taken what it needs by the time that it gets to other work.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
