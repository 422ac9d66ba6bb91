/** A card that the reader keeps: it stays until it is closed, and can be moved. */
import type { OpenCard } from './open-card.ts';
import { keptInWindow, keyMove, type Point } from './pinned-place.ts';

/** Between the card and the edge of the window, in CSS px. */
const MARGIN = 8;

export class PinnedCard {
  readonly #card: OpenCard;
  readonly #controller = new AbortController();
  #at: Point;
  readonly #onClosed: () => void;

  /** Takes over an open card where it is. */
  constructor(card: OpenCard, onClosed: () => void) {
    this.#card = card;
    this.#onClosed = onClosed;
    const { x, y } = card.host.box();
    this.#at = { x, y };
    const { signal } = this.#controller;
    addEventListener('resize', () => this.#moveTo(this.#at), { signal });
    addEventListener('toggle', ({ target }) => !this.owns(target) && this.#moveTo(this.#at), { capture: true, signal });
    card.keepAt(
      { kind: 'pinned', at: this.#at },
      { onClose: () => this.close(), onMoveKey: (event) => this.#onKey(event), onGrab: (event) => this.#onGrab(event) },
    );
    this.#moveTo(this.#at);
  }

  get isOpen(): boolean {
    return !this.#controller.signal.aborted;
  }

  /** Whether it is to be seen, and has the focus. */
  get hasFocus(): boolean {
    return this.isOpen && this.#card.host.focused() !== null;
  }

  owns(node: EventTarget | null): boolean {
    return this.isOpen && this.#card.owns(node);
  }

  moveFocus(isBack: boolean) {
    if (!this.#card.host.moveFocus(isBack)) this.#card.host.leaveFocus();
  }

  /** It looks as the reader has come to choose, where it still fits. */
  redress() {
    if (this.isOpen) this.#moveTo(this.#at);
  }

  close() {
    if (!this.isOpen) return;
    this.#controller.abort();
    this.#card.close();
    this.#onClosed();
  }

  #moveTo(at: Point) {
    const { width, height } = this.#card.host.box();
    this.#at = keptInWindow(at, { width, height }, { width: innerWidth, height: innerHeight }, MARGIN);
    this.#card.moveTo({ kind: 'pinned', at: this.#at });
  }

  #onKey(event: KeyboardEvent) {
    const move = keyMove(event.key, event.shiftKey);
    if (!move) return;
    event.preventDefault();
    this.#moveTo({ x: this.#at.x + move.x, y: this.#at.y + move.y });
  }

  /** The head was taken hold of: the card goes with the pointer until that lets go. */
  #onGrab(event: PointerEvent) {
    const { currentTarget: head, pointerId } = event;
    if (!(head instanceof HTMLElement) || event.button !== 0) return;
    const grip = { x: event.clientX - this.#at.x, y: event.clientY - this.#at.y };
    const held = new AbortController();
    const signal = AbortSignal.any([held.signal, this.#controller.signal]);
    head.setPointerCapture(pointerId);
    const drag = ({ clientX, clientY }: PointerEvent) => this.#moveTo({ x: clientX - grip.x, y: clientY - grip.y });
    head.addEventListener('pointermove', drag, { signal });
    for (const type of ['pointerup', 'pointercancel', 'lostpointercapture']) {
      head.addEventListener(type, () => held.abort(), { signal });
    }
  }
}
