/** Joins the page's events to the hover reducer, and what it decides to the card. */
import { h } from 'preact';
import { sentenceAround } from '../../src/text/sentences.ts';
import type { CardContent } from '../shared/messages.ts';
import type { Settings } from '../shared/settings.ts';
import { Card } from './card/Card.tsx';
import { CardHost } from './card/card-host.ts';
import { isWithin } from './composed-tree.ts';
import {
  CLOSE_DELAY_MS,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  type OpenedBy,
  reduceHover,
  startHover,
} from './hover-intent.ts';
import type { PagePoint } from './mention-at-point.ts';
import { boxesOf } from './mention-places.ts';
import { isOpeningKeyDown, isPlainClick, OPENING_KEY } from './opening.ts';
import type { PageMention } from './page-mentions.ts';

/** A card whose mention was scrolled this far from where it opened, in CSS px, is no longer what is being read. */
const SCROLLED_AWAY = 160;

export interface HoverOptions {
  readonly signal: AbortSignal;
  readonly isAlive: () => boolean;
  /** What the reader has chosen, as it is now. */
  readonly settings: () => Pick<Settings, 'delayMs' | 'opening'>;
  readonly mentionAt: (point: PagePoint) => PageMention | undefined;
  readonly fetchContent: (mention: PageMention, sentence: string) => Promise<CardContent | null | undefined>;
}

type Effect = HoverEffect<PageMention, CardContent>;

export class Hover {
  readonly #options: HoverOptions;
  #host: CardHost | null = null;
  #state: HoverState<PageMention, CardContent> = startHover();
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #leaveTimer: ReturnType<typeof setTimeout> | undefined;
  /** Where the pointer was last seen, whether it is still over the page, and how far from the card. */
  #pointer: PagePoint | null = null;
  #isPointerHere = false;
  #distance = Number.POSITIVE_INFINITY;
  #isLooking = false;
  #isKeyHeld = false;
  /** The mention whose card the press that is under way has closed: its click does not open it again. */
  #closedByPress: PageMention | null = null;
  #openedAt: { readonly mention: PageMention; readonly point: PagePoint | null; readonly top: number } | null = null;
  #focusBefore: HTMLElement | null = null;
  /** The key that closed the card is down: its release is not the page's either. */
  #isEscaping = false;

