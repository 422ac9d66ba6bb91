/**
 * The one element that Sidelight puts into a page, and only while a card is open: a popover with a closed shadow
 * root, so that neither the page's styles nor its stacking reach the card.
 */
import { computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import { type ComponentChild, render } from 'preact';
import claimsCss from '../../shared/components/claims.css?inline';
import themeCss from '../../shared/theme.css?inline';
import { rangeOf } from '../mention-at-point.ts';
import type { PageMention } from '../page-mentions.ts';
import cardCss from './card.css?inline';

/** Between the mention and the card, in CSS px: near enough to reach, far enough to leave the line free. */
const GAP = 6;

/** Between the card and the edge of the viewport, in CSS px. */
const MARGIN = 8;

/** Below this height in CSS px a card is no use: it is scrolled within instead. */
const LEAST_HEIGHT = 120;

export class CardHost {
  readonly element: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #surface: HTMLElement;

  constructor() {
    this.element = document.createElement('sidelight-card');
    this.element.popover = 'manual';
    this.#root = this.element.attachShadow({ mode: 'closed' });
    this.#root.adoptedStyleSheets = [themeCss, claimsCss, cardCss].map(styleSheet);
    this.#surface = document.createElement('div');
    this.#surface.className = 'sidelight';
    this.#root.append(this.#surface);
  }

  get isOpen(): boolean {
    return this.element.isConnected;
  }

  /** Shows `content` beside a mention; `point` tells which of its lines, where it has several. */
  async open(content: ComponentChild, mention: PageMention, point: { x: number; y: number } | null): Promise<void> {
    const home = modalAround(mention.range.startContainer) ?? document.documentElement;
    if (this.element.parentNode !== home) home.append(this.element);
    render(content, this.#surface);
    if (!this.element.matches(':popover-open')) this.element.showPopover();
    await this.place(mention, point);
  }

  /** Moves the card to where its mention is now. */
  async place(mention: PageMention, point: { x: number; y: number } | null): Promise<void> {
    const range = rangeOf(mention);
    if (!range || !this.isOpen) return;
    const anchor = {
      getBoundingClientRect: () => range.getBoundingClientRect(),
      getClientRects: () => range.getClientRects(),
      ...(range.startContainer.parentElement ? { contextElement: range.startContainer.parentElement } : {}),
    };
    const { x, y } = await computePosition(anchor, this.element, {
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

  close() {
    if (!this.isOpen) return;
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

/** A modal dialog makes all outside it inert, whatever its layer: the card of a mention in it belongs inside. */
function modalAround(node: Node): Element | null {
  for (let element = node.parentElement; element; element = hostOf(element)) {
    const dialog = element.closest('dialog:modal');
    if (dialog) return dialog;
  }
  return null;
}

function hostOf(element: Element): HTMLElement | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot && root.host instanceof HTMLElement ? root.host : null;
}

function styleSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
