/**
 * Telling copies of a text without having it: a bottom-k sketch of its shingles, after A. Z. Broder, "On the
 * resemblance and containment of documents" (1997), https://doi.org/10.1109/SEQUEN.1997.666900. The smallest hashes are
 * a random sample of all: the share of them that another text has too is about the share of the whole that it has.
 * Whatever changes the hashes makes every stored signature void.
 */
import { type Span, UNSPACED } from './find-words.ts';

/** Hashes in a signature: a share of one half is told to ±0.09, 19 times in 20. */
const SIZE = 128;
/** A text with fewer shingles is no longer than what others quote of it. */
const MIN_SHINGLES = 20;
/** Words to a shingle: longer than most set phrases, and short enough that one changed word leaves the rest of a sentence. */
const WORDS = 4;
/** The same where a character counts as a word: about as many words of Chinese. */
const CHARACTERS = 8;
/** Digits of a 32-bit hash in hexadecimal. */
const DIGITS = 8;

/**
 * The signature of a normalised article, without the stretches that are not the article; undefined if it is too short
 * to be told from a quotation.
 */
export function signatureOf(
  article: string,
  boilerplate: readonly { readonly selector: Span }[] = [],
): string | undefined {
  const shingles = shinglesOf(leaveOut(article, boilerplate));
  if (shingles.length < MIN_SHINGLES) return undefined;
  return Array.from(shingles.subarray(0, SIZE), (hash) => hash.toString(16).padStart(DIGITS, '0')).join('');
}

/** Hashes of all shingles of a text, each once, ascending. Letter case, punctuation and white space do not count. */
export function shinglesOf(text: string): Uint32Array {
  const words = text.normalize('NFKC').toLowerCase().replace(UNSEEN, '').match(WORD) ?? [];
  const hashes = Uint32Array.from(words, hashOfWord);
  const shingles = new Uint32Array(hashes.length);
  let count = 0;
  for (let start = 0; start < hashes.length; start++) {
    const size = UNSPACED_START.test(words[start] ?? '') ? CHARACTERS : WORDS;
    if (start + size <= hashes.length) shingles[count++] = hashOfShingle(hashes, start, start + size);
  }
  return distinct(shingles.subarray(0, count).sort());
}

/** How much of an article and a page is in each other, from 0 to 1. */
export interface Overlap {
  /** Of the article, what the page has: about 1 where it stands whole among menus and comments. */
  readonly ofArticle: number;
  /** Of the page, what the article has: about 1 where the page is a part of it and nothing else. */
  readonly ofPage: number;
  /** Hashes of the signature that the page has, which both estimates rest on. */
  readonly found: number;
}

/** Estimates from an article's signature and all shingles of a page. */
export function overlapOf(signature: string, page: Uint32Array): Overlap {
  const sample = signature.match(HASH) ?? [];
  const hashes = sample.map((digits) => Number.parseInt(digits, 16));
  const found = hashes.filter((hash) => page[firstFrom(page, hash)] === hash).length;
  // Up to its last hash a full signature has all of the article, so up to there the page can be compared with it.
  const comparable = sample.length < SIZE ? page.length : firstFrom(page, (hashes.at(-1) ?? 0) + 1);
  return {
    ofArticle: found / Math.max(1, sample.length),
    ofPage: found / Math.max(1, comparable),
    found,
  };
}

function leaveOut(article: string, stretches: readonly { readonly selector: Span }[]): string {
  let rest = article;
  for (const { selector } of stretches.toSorted((a, b) => b.selector.start - a.selector.start)) {
    rest = `${rest.slice(0, selector.start)} ${rest.slice(selector.end)}`;
  }
  return rest;
}

/** Soft hyphens and spaces without width. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const WORD = new RegExp(String.raw`[${UNSPACED}]|(?:(?![${UNSPACED}])[\p{L}\p{M}\p{N}])+`, 'gu');
const UNSPACED_START = new RegExp(`^[${UNSPACED}]`, 'u');
const HASH = /[0-9a-f]{8}/g;

/** FNV-1a over UTF-16 code units: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOfWord(word: string): number {
  let hash = FNV_OFFSET;
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), FNV_PRIME);
  return hash;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The words' hashes in their order, mixed by the last step of MurmurHash3, so that the smallest are a fair sample. */
function hashOfShingle(words: Uint32Array, start: number, end: number): number {
  let hash = FNV_OFFSET;
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ (words[index] ?? 0), FNV_PRIME) ^ (hash >>> 15);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function distinct(sorted: Uint32Array): Uint32Array {
  return sorted.filter((hash, index) => index === 0 || hash !== sorted[index - 1]);
}

/** Where the first of the ascending hashes stands that is not below this one. */
function firstFrom(hashes: Uint32Array, hash: number): number {
  let [low, high] = [0, hashes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hashes[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  return low;
}
