/** What the cards of a page say of the page itself. */
import type { PageFacts, PageSource } from '../shared/messages.ts';
import type { CardOnPage } from './card-on-page.ts';

export type PageNotes = NonNullable<CardOnPage['page']>;

export interface ThisPageOptions {
  readonly address: () => string;
  readonly facts: () => PageFacts;
  /** Which source the page is, or is a copy of: null if none, undefined if that could not be asked. */
  readonly recognise: () => Promise<PageSource | null | undefined>;
  readonly showPassages: (passages: PageSource['passages']) => number;
}

export class ThisPage {
  readonly #options: ThisPageOptions;
  #known: { readonly address: string; readonly notes: Promise<PageNotes> } | null = null;

  constructor(options: ThisPageOptions) {
    this.#options = options;
  }

  /** Asked for when a card is: again when an app has gone to another address, or when there was no answer. */
  read(): Promise<PageNotes> {
    const address = this.#options.address();
    if (this.#known?.address === address) return this.#known.notes;
    const known = { address, notes: this.#ask(() => this.#known === known && this.#forget()) };
    this.#known = known;
    return known.notes;
  }

  #forget() {
    this.#known = null;
  }

  async #ask(onUnanswered: () => void): Promise<PageNotes> {
    const { facts, recognise, showPassages } = this.#options;
    const source = await recognise();
    if (source === undefined) onUnanswered();
    return { facts: facts(), source: source ?? null, showPassages: () => showPassages(source?.passages ?? []) };
  }
}
