/** When a page was published, as far as it says so itself, and how that lies to the claims shown on it. */
import { readNumericDate } from '../text/date-value.ts';
import { jsonLdNodes, ownArticle, textsOf } from '../text/json-ld.ts';
import { readDateLine } from './date-line.ts';

/** What is read of a page: plain texts, as its elements have them. What is missing may be left out. */
export interface PageStatements {
  /** Texts of `script[type="application/ld+json"]`. */
  readonly jsonLd?: readonly string[];
  /** `property` or `name`, and `content`, of the meta elements. */
  readonly meta?: readonly (readonly [name: string, content: string])[];
  /** `link[rel~="canonical"]`, by which the page's own article is told from others that it describes. */
  readonly address?: string;
  /** Text of the first `h1`, for the same. */
  readonly heading?: string;
  /** `datetime`, or else `content`, or else the text, of the first `[itemprop~="datePublished"]`. */
  readonly published?: string;
  /** `datetime` of each `article time[datetime]:not([itemprop~="dateModified"])`. */
  readonly times?: readonly string[];
  /** Short lines that stand below the headline, before the text. */
  readonly lines?: readonly string[];
  /** The page says by its markup that what the headline stands over is an article, so that a mere date is its own. */
  readonly isArticle?: boolean;
}

/** Meta elements that tell when a page was published, the most telling first. */
export const DATE_META = [
  'article:published_time',
  'og:published_time',
  'citation_publication_date',
  'dc.date',
  'parsely-pub-date',
  'date',
  'pubdate',
  'publishdate',
  'published_at',
] as const;

/** YYYY, YYYY-MM or YYYY-MM-DD, as precise as the first statement that is a date; undefined if there is none. */
export function pageDateFrom(statements: PageStatements): string | undefined {
  for (const value of dateStatements(statements)) {
    const date = readNumericDate(value);
    if (date !== undefined) return date;
  }
  return dateOfLines(statements);
}

/** What the lines that tell a date agree on, those that say it is of publication before the others. */
function dateOfLines({ lines = [], isArticle = false }: PageStatements): string | undefined {
  const read = lines.flatMap((line) => readDateLine(line) ?? []);
  const told = read.filter(({ isTold }) => isTold);
  const dates = new Set((told.length > 0 ? told : isArticle ? read : []).map(({ date }) => date));
  return dates.size === 1 ? [...dates][0] : undefined;
}

function* dateStatements({ jsonLd, meta = [], address, heading, published, times = [] }: PageStatements) {
  const content = (wanted: string) => meta.find(([name, value]) => name.toLowerCase() === wanted && value !== '')?.[1];
  const marks = [address, content('og:url'), content('og:title'), heading].map((mark) => mark ?? '');
  yield* textsOf(ownArticle(jsonLdNodes(jsonLd ?? []), marks)?.datePublished);
  for (const name of DATE_META) yield content(name) ?? '';
  // Of several times, the first may be that of another story, or of an update.
  yield published ?? (times.length === 1 ? (times[0] ?? '') : '');
}

/** What the newest claim is to the page: `older` than it, `younger`, or of the `same` day, month or year. */
export type TimeRelation = 'older' | 'younger' | 'same';

/** Undefined if either is unknown, or too imprecise to tell: June 2024 is neither before nor after 26 June 2024. */
export function timeRelation(pageDate: string | undefined, newestClaim: string | undefined): TimeRelation | undefined {
  if (pageDate === undefined || newestClaim === undefined) return undefined;
  const common = Math.min(pageDate.length, newestClaim.length);
  const [page, claim] = [pageDate.slice(0, common), newestClaim.slice(0, common)];
  if (claim < page) return 'older';
  if (claim > page) return 'younger';
  return pageDate.length === newestClaim.length ? 'same' : undefined;
}

/** The date that may be the latest of all: a year may be its last day. Undefined if there is none. */
export function newestDate(dates: readonly string[]): string | undefined {
  const latest = (date: string) => `${date}${'-99-99'.slice(date.length - 'YYYY'.length)}`;
  return dates.toSorted((a, b) => (latest(a) < latest(b) ? 1 : -1))[0];
}
