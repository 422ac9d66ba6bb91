/** Fact checks that a page carries of its own, to stand beside our claims as the page's: https://schema.org/ClaimReview */
import { readNumericDate } from '../text/date-value.ts';
import { hasType, isNode, type JsonLdNode, jsonLdNodes, resolveReference, textsOf } from '../text/json-ld.ts';

export interface PageReview {
  /** What was checked, in the page's words. */
  readonly claim: string;
  /** The finding in the page's words, or as a number with the best one: `2/5`. */
  readonly rating: string;
  /** Who checked it; missing where the page does not say. */
  readonly by?: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date?: string;
  readonly url?: string;
}

/** More reviews are an archive, not an article. */
const MAX_REVIEWS = 20;
/** A longer text is cut, in UTF-16 code units. */
const MAX_TEXT = 500;
/** A longer address is none that a reader would open. */
const MAX_ADDRESS = 2_000;

/** Reviews in the texts of a page's `application/ld+json` scripts, in order, each once. Never throws. */
export function claimReviewsOf(scripts: readonly string[]): readonly PageReview[] {
  const nodes = jsonLdNodes(scripts);
  const marked = nodes.filter((node) => hasType(node, /(?:^|[/:#])ClaimReview$/)).slice(0, MAX_REVIEWS);
  const reviews = marked.flatMap((node) => reviewOf(node, nodes));
  return [...new Map(reviews.map((review) => [JSON.stringify(review), review])).values()];
}

function reviewOf(node: JsonLdNode, nodes: readonly JsonLdNode[]): readonly PageReview[] {
  const claim = shown(node.claimReviewed);
  const rating = ratingOf(node.reviewRating);
  // Without either, nothing was found of anything.
  if (claim === undefined || rating === undefined) return [];
  const by = nameOf(node.author, nodes) ?? nameOf(node.publisher, nodes);
  const date = readNumericDate(textsOf(node.datePublished)[0] ?? '');
  const url = textsOf(node.url).find(isWebAddress);
  return [{ claim, rating, ...(by && { by }), ...(date && { date }), ...(url && { url }) }];
}

/** A name, never an address that stands in its place. */
function nameOf(value: unknown, nodes: readonly JsonLdNode[]): string | undefined {
  const named = Array.isArray(value) ? value.slice(0, MAX_NAMES) : value;
  const names = textsOf(resolveReference(named, nodes)).filter((name) => !/^(?:https?:|[#_/])/.test(name));
  return shown(names.slice(0, MAX_NAMES).join(', '));
}

const MAX_NAMES = 5;

/** https://schema.org/Rating: its name is what the checker calls it; the number alone means little without its scale. */
function ratingOf(value: unknown): string | undefined {
  const rating = Array.isArray(value) ? value[0] : value;
  if (!isNode(rating)) return shown(rating);
  const [number, best] = [shown(rating.ratingValue), shown(rating.bestRating)];
  const onScale = number !== undefined && best !== undefined ? `${number}/${best}` : number;
  return shown(rating.alternateName) ?? shown(rating.name) ?? onScale;
}

/** Text to be shown: on one line, without markup, not too long; undefined if nothing is left. */
function shown(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : (textsOf(value)[0] ?? '');
  const line = decoded(text.slice(0, MAX_TEXT * 2).replace(/<\/?[a-z][^<>]*>/gi, ' '))
    .replace(UNSHOWN, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (line === '') return undefined;
  return line.length > MAX_TEXT ? `${line.slice(0, MAX_TEXT - 1).replace(/\p{Surrogate}$/u, '')}…` : line;
}

/** Characters that turn the direction of what follows, or are no characters at all; white space is left. */
const UNSHOWN = /(?!\s)[\p{Cc}\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

/** JSON-LD is often written with the entities of the page: the numeric ones, and those of XML. */
function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Only what a browser may safely open. */
function isWebAddress(text: string): boolean {
  return text.length <= MAX_ADDRESS && /^https?:\/\/[^\s/?#"'<>\\@]+\.[^\s"'<>\\]+$/i.test(text);
}
