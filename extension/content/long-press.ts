/** A finger that rests on a mention. */
import type { PagePoint } from './mention-at-point.ts';

/** How long a finger rests, in ms: what touch screens take for a long press. */
const PRESS_MS = 500;

/** How far a resting finger may stray, in CSS px. */
const STRAY = 10;

/** How long after the release of a press the browser may still send what came of it, in ms. */
const AFTERMATH_MS = 400;

/** What browsers make of a long press, if it is nobody else's. */
const BROWSERS_OWN = ['contextmenu', 'selectstart', 'dragstart'] as const;

export interface LongPressOptions<Target> {
  readonly signal: AbortSignal;
  readonly targetAt: (point: PagePoint) => Target | undefined;
  readonly onPress: (target: Target) => void;
}

interface Press<Target> {
  readonly target: Target;
  readonly x: number;
  readonly y: number;
  readonly path: readonly EventTarget[];
  readonly timer: ReturnType<typeof setTimeout>;
}

/**
 * Tells of long presses on targets, and keeps what else would come of them from the page: the browser's menu and
 * selection, and the click on release. Touches elsewhere are let be.
 */
export class LongPress<Target> {
  readonly #options: LongPressOptions<Target>;
  #press: Press<Target> | null = null;
  /** The press was long enough: what follows, till shortly after its release, is part of it. */
  #isOver = false;

  constructor(options: LongPressOptions<Target>) {
    this.#options = options;
    const { signal } = options;
    const watching = { capture: true, passive: true, signal };
    const preventing = { capture: true, signal };
    addEventListener('pointerdown', (event) => this.#onDown(event), watching);
    addEventListener('pointermove', (event) => this.#onMove(event), watching);
    addEventListener('scroll', (event) => this.#onScroll(event), watching);
    addEventListener('pagehide', () => this.#end(), watching);
    for (const type of ['pointerup', 'pointercancel'] as const) {
      addEventListener(type, () => this.#onRelease(), watching);
    }
    for (const type of BROWSERS_OWN) addEventListener(type, (event) => this.#onBrowsersOwn(event), preventing);
    addEventListener('click', (event) => this.#onClick(event), preventing);
    signal.addEventListener('abort', () => this.#end());
  }

  #onDown(event: PointerEvent) {
    this.#end();
    this.#isOver = false;
    if (!event.isTrusted || event.pointerType !== 'touch' || !event.isPrimary) return;
    const { clientX: x, clientY: y } = event;
    const path = event.composedPath();
    const target = this.#options.targetAt({ x, y, path });
    if (target) this.#press = { target, x, y, path, timer: setTimeout(() => this.#complete(), PRESS_MS) };
  }

  #onMove({ clientX, clientY }: PointerEvent) {
    if (this.#press && Math.hypot(clientX - this.#press.x, clientY - this.#press.y) > STRAY) this.#end();
  }

  /** What scrolls elsewhere does not matter. */
  #onScroll({ target }: Event) {
    if (target && this.#press?.path.includes(target)) this.#end();
  }

  #onRelease() {
    this.#end();
    // No next press can be long enough by then.
    setTimeout(() => {
      this.#isOver = false;
    }, AFTERMATH_MS);
  }

  /** The browser may find a press long before this does. */
  #onBrowsersOwn(event: Event) {
    if (!event.isTrusted || (!this.#press && !this.#isOver)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'contextmenu') this.#complete();
  }

  #onClick(event: MouseEvent) {
    // A click without a pointer is the keyboard's.
    if (!event.isTrusted || !this.#isOver || event.detail === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  #complete() {
    const press = this.#press;
    this.#end();
    if (!press) return;
    this.#isOver = true;
    this.#options.onPress(press.target);
  }

  #end() {
    clearTimeout(this.#press?.timer);
    this.#press = null;
  }
}
