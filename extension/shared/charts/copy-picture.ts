/** Puts a picture on the clipboard or, where the browser refuses, into a file. */
import { copyText } from '../copy-text.ts';

/** Pixels a CSS px: sharp in print and on dense screens. */
const DENSITY = 2;

export type PictureFormat = 'svg' | 'png';
export type PictureOutcome = 'copied' | 'saved' | 'failed';

/** SVG goes as its source text, which drawing programs and editors take; `name` is that of the file, without ending. */
export async function copyPicture(svg: string, format: PictureFormat, name: string): Promise<PictureOutcome> {
  try {
    if (format === 'svg') {
      if (await copyText(svg)) return 'copied';
      save(new Blob([svg], { type: 'image/svg+xml' }), `${name}.svg`);
      return 'saved';
    }
    const picture = await paint(svg);
    if (await copyBlob(picture)) return 'copied';
    save(picture, `${name}.png`);
    return 'saved';
  } catch {
    return 'failed';
  }
}

async function copyBlob(blob: Blob): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ [blob.type]: blob })]);
    return true;
  } catch {
    return false;
  }
}

/** Throws if the browser cannot draw it. */
async function paint(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * DENSITY;
    canvas.height = image.naturalHeight * DENSITY;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!blob) throw new Error('the canvas gave no picture');
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has taken hold of the file by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