  constructor(options: HoverOptions) {
    this.#options = options;
    const { signal } = options;
    const listen = <Name extends keyof WindowEventMap>(name: Name, act: (event: WindowEventMap[Name]) => void) => {
      // A page can make up events; only the reader opens cards.
      const actIfReal = (event: WindowEventMap[Name]) => {
        if (event.isTrusted) act(event);
      };
      addEventListener(name, actIfReal, { capture: true, passive: !name.startsWith('key'), signal });
    };
    listen('pointermove', (event) => this.#onPointerMove(event));
    // A pointer that goes into a frame moves there, not here.
    listen('pointerover', (event) => this.#onPointerMove(event));
    listen('pointerdown', (event) => this.#onPointerDown(event));
    listen('click', (event) => this.#onClick(event));
    listen('keydown', (event) => this.#onKeyDown(event));
    listen('keyup', (event) => this.#onKeyUp(event));
    listen('scroll', ({ target }) => this.#onScroll(target as Node));
    listen('resize', () => this.#replace());
    // A dialog that opens or closes changes where the card is usable.
    listen('toggle', ({ target }) => !this.owns(target as Node) && this.#replace());
    listen('blur', ({ target }) => target === window && this.#dispatch({ type: 'dismissed' }));
    listen('pagehide', () => this.#dispatch({ type: 'dismissed' }));
    document.documentElement.addEventListener('pointerleave', () => this.#onPointerLeave(), { signal });
    signal.addEventListener('abort', () => this.#dispatch({ type: 'dismissed' }));
  }

  /** Opens the card of a mention without a pointer. */
  openAt(mention: PageMention) {
    this.#dispatch({ type: 'requested', target: mention, by: 'key' });
  }

  /** Whether a node is the card's host. */
  owns(node: EventTarget | null): boolean {
    return this.#host !== null && node === this.#host.element;
  }

  /** A mention is gone: so is its card. */
  forget(mentions: readonly PageMention[]) {
    const { phase } = this.#state;
    if (phase !== 'idle' && mentions.includes(this.#state.target)) this.#dispatch({ type: 'dismissed' });
  }

  #dispatch(event: HoverEvent<PageMention, CardContent>) {
    const { state, effects } = reduceHover(this.#state, event);
    this.#state = state;
    for (const effect of effects) this.#carryOut(effect);
    if (state.phase === 'idle') clearTimeout(this.#restTimer);
  }

  #carryOut(effect: Effect) {
    switch (effect.type) {
      case 'fetch':
        this.#fetch(effect.token, effect.target);
        return;
      case 'wait-for-rest':
        this.#waitForRest(effect.token);
        return;
      case 'wait-for-leave':
        this.#leaveTimer ??= setTimeout(() => this.#dispatch({ type: 'left', token: effect.token }), CLOSE_DELAY_MS);
        return;
      case 'stay':
        clearTimeout(this.#leaveTimer);
        this.#leaveTimer = undefined;
        return;
      case 'show':
        this.#show(effect.target, effect.content, effect.by);
        return;
      case 'hide':
        this.#hide();
        return;
    }
  }

  #waitForRest(token: number) {
    clearTimeout(this.#restTimer);
    const { delayMs } = this.#options.settings();
    this.#restTimer = setTimeout(() => this.#dispatch({ type: 'rested', token }), delayMs);
  }

  async #fetch(token: number, mention: PageMention) {
    const sentence = sentenceAround(mention.text, mention.start, mention.end);
    const content = await this.#options.fetchContent(mention, sentence);
    this.#dispatch({ type: 'content', token, content: content ?? null });
  }

  #show(mention: PageMention, content: CardContent, by: OpenedBy) {
    const [box] = boxesOf(mention);
    if (!box) {
      this.#dispatch({ type: 'dismissed' });
      return;
    }
    this.#host ??= new CardHost();
    const point = by === 'key' ? null : this.#pointer;
    this.#openedAt = { mention, point, top: box.top };
    this.#distance = Number.POSITIVE_INFINITY;
    const card = h(Card, { content, onClose: () => this.#dispatch({ type: 'dismissed' }) });
    this.#host.open(card, mention, point);
  }

  /** Closes the card, and gives the focus back if it was taken into it. */
  #hide() {
    clearTimeout(this.#leaveTimer);
    this.#leaveTimer = undefined;
    this.#openedAt = null;
    const hadFocus = Boolean(this.#host?.focused());
    this.#host?.close();
    if (hadFocus) this.#focusBefore?.focus({ preventScroll: true });
    this.#focusBefore = null;
  }

  #onPointerMove(event: PointerEvent) {
    if (event.pointerType === 'touch') return;
    const { clientX: x, clientY: y, buttons } = event;
    // Browsers send moves when the page scrolls or changes under a pointer that rests.
    if (this.#pointer?.x === x && this.#pointer.y === y) return;
    this.#pointer = { x, y, path: event.composedPath() };
    this.#isPointerHere = true;
    this.#isKeyHeld = event.getModifierState(OPENING_KEY);
    if (buttons !== 0) {
      this.#dispatch({ type: 'busy' });
      return;
    }
    if (this.#isOnCard(event)) {
      this.#dispatch({ type: 'pointer-on-card' });
      return;
    }
    // One look a frame is enough, however many moves a fast mouse sends.
    if (this.#isLooking) return;
    this.#isLooking = true;
    requestAnimationFrame(() => {
      this.#isLooking = false;
      this.#look();
    });
  }

  #look() {
    if (!this.#pointer || !this.#options.isAlive() || this.#pointer.path.some((node) => this.owns(node))) return;
    const target = this.#options.mentionAt(this.#pointer);
    if (target && this.#mayOpen(target)) this.#dispatch({ type: 'pointer-on-mention', target });
    else this.#onPointerElsewhere();
  }

  /** Whether a rest on a mention opens its card, or keeps it open. */
  #mayOpen(mention: PageMention): boolean {
    const { opening } = this.#options.settings();
    if (opening === 'rest' || (opening === 'key' && this.#isKeyHeld)) return true;
    return this.#state.phase === 'open' && this.#state.target === mention;
  }

  #onPointerLeave() {
    this.#isPointerHere = false;
    this.#onPointerElsewhere();
  }

  #onPointerElsewhere() {
    if (this.#state.phase === 'idle') return;
    const before = this.#distance;
    this.#distance = this.#distanceToCard();
    this.#dispatch({ type: 'pointer-elsewhere', isNearing: this.#distance < before });
  }

  /** From the pointer to the nearest edge of the card, in CSS px. */
  #distanceToCard(): number {
    const box = this.#host?.isOpen ? this.#host.box() : null;
    if (!box || !this.#pointer) return Number.POSITIVE_INFINITY;
    const { x, y } = this.#pointer;
    return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  }

  #onPointerDown(event: PointerEvent) {
    if (this.#isOnCard(event)) return;
    this.#closedByPress = this.#state.phase === 'open' ? this.#state.target : null;
    this.#dispatch({ type: 'dismissed' });
  }

  #onClick(event: PointerEvent) {
    if (this.#options.settings().opening !== 'click' || this.#isOnCard(event) || !isPlainClick(event)) return;
    const { clientX: x, clientY: y } = event;
    const point = { x, y, path: event.composedPath() };
    const target = this.#options.isAlive() ? this.#options.mentionAt(point) : undefined;
    if (!target || target === this.#closedByPress) return;
    this.#pointer = point;
    this.#dispatch({ type: 'requested', target, by: 'click' });
  }

  /** The card may be in a dialog within a shadow tree, where the event's target is the tree's host. */
  #isOnCard(event: Event): boolean {
    return event.composedPath().some((node) => this.owns(node));
  }

  #onKeyDown(event: KeyboardEvent) {
    if (this.#options.settings().opening === 'key' && isOpeningKeyDown(event)) {
      this.#onOpeningKey(event);
      return;
    }
    if (this.#state.phase !== 'open') {
      this.#dispatch({ type: 'busy' });
      return;
    }
    if (!this.#host?.isShown) {
      this.#dispatch({ type: 'dismissed' });
    } else if (event.key === 'Escape') {
      // The card is what is on top: the page's own dialog closes with the next one.
      this.#isEscaping = true;
      keepFromPage(event);
      this.#dispatch({ type: 'dismissed' });
    } else if (event.key === 'Tab' && (this.#state.by !== 'pointer' || this.#host.focused())) {
      this.#moveFocus(event);
    }
  }

  /** The pointer may be resting on a mention already. Some systems repeat a key that is held. */
  #onOpeningKey({ repeat }: KeyboardEvent) {
    if (repeat) return;
    this.#isKeyHeld = true;
    if (this.#isPointerHere) this.#look();
  }

  #onKeyUp(event: KeyboardEvent) {
    if (event.key === OPENING_KEY) {
      this.#isKeyHeld = false;
      if (this.#options.settings().opening === 'key') this.#dispatch({ type: 'busy' });
    }
    if (event.key !== 'Escape' || !this.#isEscaping) return;
    this.#isEscaping = false;
    keepFromPage(event);
  }

  /** Tab goes into a card that a key has opened, through it, and back to where it was. */
  #moveFocus(event: KeyboardEvent) {
    const controls = this.#host?.controls() ?? [];
    const focused = this.#host?.focused();
    const current = focused ? controls.indexOf(focused) : -1;
    if (current < 0) this.#focusBefore = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const next = current < 0 ? 0 : current + (event.shiftKey ? -1 : 1);
    keepFromPage(event);
    const control = controls[next];
    if (control) control.focus();
    else this.#dispatch({ type: 'dismissed' });
  }

  #onScroll(scroller: Node) {
    const target = this.#state.phase === 'idle' ? null : this.#state.target;
    if (!target || !isWithin(target.range.startContainer, scroller)) return;
    if (this.#state.phase === 'waiting' && this.#state.by === 'pointer') this.#dispatch({ type: 'busy' });
    if (!this.#openedAt) return;
    const [box] = boxesOf(this.#openedAt.mention);
    const isOutside = !box || box.bottom < 0 || box.top > innerHeight;
    if (isOutside || Math.abs(box.top - this.#openedAt.top) > SCROLLED_AWAY) this.#dispatch({ type: 'dismissed' });
    else this.#replace();
  }

  #replace() {
    if (this.#openedAt) this.#host?.place(this.#openedAt.mention, null);
  }
}

function keepFromPage(event: Event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}
