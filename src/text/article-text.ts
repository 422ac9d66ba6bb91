/**
 * The readable text of an article, as selectors and hashes refer to it. Offsets into it are UTF-16 code units.
 * Whatever changes what this returns for any input needs a new `NORMALISER_VERSION`, since every stored offset and
 * hash depends on it.
 */
import { Parser } from 'htmlparser2';

export const NORMALISER_VERSION = 1;

/** A stretch that a reader sees as one: a paragraph or line of plain text, or what one element of a page holds. */
export interface ArticleBlock {
  readonly text: string;
  /** Where it starts in the article's text. */
  readonly start: number;
  /** Names of the elements around it, outermost first; none in plain text. */
  readonly within: readonly string[];
}

/** A link in an article; start and end are where its words stand in the article's text. */
export interface ArticleLink {
  readonly start: number;
  readonly end: number;
  /** As written, so perhaps relative. */
  readonly address: string;
}

export interface Article {
  /** The texts of the blocks, in order, with one space between. */
  readonly text: string;
  readonly blocks: readonly ArticleBlock[];
  readonly links: readonly ArticleLink[];
}

/**
 * Reads a plain text file, an HTML page or a publishing system's JSON export: markup removed, entities decoded,
 * boilerplate kept, Unicode NFC, each run of white space one space, trimmed.
 */
export function readArticle(raw: string): Article {
  const { pieces, anchors } = piecesOf(readExport(raw)?.texts ?? [raw]);
  const blocks: ArticleBlock[] = [];
  // Where each piece starts, so that a link's place in its piece gives its place in the article.
  const starts: number[] = [];
  let start = 0;
  for (const piece of pieces) {
    starts.push(start);
    const text = normalise(piece.text);
    if (text === '') continue;
    blocks.push({ text, start, within: piece.within });
    start += text.length + 1;
  }
  const links = anchors.flatMap(({ piece, from, to, address }) => {
    const source = pieces[piece]?.text ?? '';
    const words = normalise(source.slice(from, to));
    if (words === '') return [];
    const end = normalise(source.slice(0, to)).length;
    const base = starts[piece] ?? 0;
    return [{ start: base + end - words.length, end: base + end, address }];
  });
  return { text: blocks.map(({ text }) => text).join(' '), blocks, links };
}

export function articleText(raw: string): string {
  return readArticle(raw).text;
}

/** Whether a text is HTML, or at least has some in it. */
export function hasMarkup(text: string): boolean {
  return /<\/?[a-z][^>]*>/i.test(text);
}

