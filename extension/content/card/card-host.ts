/**
 * The one element that Sidelight puts into a page, and only while a card is open: a popover with a closed shadow
 * root, so that neither the page's styles nor its stacking reach the card.
 */
import { autoUpdate, computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import { type ComponentChild, render } from 'preact';
import claimsCss from '../../shared/components/claims.css?inline';
import { uiDirection, uiLanguage } from '../../shared/strings.ts';
import themeCss from '../../shared/theme.css?inline';
import { composedClosest, composedParent } from '../composed-tree.ts';
import { rangeOf } from '../mention-places.ts';
import type { PageMention } from '../page-mentions.ts';
import cardCss from './card.css?inline';

/** Between the mention and the card, in CSS px: near enough to reach, far enough to leave the line free. */
const GAP = 6;

/** Between the card and the edge of the viewport, in CSS px. */
const MARGIN = 8;

/** A card is no lower than this, in CSS px: about its name. Where there is little room it is scrolled within. */
const LEAST_HEIGHT = 44;

/** What happens in the card is the card's: the page's own handlers would take it for a click outside their menus. */
const KEPT_EVENTS = [
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu'],
  ...['touchstart', 'touchend', 'keydown', 'keypress', 'keyup', 'focusin', 'focusout', 'wheel'],
];

interface Point {
  readonly x: number;
  readonly y: number;
}

export class CardHost {
  readonly element: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #surface: HTMLElement;
  #stopFollowing = () => {};

  constructor() {
    const { element, root } = createHost();
    this.element = element;
    this.#root = root;
    this.element.popover = 'manual';
    this.#root.adoptedStyleSheets = [themeCss, claimsCss, cardCss].map(styleSheet);
    this.#surface = document.createElement('div');
    this.#surface.className = 'sidelight';
    this.#surface.lang = uiLanguage();
    this.#surface.dir = uiDirection();
    this.#root.append(this.#surface);
    for (const type of KEPT_EVENTS) {
      this.element.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
    }
  }

  get isOpen(): boolean {
    return this.element.isConnected;
  }

  /** Whether the card is to be seen: the page may have closed the dialog it is in, or removed it. */
  get isShown(): boolean {
    return this.isOpen && this.element.checkVisibility();
  }

  /** Shows `content` beside a mention; `point` tells which of its lines, where it has several. */
  async open(content: ComponentChild, mention: PageMention, point: Point | null): Promise<void> {
    this.element.style.removeProperty('--room');
    render(content, this.#surface);
    await this.place(mention, point);
    this.#follow(mention);
  }

  /** Keeps the card beside its mention when the page moves it: a picture or an advert that comes late. */
  #follow(mention: PageMention) {
    this.#stopFollowing();
    const range = rangeOf(mention);
    if (!range || !this.isOpen) return;
    const options = { ancestorScroll: false, ancestorResize: false };
    this.#stopFollowing = autoUpdate(anchorAt(range), this.element, () => this.place(mention, null), options);
  }

  /** Moves the card to where its mention is now. */
  async place(mention: PageMention, point: Point | null): Promise<void> {
    const range = rangeOf(mention);
    if (!range) return;
    this.#goTo(homeFor(range.startContainer));
    const { x, y } = await computePosition(anchorAt(range), this.element, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(point ?? {}),
        offset(GAP),
        flip({ padding: MARGIN, fallbackStrategy: 'bestFit' }),
        shift({ padding: MARGIN }),
        size({
          padding: MARGIN,
          apply: ({ availableHeight }) => {
            const room = Math.max(LEAST_HEIGHT, Math.floor(availableHeight));
            this.element.style.setProperty('--room', `${room}px`, 'important');
          },
        }),
      ],
    });
    this.element.style.setProperty('--left', `${Math.round(x)}px`, 'important');
    this.element.style.setProperty('--top', `${Math.round(y)}px`, 'important');
  }

  /** Moving a popover closes it, so it is opened where it arrives. */
  #goTo(home: Element) {
    if (this.element.parentNode !== home) home.append(this.element);
    // Positions are measured in the viewport's px, whatever the page's own zoom.
    this.element.style.setProperty('--zoom', String(1 / home.currentCSSZoom), 'important');
    if (!this.element.matches(':popover-open')) this.element.showPopover();
  }

  close() {
    this.#stopFollowing();
    render(null, this.#surface);
    this.element.remove();
  }

  /** The controls in the card, in tab order. */
  controls(): readonly HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>('a[href], button')];
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
 * A modal dialog makes all outside it inert, whatever its layer: while one is open the card belongs in it. Which of
 * several was opened last cannot be asked; the one around the mention, or else the last in the document, is the guess.
 */
function homeFor(node: Node): Element {
  const modals = document.querySelectorAll('dialog:modal');
  return composedClosest(node, 'dialog:modal') ?? modals[modals.length - 1] ?? document.documentElement;
}

/** A page may have an element of this name with a shadow root of its own: then a nameless host does. */
function createHost(): { readonly element: HTMLElement; readonly root: ShadowRoot } {
  for (const name of ['sidelight-card', 'div']) {
    const element = document.createElement(name);
    try {
      return { element, root: element.attachShadow({ mode: 'closed' }) };
    } catch {
      // Taken: the next name.
    }
  }
  throw new Error('A div cannot have a shadow root here.');
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

function styleSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
