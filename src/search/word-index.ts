/**
 * Which documents hold which words. The words stand in MiniSearch's radix tree, which finds them by their beginning
 * and in spite of typing errors; the documents of each word stand in one typed array for all, since a tree of maps
 * for 100,000 claims would take ten times the memory and the time. docs/library.md has the figures.
 */
import SearchableMap from 'minisearch/SearchableMap';

/** As it is stored: plain data that a structured clone keeps as it is. */
export interface StoredWordIndex {
  /** Sorted, with line feeds between. */
  readonly words: string;
  /** Where the postings of each word begin, and at the end their number. */
  readonly starts: Uint32Array;
  /** For each word its documents in ascending order: number of the document, and below it a mask of fields. */
  readonly postings: Uint32Array;
  readonly documents: number;
}

/** Documents have up to five fields, each a bit; 2^27 documents are left. */
const FIELD_BITS = 5;
const FIELD_MASK = (1 << FIELD_BITS) - 1;

/** Collects the words of documents. Documents have the numbers 0, 1, 2 … in the order in which they are begun. */
export class WordIndexBuilder {
  readonly #postings = new Map<string, number[]>();
  #documents = 0;

  /** Returns the number of the document that is begun. */
  begin(): number {
    return this.#documents++;
  }

  /** Adds a word to the document that was begun last. `field` from 0 to 4. */
  add(word: string, field: number): void {
    const document = (this.#documents - 1) * (FIELD_MASK + 1);
    const postings = this.#postings.get(word);
    if (!postings) {
      this.#postings.set(word, [document + (1 << field)]);
      return;
    }
    const last = postings[postings.length - 1] ?? 0;
    if (last >= document) postings[postings.length - 1] = document + ((last & FIELD_MASK) | (1 << field));
    else postings.push(document + (1 << field));
  }

  finish(): StoredWordIndex {
    const words = [...this.#postings.keys()].sort();
    const starts = new Uint32Array(words.length + 1);
    const postings = new Uint32Array([...this.#postings.values()].reduce((sum, { length }) => sum + length, 0));
    let end = 0;
    for (const [index, word] of words.entries()) {
      starts[index] = end;
      const its = this.#postings.get(word) ?? [];
      postings.set(its, end);
      end += its.length;
    }
    starts[words.length] = end;
    return { words: words.join('\n'), starts, postings, documents: this.#documents };
  }
}

/** Words of the index by their number. */
export type FoundWords = Map<
  number,
  { readonly word: string /** 1 for the word itself, less for others. */; quality: number }
>;

export class WordIndex {
  readonly documents: number;
  readonly #numbers = new SearchableMap<number>();
  readonly #starts: Uint32Array;
  readonly #postings: Uint32Array;

  constructor({ words, starts, postings, documents }: StoredWordIndex) {
    this.documents = documents;
    this.#starts = starts;
    this.#postings = postings;
    if (words === '') return;
    for (const [number, word] of words.split('\n').entries()) this.#numbers.set(word, number);
  }

  numberOf(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  /** The words that begin so, with their numbers. */
  beginningWith(prefix: string): Iterable<[string, number]> {
    return this.#numbers.atPrefix(prefix);
  }

  /** The words at most so many letters apart, with number and distance. */
  similarTo(word: string, distance: number): Iterable<[string, [number, number]]> {
    return this.#numbers.fuzzyGet(word, distance);
  }

  /** In how many documents a word stands. */
  frequency(word: number): number {
    return (this.#starts[word + 1] ?? 0) - (this.#starts[word] ?? 0);
  }

  /** Calls back with each document that has the word and the mask of its fields. */
  forEachDocument(word: number, callback: (document: number, fields: number) => void): void {
    const end = this.#starts[word + 1] ?? 0;
    for (let index = this.#starts[word] ?? 0; index < end; index++) {
      const posting = this.#postings[index] ?? 0;
      callback(posting >>> FIELD_BITS, posting & FIELD_MASK);
    }
  }
}
