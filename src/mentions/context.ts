/** A text and its candidates, and what several conditions ask of them, found out once. */
import type { EntityId } from '../pack/schema.ts';
import { foldedWords } from './characters.ts';
import { expansionsIn } from './expansions.ts';
import type { Candidate } from './find-candidates.ts';

/** How far 'near' reaches on either side, in UTF-16 code units: about a sentence. */
export const NEAR = 120;

export class Context {
  readonly text: string;
  readonly #candidates: readonly Candidate[];
  #start = -1;
  #before = '';
  #end = -1;
  #after = '';
  readonly #expansions = new Map<string, string | undefined>();

  constructor(text: string, candidates: readonly Candidate[]) {
    this.text = text;
    this.#candidates = candidates;
  }

  /** Folded words before `start`, as far as 'near' reaches. */
  before(start: number): string {
    if (this.#start !== start) this.#before = foldedWords(this.text.slice(Math.max(0, start - NEAR), start));
    this.#start = start;
    return this.#before;
  }

  /** Folded words after `end`, as far as 'near' reaches. */
  after(end: number): string {
    if (this.#end !== end) this.#after = foldedWords(this.text.slice(end, end + NEAR));
    this.#end = end;
    return this.#after;
  }

  /** What the text says that an acronym stands for, where that is no name of the entity; undefined if it does not. */
  otherExpansion(acronym: string, entity: EntityId): string | undefined {
    const key = `${acronym} ${entity}`;
    if (!this.#expansions.has(key)) {
      const expansions = expansionsIn(this.text, acronym);
      const isOwn = expansions.some((expansion) => this.#isName(expansion, acronym, entity));
      this.#expansions.set(key, isOwn ? undefined : expansions[0]);
    }
    return this.#expansions.get(key);
  }

  #isName(expansion: string, acronym: string, entity: EntityId): boolean {
    return this.#candidates.some(
      ({ start, end, form }) =>
        form.entity === entity && end - start > acronym.length && expansion.includes(this.text.slice(start, end)),
    );
  }
}
