/** What a card says on a page: what the library has, and what the page says of itself. */
import type { ComponentChild } from 'preact';
import type { ClaimId } from '../../src/pack/schema.ts';
import type { CardContent, PageFacts, PageSource } from '../shared/messages.ts';

export interface CardOnPage extends CardContent {
  /** Shows all claims on the entity beside the page; browsers want it called in the turn of the reader's act. */
  readonly showAll: () => void;
  /** What the reader can do about the mark; absent where the card is of no mark. */
  readonly menu?: ComponentChild;
  /** What the reader can send where a claim is wrong; absent where the card is of no mark. */
  readonly reportOf?: (claim: ClaimId) => ComponentChild;
  /** Absent in a card that is shown without its page. */
  readonly page?: {
    readonly facts: PageFacts;
    /** The source that the page is, or is a copy of. */
    readonly source: PageSource | null;
    /** Paints where the page says what its claims say, and scrolls there; returns how many places were found. */
    readonly showPassages: () => number;
  };
}
