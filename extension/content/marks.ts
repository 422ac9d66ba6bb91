/**
 * Paints marks with the CSS Custom Highlight API, so that the page's DOM stays as it is. Only mentions in or near the
 * viewport are registered: each change to a highlight costs time for all the ranges it holds. Whether a mention is
 * visible is asked only then, since text that is not rendered never comes near.
 */
import type { PageMention } from './page-mentions.ts';

/** Link text is underlined by most pages, so its mark must differ from an underline: see marks.css. */
type MarkStyle = 'sidelight-mention' | 'sidelight-link';

/** One viewport ahead on either side, so that marks are there before the reader is. */
const NEAR = '100% 0px';

interface Registration {
  readonly highlight: Highlight;
  /** The elements whose own text the mention is. */
  readonly holders: ReadonlySet<Element>;
}

export class Marks {
  readonly #highlights: Readonly<Record<MarkStyle, Highlight>> = {
    'sidelight-mention': new Highlight(),
    'sidelight-link': new Highlight(),
  };
  readonly #placed = new Map<Element, Set<PageMention>>();
  readonly #placeOf = new Map<PageMention, Element>();
  readonly #near = new Set<Element>();
  readonly #registered = new Map<PageMention, Registration>();
  /** Painted mentions by the elements that hold their text. */
  readonly #painted = new Map<Element, Set<PageMention>>();
  readonly #observer: IntersectionObserver;

  constructor(signal: AbortSignal) {
    this.#observer = new IntersectionObserver((entries) => this.#move(entries), { rootMargin: NEAR });
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      for (const [style, highlight] of this.#styles()) {
        highlight.clear();
        if (CSS.highlights.get(style) === highlight) CSS.highlights.delete(style);
      }
    });
  }

  add(mentions: readonly PageMention[]) {
    for (const mention of mentions) {
      const place = placeOf(mention);
      if (!place) continue;
      this.#placeOf.set(mention, place);
      const there = this.#placed.get(place);
      if (there) there.add(mention);
      else {
        this.#placed.set(place, new Set([mention]));
        this.#observer.observe(place);
      }
      if (this.#near.has(place)) this.#register(mention, place);
    }
  }

  remove(mentions: readonly PageMention[]) {
    for (const mention of mentions) {
      this.#unregister(mention);
      const place = this.#placeOf.get(mention);
      const there = place && this.#placed.get(place);
      this.#placeOf.delete(mention);
      there?.delete(mention);
      if (!place || !there || there.size > 0) continue;
      this.#placed.delete(place);
      this.#near.delete(place);
      this.#observer.unobserve(place);
    }
  }

  /** The painted mentions with text of their own in an element: none for most elements. */
  paintedIn(element: Element): Iterable<PageMention> {
    return this.#painted.get(element) ?? [];
  }

  #move(entries: readonly IntersectionObserverEntry[]) {
    for (const { target, isIntersecting } of entries) {
      const there = this.#placed.get(target);
      if (!there) continue;
      if (isIntersecting) this.#near.add(target);
      else this.#near.delete(target);
      for (const mention of there) {
        if (isIntersecting) this.#register(mention, target);
        else this.#unregister(mention);
      }
    }
  }

  #register(mention: PageMention, place: Element) {
    if (this.#registered.has(mention) || !isVisible(place)) return;
    const style: MarkStyle = place.closest('a[href]') ? 'sidelight-link' : 'sidelight-mention';
    const highlight = this.#highlights[style];
    highlight.add(mention.range);
    const holders = holdersOf(mention);
    this.#registered.set(mention, { highlight, holders });
    for (const element of holders) {
      const painted = this.#painted.get(element);
      if (painted) painted.add(mention);
      else this.#painted.set(element, new Set([mention]));
    }
    // The registry is shared with the page, whose scripts may clear it.
    if (CSS.highlights.get(style) !== highlight) CSS.highlights.set(style, highlight);
  }

  #unregister(mention: PageMention) {
    const registration = this.#registered.get(mention);
    if (!registration) return;
    this.#registered.delete(mention);
    registration.highlight.delete(mention.range);
    for (const element of registration.holders) {
      const painted = this.#painted.get(element);
      painted?.delete(mention);
      if (painted?.size === 0) this.#painted.delete(element);
    }
  }

  #styles(): [MarkStyle, Highlight][] {
    return Object.entries(this.#highlights) as [MarkStyle, Highlight][];
  }
}

/** The element whose coming near brings the mention near: the innermost one around its start that has a box. */
function placeOf({ range }: PageMention): Element | null {
  let element = range.startContainer.parentElement;
  while (element && getComputedStyle(element).display === 'contents') element = element.parentElement;
  return element ?? hostOf(range.startContainer);
}

/** The elements whose own text a mention is. A removed node has none any more, so this is asked when it is painted. */
function holdersOf({ nodes }: PageMention): ReadonlySet<Element> {
  return new Set(nodes.flatMap((node) => node.parentElement ?? hostOf(node) ?? []));
}

/** Text that is a shadow root's own child comes near with the host. */
function hostOf(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Whether a reader sees what is in an element, wherever the page is scrolled to. */
function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** Whether a mention is to be seen, wherever the page is scrolled to. */
export function isMentionVisible(mention: PageMention): boolean {
  const place = placeOf(mention);
  return place?.isConnected === true && isVisible(place);
}
