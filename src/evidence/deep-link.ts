/** Addresses that open a page at a passage: https://wicg.github.io/scroll-to-text-fragment/ */
import type { Evidence } from '../pack/schema.ts';

/** What separates a page's own fragment from instructions to the browser. */
const DIRECTIVE = ':~:';

/** The address with a text directive. A fragment of its own is kept; a directive that it already has is replaced. */
export function deepLink(url: string, { start, end }: Evidence['fragment']): string {
  const [page = '', ...fragments] = url.split('#');
  const [ownFragment = ''] = fragments.join('#').split(DIRECTIVE);
  const words = end === undefined ? [start] : [start, end];
  return `${page}#${ownFragment}${DIRECTIVE}text=${words.map(encodeWords).join(',')}`;
}

/** `-`, `,` and `&` have a meaning in a directive; the standard function leaves only `-` as it is. */
function encodeWords(words: string): string {
  // Half a surrogate pair cannot be encoded at all; it would throw.
  return encodeURIComponent(words.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D');
}
