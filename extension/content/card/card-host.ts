/**
 * The one element that Sidelight puts into a page, and only while a card is open: a popover with a closed shadow
 * root, so that neither the page's styles nor its stacking reach the card.
 */
import { autoUpdate, computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import { type ComponentChild, render } from 'preact';
import { type Appearance, dress } from '../../shared/appearance.ts';
import claimsCss from '../../shared/components/claims.css?inline';
import { uiDirection, uiLanguage } from '../../shared/strings.ts';
import themeCss from '../../shared/theme.css?inline';
import { composedClosest, composedParent, MODAL } from '../composed-tree.ts';
import { rangeOf } from '../mention-places.ts';
import type { PageMention } from '../page-mentions.ts';
import { Announcer } from './announce.ts';
import cardCss from './card.css?inline';
import type { Point } from './pinned-place.ts';
import { isTiny, type Lines, type SheetSide, sheetBox, sheetSide, type Viewport } from './sheet.ts';

/** Between the mention and the card, in CSS px: near enough to reach, far enough to leave the line free. */
const GAP = 6;

/** Between the card and the edge of the viewport, in CSS px. */
const MARGIN = 8;

/** A card is no lower than this, in CSS px: about its name. Where there is little room it is scrolled within. */
const LEAST_HEIGHT = 44;

/** What browsers make text if the reader has chosen no size, in CSS px. */
const USUAL_TEXT_SIZE = 16;

/** What takes the focus in a card. */
const CONTROLS = 'a[href], button:not(:disabled), input, summary';

/** What happens in the card is the card's: the page's own handlers would take it for a click outside their menus. */
const KEPT_EVENTS = [
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu'],
  ...['touchstart', 'touchend', 'keydown', 'keypress', 'keyup', 'focusin', 'focusout', 'wheel'],
];

export type CardPlace =
  /**
   * Beside a mention; `point` tells at first which of its lines, where it has several. As a sheet in a tiny window, and
   * in a document without a body, as of XML, in which the positioning library can measure nothing.
   */
  | { readonly kind: 'beside'; readonly mention: PageMention; readonly point: Point | null }
  /** At the lower edge of what is seen, or at the upper one where it would cover its mention. */
  | { readonly kind: 'sheet'; readonly mention: PageMention }
  /** Where the reader has put it: its top left, in CSS px of the viewport. */
  | { readonly kind: 'pinned'; readonly at: Point };

export class CardHost {
  readonly element: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #surface: HTMLElement;
  readonly #announcer: Announcer;
  /** Has no text size but the reader's, for the interface's language: browsers keep one for each script. */
  readonly #plain: HTMLElement;
  #content: ComponentChild = null;
  #place: CardPlace | null = null;
  #stopFollowing = () => {};
  /** Kept while the page is scrolled, so that the sheet does not jump. */
  #sheetSide: SheetSide | null = null;
  #focusBefore: HTMLElement | null = null;

  readonly #appearance: () => Appearance;

  /** `appearance`: what the reader has chosen, as it is now. */
  constructor(appearance: () => Appearance) {
    this.#appearance = appearance;
    const { element, root } = createHost();
    this.element = element;
    this.#root = root;
    this.element.popover = 'manual';
    this.#root.adoptedStyleSheets = [themeCss, claimsCss, cardCss].map(styleSheet);
    this.#surface = createHtml('div');
    this.#plain = createHtml('p');
    this.#plain.className = 'announcer';
    this.#announcer = new Announcer(this.#plain);
    this.#root.append(this.#surface, this.#plain);
    for (const type of KEPT_EVENTS) {
      this.element.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
    }
    this.element.addEventListener('focusin', ({ relatedTarget }) => {
      if (relatedTarget instanceof HTMLElement) this.#focusBefore = relatedTarget;
    });
  }

  get isOpen(): boolean {
    return this.element.isConnected;
  }

  /** Whether the card is to be seen: the page may have closed the dialog it is in, or removed it. */
  get isShown(): boolean {
    return this.isOpen && this.element.checkVisibility();
  }

  /** Shows content, new or changed, at a place. */
  async show(content: ComponentChild, place: CardPlace): Promise<void> {
    this.#stopFollowing();
    this.element.style.removeProperty('--room');
    this.#sheetSide = null;
    this.#content = content;
    this.#surface.lang = uiLanguage();
    this.#surface.dir = uiDirection();
    render(content, this.#surface);
    await this.#putAt(place);
    if (this.#content === content) this.#stopFollowing = this.#follow(place);
  }

  /** Puts the card again where it belongs, after a change of the page or the window. */
  replace() {
    if (!this.#place) return;
    this.#putAt(this.#place.kind === 'beside' ? { ...this.#place, point: null } : this.#place);
  }

  moveTo(place: CardPlace) {
    this.#putAt(place);
  }

  /** Has screen readers say something. */
  announce(text: string) {
    this.#announcer.announce(text);
  }

  /** Keeps the card in its place when the page moves its mention, or a keyboard or a pinch changes what is seen. */
  #follow(place: CardPlace): () => void {
    const controller = new AbortController();
    const { signal } = controller;
    visualViewport?.addEventListener('scroll', () => this.replace(), { signal });
    visualViewport?.addEventListener(
      'resize',
      () => {
        this.#sheetSide = null;
        this.replace();
      },
      { signal },
    );
    const range = place.kind === 'beside' && document.body ? rangeOf(place.mention) : null;
    const options = { ancestorScroll: false, ancestorResize: false };
    const stop = range ? autoUpdate(anchorAt(range), this.element, () => this.replace(), options) : () => {};
    return () => {
      controller.abort();
      stop();
    };
  }

  async #putAt(place: CardPlace): Promise<void> {
    this.#place = place;
    const node = place.kind === 'pinned' ? null : place.mention.range.startContainer;
    const viewport = viewportNow();
    const isSheet = place.kind === 'sheet' || (place.kind === 'beside' && (isTiny(viewport) || !document.body));
    if (isSheet) this.#sheetSide ??= sheetSide(viewport, linesOf(place.mention));
    const side = isSheet ? this.#sheetSide : null;
    const home = homeFor(node);
    this.#surface.className = `sidelight ${side ? `sheet ${side.edge}` : place.kind}`;
    this.#goTo(home);
    const appearance = this.#appearance();
    dress(this.#surface, appearance);
    this.#arrange({ unit: (unitOf(this.#plain) * appearance.textSize) / 100 });
    // Positions are measured in the viewport's px, whatever the page's own zoom.
    const zoom = 1 / home.currentCSSZoom;
    if (side) {
      const { maxHeight: room, zoom: ownZoom, ...box } = sheetBox(viewport, side);
      this.#arrange({ ...box, shift: side.edge === 'lower' ? '0 -100%' : null, room, zoom: zoom * ownZoom });
      return;
    }
    this.#arrange({ shift: null, width: null, zoom });
    if (place.kind === 'beside') await this.#putBeside(place);
    if (place.kind === 'pinned') {
      const { x: left, y: top } = place.at;
      this.#arrange({ left, top, room: innerHeight - top - MARGIN });
    }
  }

  async #putBeside(place: CardPlace & { readonly kind: 'beside' }): Promise<void> {
    const range = rangeOf(place.mention);
    if (!range) return;
    const { x, y } = await computePosition(anchorAt(range), this.element, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(place.point ?? {}),
        offset(GAP),
        flip({ padding: MARGIN, fallbackStrategy: 'bestFit' }),
        shift({ padding: MARGIN }),
        size({
          padding: MARGIN,
          apply: ({ availableHeight }) => {
            this.#arrange({ room: Math.max(LEAST_HEIGHT, Math.floor(availableHeight)) });
          },
        }),
      ],
    });
    if (this.#place === place) this.#arrange({ left: Math.round(x), top: Math.round(y) });
  }

  /** Sets the custom properties that the style sheet places the host by: numbers in px, but for the zoom. */
  #arrange(values: Readonly<Record<string, number | string | null>>) {
    const { style } = this.element;
    for (const [name, value] of Object.entries(values)) {
      const text = typeof value === 'number' && name !== 'zoom' ? `${value}px` : String(value);
      if (value === null) style.removeProperty(`--${name}`);
      else style.setProperty(`--${name}`, text, 'important');
    }
  }

  /** Moving a popover closes it, so it is opened where it arrives. */
  #goTo(home: Element) {
    if (this.element.parentNode !== home) home.append(this.element);
    if (!this.element.matches(':popover-open')) this.element.showPopover();
  }

  /** Closes the card, and gives the focus back to where it came from. */
  close() {
    const hadFocus = this.focused() !== null;
    this.#announcer.silence();
    this.#stopFollowing();
    this.#content = null;
    this.#place = null;
    render(null, this.#surface);
    this.element.remove();
    if (hadFocus) this.leaveFocus();
    this.#focusBefore = null;
  }

  /** Gives the focus back to where it came from. */
  leaveFocus() {
    this.focused()?.blur();
    this.#focusBefore?.focus({ preventScroll: true });
  }

  /** Moves the focus to the next control, or with `isBack` to the one before; false past the ends. */
  moveFocus(isBack: boolean): boolean {
    const controls = [...this.#root.querySelectorAll<HTMLElement>(CONTROLS)].filter((one) => one.checkVisibility());
    const focused = this.focused();
    const next = controls[focused ? controls.indexOf(focused) + (isBack ? -1 : 1) : 0];
    next?.focus();
    return next !== undefined;
  }

  /** Gives the focus to the first element that a selector finds. */
  focus(selector: string) {
    this.#root.querySelector<HTMLElement>(selector)?.focus();
  }

  /** The control that has the focus, if it is in the card. */
  focused(): HTMLElement | null {
    const { activeElement } = this.#root;
    return activeElement instanceof HTMLElement ? activeElement : null;
  }

  box(): DOMRect {
    return this.element.getBoundingClientRect();
  }
}

/**
 * A modal dialog or an element that fills the screen makes all outside it inert, whatever its layer: while one is open the card belongs in it. Which of
 * several was opened last cannot be asked; the one around the mention, or else the last in the document, is the guess.
 */
function homeFor(node: Node | null): Element {
  const modals = document.querySelectorAll(MODAL);
  return (node && composedClosest(node, MODAL)) ?? modals[modals.length - 1] ?? document.documentElement;
}

/** In a document of XML `createElement` makes elements that are nothing to the browser. */
function createHtml(name: string): HTMLElement {
  return document.createElementNS('http://www.w3.org/1999/xhtml', name) as HTMLElement;
}

/** A page may have an element of this name with a shadow root of its own: then a nameless host does. */
function createHost(): { readonly element: HTMLElement; readonly root: ShadowRoot } {
  for (const name of ['sidelight-card', 'div']) {
    const element = createHtml(name);
    try {
      return { element, root: element.attachShadow({ mode: 'closed' }) };
    } catch {
      // Taken: the next name.
    }
  }
  throw new Error('A div cannot have a shadow root here.');
}

/** What a px of text grows to: the reader's text size to the browsers' usual one. */
function unitOf(plain: Element): number {
  return Number.parseFloat(getComputedStyle(plain).fontSize) / USUAL_TEXT_SIZE;
}

function linesOf(mention: PageMention): Lines | null {
  return rangeOf(mention)?.getBoundingClientRect() ?? null;
}

/** A range as the positioning library takes it. */
function anchorAt(range: Range) {
  const contextElement = composedParent(range.startContainer);
  return {
    getBoundingClientRect: () => range.getBoundingClientRect(),
    getClientRects: () => range.getClientRects(),
    ...(contextElement ? { contextElement } : {}),
  };
}

function viewportNow(): Viewport {
  if (!visualViewport) return { left: 0, top: 0, width: innerWidth, height: innerHeight, scale: 1 };
  const { offsetLeft: left, offsetTop: top, width, height, scale } = visualViewport;
  return { left, top, width, height, scale };
}

function styleSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
