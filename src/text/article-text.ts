/**
 * The readable text of an article, as selectors and hashes refer to it. Offsets into it are UTF-16 code units.
 * Whatever changes what this returns for any input needs a new `NORMALISER_VERSION`, since every stored offset and
 * hash depends on it.
 */
import { Parser } from 'htmlparser2';

export const NORMALISER_VERSION = 1;

/** Fields in which publishing systems keep the article itself, in reading order. */
const EXPORT_FIELDS = ['title', 'headline', 'contents', 'content', 'body', 'articleBody'] as const;

/** Elements whose content is not text that anyone reads. */
const UNREAD = new Set(['script', 'style', 'template', 'noscript', 'head']);

/** Elements that do not separate words: `Hua<b>wei</b>` reads as one. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/**
 * Readable text of a plain text file, an HTML page or a publishing system's JSON export: markup removed, entities
 * decoded, boilerplate kept, Unicode NFC, each run of white space one space, trimmed.
 */
export function articleText(raw: string): string {
  const body = exportedBody(raw) ?? raw;
  const text = /<\/?[a-z][^>]*>/i.test(body) ? textOfHtml(body) : body;
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The article fields of a JSON export, which may stand after a line that names it; undefined if this is none. */
function exportedBody(raw: string): string | undefined {
  const start = raw.indexOf('{');
  if (start < 0 || raw.slice(0, start).includes('<')) return undefined;
  let fields: unknown;
  try {
    fields = JSON.parse(raw.slice(start));
  } catch {
    return undefined;
  }
  const parts = EXPORT_FIELDS.map((name) => (fields as Record<string, unknown>)[name]);
  const texts = parts.filter((part) => typeof part === 'string');
  return texts.length > 0 ? texts.join('\n\n') : undefined;
}

function textOfHtml(html: string): string {
  let text = '';
  let unread = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (UNREAD.has(name)) unread++;
      else if (!INLINE.has(name)) text += ' ';
    },
    ontext(data) {
      if (unread === 0) text += data;
    },
    onclosetag(name) {
      if (UNREAD.has(name)) unread--;
      else if (!INLINE.has(name)) text += ' ';
    },
  });
  parser.end(html);
  return text;
}
