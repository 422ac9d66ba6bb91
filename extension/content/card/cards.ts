/** The cards on the screen: one that comes and goes, and at most one that is pinned. */
import type { Appearance } from '../../shared/appearance.ts';
import type { CardOnPage } from '../card-on-page.ts';
import type { Reached } from '../stepper.ts';
import type { CardFrame } from './Card.tsx';
import type { CardPlace } from './card-host.ts';
import { type FetchEntity, OpenCard } from './open-card.ts';
import { PinnedCard } from './pinned-card.ts';
import type { Point } from './pinned-place.ts';

export interface CardsOptions {
  readonly fetch: FetchEntity;
  /** What the reader has chosen, as it is now. */
  readonly appearance: () => Appearance;
  /** The reader closes the card with its button. */
  readonly onClose: () => void;
  /** The reader keeps the card: it is no longer the one that comes and goes. */
  readonly onPin: () => void;
  readonly onPinnedClosed: () => void;
}

export class Cards {
  readonly #options: CardsOptions;
  #card: OpenCard | null = null;
  #pinned: PinnedCard | null = null;

  constructor(options: CardsOptions) {
    this.#options = options;
  }

  /** Opens the card that comes and goes; `reached` is told, null where the reader is looking at its place. */
  open(content: CardOnPage, place: CardPlace, reached: Reached | null) {
    const frame: CardFrame = { onClose: this.#options.onClose, onPin: (by) => this.#pin(by) };
    this.#card ??= new OpenCard(this.#options.fetch, this.#options.appearance);
    this.#card.open(content, place, frame, reached);
  }

  close() {
    this.#card?.close();
  }

  closePinned() {
    this.#pinned?.close();
  }

  /** Puts the card where its mention is by now. */
  replace() {
    this.#card?.host.replace();
  }

  /** The cards look as the reader has come to choose. */
  redress() {
    this.replace();
    this.#pinned?.redress();
  }

  get isShown(): boolean {
    return this.#card?.host.isShown === true;
  }

  get hasFocus(): boolean {
    return Boolean(this.#card?.host.focused());
  }

  get isPinnedOpen(): boolean {
    return this.#pinned?.isOpen === true;
  }

  get hasPinnedFocus(): boolean {
    return this.#pinned?.hasFocus === true;
  }

  /** Moves the focus on in the card, or with `isBack` back; false past its ends. */
  moveFocus(isBack: boolean): boolean {
    return this.#card?.host.moveFocus(isBack) === true;
  }

  /** Moves the focus on in the pinned card; past its ends, back to the page. */
  movePinnedFocus(isBack: boolean) {
    this.#pinned?.moveFocus(isBack);
  }

  /** Whether a node is the host of a card. */
  owns(node: EventTarget | null): boolean {
    return this.#card?.owns(node) === true || this.#pinned?.owns(node) === true;
  }

  /** Which card an event passes through: in a dialog within a shadow tree its target is the tree's host. */
  on(path: readonly EventTarget[]): 'card' | 'pinned' | undefined {
    if (path.some((node) => this.#card?.owns(node))) return 'card';
    return path.some((node) => this.#pinned?.owns(node)) ? 'pinned' : undefined;
  }

  /** From a point to the nearest edge of the card, in CSS px; infinite if none is open. */
  distanceTo({ x, y }: Point): number {
    const box = this.#card?.host.isOpen ? this.#card.host.box() : null;
    if (!box) return Number.POSITIVE_INFINITY;
    return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  }

  #pin(by: 'pointer' | 'key') {
    if (!this.#card) return;
    // With the focus left on the button, arrow keys would move the card and not the page.
    if (by === 'pointer') this.#card.host.leaveFocus();
    this.#pinned?.close();
    this.#pinned = new PinnedCard(this.#card, this.#options.onPinnedClosed);
    this.#card = null;
    this.#options.onPin();
  }
}