/** A publishing system's record of an article: all its fields, and those that hold what is read. */
export interface ArticleExport {
  readonly fields: Fields;
  /** Title and body. */
  readonly texts: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Fields in which publishing systems keep the title and the article itself; the first that is there counts. */
const TITLE_FIELDS = ['title', 'headline'] as const;
const BODY_FIELDS = [
  'contents',
  'content',
  'body',
  'html',
  'articleBody',
  'content_html',
  'content_text',
  'content:encoded',
] as const;

/** The fields of a JSON export, which may stand after a line that names it; undefined if this is none. */
export function readExport(raw: string): ArticleExport | undefined {
  const start = raw.search(/[[{]/);
  if (start < 0 || raw.slice(0, start).includes('<')) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(raw.slice(start));
  } catch {
    return undefined;
  }
  for (const fields of recordsOf(value)) {
    const body = firstText(fields, BODY_FIELDS);
    if (body === undefined) continue;
    const title = firstText(fields, TITLE_FIELDS);
    return { fields, texts: title === undefined ? [body] : [title, body] };
  }
  return undefined;
}

/** The record itself, or the one that an envelope holds: a list of one, or one within a field. */
function* recordsOf(value: unknown): Generator<Fields> {
  const only = Array.isArray(value) && value.length === 1 ? value[0] : value;
  if (!isRecord(only)) return;
  yield only;
  for (const held of Object.values(only)) {
    const inner = Array.isArray(held) && held.length === 1 ? held[0] : held;
    if (isRecord(inner)) yield inner;
  }
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function firstText(fields: Fields, names: readonly string[]): string | undefined {
  return names.map((name) => textOfField(fields[name])).find((text) => text !== undefined && text.trim() !== '');
}

/** A field's text; WordPress wraps what it has made HTML of: https://developer.wordpress.org/rest-api/reference/posts/ */
export function textOfField(field: unknown): string | undefined {
  const text = isRecord(field) && 'rendered' in field ? field.rendered : field;
  return typeof text === 'string' ? text : undefined;
}

function normalise(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

interface Piece {
  readonly text: string;
  readonly within: readonly string[];
}

/** If one of the texts is HTML, all are. */
function piecesOf(texts: readonly string[]): Pieces {
  if (!texts.some(hasMarkup)) return { pieces: texts.flatMap(piecesOfText), anchors: [] };
  const pieces: Piece[] = [];
  const anchors: Anchor[] = [];
  for (const read of texts.map(piecesOfHtml)) {
    anchors.push(...read.anchors.map((anchor) => ({ ...anchor, piece: anchor.piece + pieces.length })));
    pieces.push(...read.pieces);
  }
  return { pieces, anchors };
}

interface Pieces {
  readonly pieces: readonly Piece[];
  readonly anchors: readonly Anchor[];
}

/** A link by the piece that it starts in, and its start and end there. */
interface Anchor {
  readonly piece: number;
  readonly from: number;
  readonly to: number;
  readonly address: string;
}

/** A line that fills this much of the widest was broken because there was no more room. */
const FULL_LINE = 0.75;
/** Text with longer lines than this was not broken by hand, in UTF-16 code units. */
const WIDEST_WRAPPED_LINE = 100;
/** Fewer full lines than this, or less than half of all, may be short paragraphs. */
const MIN_FULL_LINES = 5;

/** Lines, or paragraphs where the text was broken into lines of one width. */
function piecesOfText(text: string): readonly Piece[] {
  const rows = text.split(/\r\n|[\n\r\u2028\u2029]/);
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  const isFull = (row: string) => row.length > width * FULL_LINE;
  const full = rows.filter(isFull).length;
  const written = rows.filter((row) => row.trim() !== '').length;
  const isWrapped = width <= WIDEST_WRAPPED_LINE && full >= MIN_FULL_LINES && full * 2 >= written;
  const pieces: string[] = [];
  let goesOn = false;
  for (const row of rows) {
    if (goesOn && row.trim() !== '') pieces.push(`${pieces.pop()}\n${row}`);
    else pieces.push(row);
    goesOn = isWrapped && isFull(row);
  }
  return pieces.map((piece) => ({ text: piece, within: [] }));
}

/** Elements whose content is not text that anyone reads. */
const UNREAD = new Set(['script', 'style', 'template', 'noscript', 'head']);

/** Elements that do not separate words: `Hua<b>wei</b>` reads as one. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Elements that part a text into blocks. Where there is none, its lines do. */
const BLOCK = /<(?:p|div|br|li|h[1-6]|article|section|body|td|blockquote)[\s>/]/i;

function piecesOfHtml(html: string): Pieces {
  const hasBlocks = BLOCK.test(html);
  const pieces: Piece[] = [];
  const anchors: Anchor[] = [];
  let text = '';
  let unread = 0;
  const within: string[] = [];
  let open: Omit<Anchor, 'to'> | undefined;
  const closeAnchor = () => {
    if (open && text.length > open.from) anchors.push({ ...open, to: text.length });
  };
  const finishPiece = () => {
    closeAnchor();
    pieces.push({ text, within: [...within] });
    text = '';
    // A link may hold several blocks; the rest of it is one more link.
    if (open) open = { ...open, piece: pieces.length, from: 0 };
  };
  const parser = new Parser({
    onopentagname(name) {
      if (UNREAD.has(name)) unread++;
      else if (!INLINE.has(name)) {
        finishPiece();
        within.push(name);
      }
    },
    onopentag(name, { href }) {
      if (name === 'a' && href !== undefined) open = { piece: pieces.length, from: text.length, address: href };
    },
    ontext(data) {
      if (unread > 0) return;
      const lines = hasBlocks ? [data] : data.split('\n');
      for (const [index, line] of lines.entries()) {
        if (index > 0) finishPiece();
        text += line;
      }
    },
    onclosetag(name) {
      if (UNREAD.has(name)) unread--;
      else if (!INLINE.has(name)) {
        finishPiece();
        within.pop();
      } else if (name === 'a') {
        closeAnchor();
        open = undefined;
      }
    },
  });
  parser.end(html);
  finishPiece();
  return { pieces, anchors };
}
