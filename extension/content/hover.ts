/** Joins the page's events to the hover reducer, and what it decides to the card. */
import { sentenceAround } from '../../src/text/sentences.ts';
import type { Appearance } from '../shared/appearance.ts';
import type { Settings } from '../shared/settings.ts';
import { Cards } from './card/cards.ts';
import type { CardOnPage } from './card-on-page.ts';
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
import { LongPress } from './long-press.ts';
import type { PagePoint } from './mention-at-point.ts';
import { boxesOf, isSame } from './mention-places.ts';
import { isOpeningKeyDown, isPlainClick, OPENING_KEY } from './opening.ts';
import type { PageMention } from './page-mentions.ts';
import type { Reached } from './stepper.ts';

/** A card whose mention was scrolled this far from where it opened, in CSS px, is no longer what is being read. */
const SCROLLED_AWAY = 160;

export interface HoverOptions {
  readonly signal: AbortSignal;
  readonly isAlive: () => boolean;
  /** What the reader has chosen, as it is now. */
  readonly settings: () => Pick<Settings, 'delayMs' | 'opening'> & Appearance;
  readonly mentionAt: (point: PagePoint) => PageMention | undefined;
  /** What a card shows of an entity beside a sentence. */
  readonly fetchContent: (
    of: PageMention | Pick<PageMention, 'entity'>,
    sentence: string,
  ) => Promise<CardOnPage | null | undefined>;
  /** A card has opened. */
  readonly onOpened?: () => void;
  /** A card has closed, or has come to be none of its mention's. */
  readonly onClosed?: () => void;
}

type Effect = HoverEffect<PageMention, CardOnPage>;

export class Hover {
  readonly #options: HoverOptions;
  readonly #cards: Cards;
  #state: HoverState<PageMention, CardOnPage> = startHover();
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #leaveTimer: ReturnType<typeof setTimeout> | undefined;
  /** Where the pointer was last seen, whether it is still over the page, and how far from the card. */
  #pointer: PagePoint | null = null;
  #isPointerHere = false;
  #distance = Number.POSITIVE_INFINITY;
  #isKeyHeld = false;
  /** The mention whose card the press that is under way has closed: its click does not open it again. */
  #closedByPress: PageMention | null = null;
  /** Where the last step has led, until its card has told. */
  #reached: Reached | null = null;
  #openedAt: { readonly mention: PageMention; readonly top: number } | null = null;
  /** The key that closed the card is down: its release is not the page's either. */
  #isEscaping = false;

