/** Types of documents that browsers show in a page of their own making, without text of the document's. */
const MEDIA = /^(?:image|audio|video)\/|\/pdf$/;

export function isMedia(contentType: string): boolean {
  return MEDIA.test(contentType);
}
