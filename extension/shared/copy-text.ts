/** Copies a text where the reader has just asked for it. Resolves to whether it was copied. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

/** On pages without a secure connection there is no clipboard but that of the copy command. */
function copyByCommand(text: string): boolean {
  let isCopied = false;
  const fill = (event: ClipboardEvent) => {
    // The page's own handlers would put something else there.
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    isCopied = event.clipboardData !== null;
  };
  addEventListener('copy', fill, { capture: true, once: true });
  try {
    document.execCommand('copy');
  } catch {
    // Documents of XML have no commands.
  }
  removeEventListener('copy', fill, { capture: true });
  return isCopied;
}