  constructor(options: HoverOptions) {
    this.#options = options;
    this.#cards = new Cards({
      fetch: (entity) => options.fetchContent({ entity }, ''),
      appearance: options.settings,
      onClose: () => this.dismiss(),
      onPinnedClosed: () => options.onClosed?.(),
      onPin: () => {
        this.#letGo();
        this.#dispatch({ type: 'pinned' });
      },
    });
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
    listen('blur', ({ target }) => target === window && this.dismiss());
    listen('pagehide', () => this.dismiss());
    document.documentElement.addEventListener('pointerleave', () => this.#onPointerLeave(), { signal });
    new LongPress<PageMention>({
      signal,
      targetAt: (point) => this.#mentionAt(point),
      onPress: (target) => this.#dispatch({ type: 'requested', target, by: 'touch' }),
    });
    signal.addEventListener('abort', () => this.dismissAll());
  }

  /** Opens the card of a mention that the keys have led to. */
  openAt(mention: PageMention, reached: Reached) {
    this.#reached = reached;
    this.#dispatch({ type: 'requested', target: mention, by: 'key' });
  }

  /** The open cards look as the reader has come to choose. */
  redress() {
    this.#cards.redress();
  }

  /** Closes the card, unless it is pinned. */
  dismiss() {
    this.#dispatch({ type: 'dismissed' });
  }

  /** Whether a node is the host of a card. */
  owns(node: EventTarget | null): boolean {
    return this.#cards.owns(node);
  }

  /** Closes all cards, also one that is pinned. */
  dismissAll() {
    this.dismiss();
    this.#cards.closePinned();
  }

  /** Whether a card is open, or about to. */
  get hasCard(): boolean {
    return this.#state.phase !== 'idle' || this.#cards.isPinnedOpen;
  }

  /** A mention was found again, as another object: its card goes on as that one's. */
  exchange(now: PageMention) {
    const { phase } = this.#state;
    if (phase !== 'idle' && isSame(this.#state.target, now)) this.#state = { ...this.#state, target: now };
    if (this.#openedAt && isSame(this.#openedAt.mention, now)) this.#openedAt = { ...this.#openedAt, mention: now };
  }

  /** A mention is gone: so is its card. */
  forget(mentions: readonly PageMention[]) {
    const { phase } = this.#state;
    if (phase === 'idle') return;
    const { target } = this.#state;
    if (mentions.some((gone) => isSame(gone, target))) this.#dispatch({ type: 'dismissed' });
  }

  #dispatch(event: HoverEvent<PageMention, CardOnPage>) {
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

  #show(mention: PageMention, content: CardOnPage, by: OpenedBy) {
    const [box] = boxesOf(mention);
    if (!box) {
      this.#dispatch({ type: 'dismissed' });
      return;
    }
    this.#openedAt = { mention, top: box.top };
    this.#distance = Number.POSITIVE_INFINITY;
    const point = by === 'key' ? null : this.#pointer;
    const place =
      by === 'touch' ? ({ kind: 'sheet', mention } as const) : ({ kind: 'beside', mention, point } as const);
    this.#cards.open(content, place, by === 'key' ? this.#reached : null);
    this.#options.onOpened?.();
  }

  #hide() {
    this.#letGo();
    this.#cards.close();
    this.#options.onClosed?.();
  }

  /** No time runs for the card any more, and no mention holds it. */
  #letGo() {
    clearTimeout(this.#leaveTimer);
    this.#leaveTimer = undefined;
    this.#openedAt = null;
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
    if (this.#cards.on(this.#pointer.path) === 'card') {
      this.#dispatch({ type: 'pointer-on-card' });
      return;
    }
    // Browsers send one move a frame. Looked for at once, a mention that the page brings here later is not meant.
    this.#look();
  }

  #look() {
    if (!this.#pointer || this.#cards.on(this.#pointer.path) === 'card') return;
    const target = this.#mentionAt(this.#pointer);
    if (target && this.#mayOpen(target)) this.#dispatch({ type: 'pointer-on-mention', target });
    else this.#onPointerElsewhere();
  }

  /** Text that a card stands over is not under the pointer. */
  #mentionAt(point: PagePoint): PageMention | undefined {
    if (this.#cards.on(point.path)) return undefined;
    return this.#options.isAlive() ? this.#options.mentionAt(point) : undefined;
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
    this.#distance = this.#pointer ? this.#cards.distanceTo(this.#pointer) : Number.POSITIVE_INFINITY;
    this.#dispatch({ type: 'pointer-elsewhere', isNearing: this.#distance < before });
  }

  #onPointerDown(event: PointerEvent) {
    if (this.#cards.on(event.composedPath()) === 'card') return;
    this.#closedByPress = this.#state.phase === 'open' ? this.#state.target : null;
    this.#dispatch({ type: 'dismissed' });
  }

  #onClick(event: PointerEvent) {
    if (this.#options.settings().opening !== 'click' || !isPlainClick(event)) return;
    const { clientX: x, clientY: y } = event;
    const point = { x, y, path: event.composedPath() };
    const target = this.#mentionAt(point);
    if (!target || target === this.#closedByPress) return;
    this.#pointer = point;
    this.#dispatch({ type: 'requested', target, by: event.pointerType === 'touch' ? 'touch' : 'click' });
  }

  #onKeyDown(event: KeyboardEvent) {
    if (this.#options.settings().opening === 'key' && isOpeningKeyDown(event)) {
      this.#onOpeningKey(event);
      return;
    }
    const { phase } = this.#state;
    if (phase === 'open' && !this.#cards.isShown) this.#dispatch({ type: 'dismissed' });
    if (event.key === 'Escape') this.#onEscape(event);
    else if (event.key === 'Tab') this.#onTab(event);
    else if (phase !== 'open') this.#dispatch({ type: 'busy' });
  }

  /** A card is what is on top: the page's own dialog closes with the next one. */
  #onEscape(event: KeyboardEvent) {
    const isOpen = this.#state.phase === 'open';
    this.#dispatch({ type: 'dismissed' });
    if (!isOpen && !this.#cards.isPinnedOpen) return;
    if (!isOpen) this.#cards.closePinned();
    this.#isEscaping = true;
    keepFromPage(event);
  }

  /** Tab goes into a card that the reader asked for, through it, and back to where it was. */
  #onTab(event: KeyboardEvent) {
    if (this.#cards.hasPinnedFocus) {
      keepFromPage(event);
      this.#cards.movePinnedFocus(event.shiftKey);
    } else if (this.#state.phase !== 'open') this.#dispatch({ type: 'busy' });
    else if (this.#state.by !== 'pointer' || this.#cards.hasFocus) {
      keepFromPage(event);
      if (!this.#cards.moveFocus(event.shiftKey)) this.dismiss();
    }
  }

  /** The pointer may be resting on a mention already. Some systems repeat a key that is held. */
  #onOpeningKey(event: KeyboardEvent) {
    if (event.repeat || this.#cards.on(event.composedPath())) return;
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
    if (this.#openedAt) this.#cards.replace();
  }
}

function keepFromPage(event: Event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}
