/**
 * Paints marks with the CSS Custom Highlight API, so that the page's DOM stays as it is. Only mentions in or near the
 * viewport are registered: each change to a highlight costs time for all the ranges it holds. Whether a mention is
 * visible is asked only then, since text that is not rendered never comes near.
 */
import type { Settings } from '../shared/settings.ts';
import { holdersOf, isVisible, placeOf } from './mention-places.ts';
import type { PageMention } from './page-mentions.ts';
import { Sections } from './sections.ts';

/** Link text is underlined by most pages, so its mark must differ from an underline: see marks.css. */
const PAINTS = ['sidelight-dots', 'sidelight-underline', 'sidelight-link', 'sidelight-current'] as const;
type Paint = (typeof PAINTS)[number];

/** One viewport ahead on either side, so that marks are there before the reader is. */
const NEAR = '100% 0px';

interface Registration {
  /** Null where the mention is live, but not marked. */
  highlight: Highlight | null;
  /** The elements whose own text the mention is. */
  readonly holders: ReadonlySet<Element>;
}

export interface MarksOptions {
  readonly signal: AbortSignal;
  readonly isAlive: () => boolean;
  /** What the reader has chosen, as it is now. */
  readonly settings: () => Pick<Settings, 'density' | 'markStyle'>;
  /** Mentions were seen that may not have been visible before. */
  readonly onSeen: () => void;
}

export class Marks {
  readonly #highlights = new Map(PAINTS.map((paint) => [paint, new Highlight()]));
  readonly #settings: MarksOptions['settings'];
  readonly #sections = new Sections();
  readonly #placed = new Map<Element, Set<PageMention>>();
  readonly #placeOf = new Map<PageMention, Element>();
  readonly #near = new Set<Element>();
  #current: PageMention | null = null;
  readonly #registered = new Map<PageMention, Registration>();
  /** Painted mentions by the elements that hold their text. */
  readonly #painted = new Map<Element, Set<PageMention>>();
  readonly #onSeen: () => void;
  readonly #observer: IntersectionObserver;

  constructor({ signal, isAlive, settings, onSeen }: MarksOptions) {
    this.#settings = settings;
    this.#onSeen = onSeen;
    const options: IntersectionObserverInit & { scrollMargin: string } = { rootMargin: NEAR, scrollMargin: NEAR };
    this.#observer = new IntersectionObserver((entries) => isAlive() && this.#move(entries), options);
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      for (const [paint, highlight] of this.#highlights) {
        highlight.clear();
        if (CSS.highlights.get(paint) === highlight) CSS.highlights.delete(paint);
      }
    });
  }

  /** Asks again whether what is near is visible: style sheets can hide and show without a sign. */
  lookAgain() {
    this.#sections.lookAgain();
    for (const place of this.#near) {
      for (const mention of this.#placed.get(place) ?? []) {
        if (isVisible(place)) this.#register(mention, place);
        else this.#unregister(mention);
      }
    }
    this.paintAgain();
  }

  /** Paints what is near as the reader now wants it. */
  paintAgain() {
    for (const [mention, registration] of this.#registered) this.#paint(mention, registration);
    this.keepRegistered();
  }

  add(mentions: readonly PageMention[]) {
    for (const mention of mentions) {
      const place = placeOf(mention);
      if (!place) continue;
      this.#placeOf.set(mention, place);
      this.#sections.add(mention);
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
      this.#sections.remove(mention);
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
    this.keepRegistered();
  }

  /** The registry is shared with the page, whose scripts may clear it. */
  keepRegistered() {
    for (const [paint, highlight] of this.#highlights) {
      // A page without names is left without a sign of us.
      if (highlight.size > 0 && CSS.highlights.get(paint) !== highlight) CSS.highlights.set(paint, highlight);
    }
  }

  /** Makes one mention stand out, and the one before it no more. */
  emphasise(mention: PageMention | null) {
    const before = this.#current;
    this.#current = mention;
    for (const changed of [before, mention]) {
      const registration = changed && this.#registered.get(changed);
      if (registration) this.#paint(changed, registration);
    }
    this.keepRegistered();
  }

  #paint(mention: PageMention, registration: Registration) {
    const paint = this.#paintOf(mention);
    const highlight = (paint && this.#highlights.get(paint)) ?? null;
    if (registration.highlight === highlight) return;
    registration.highlight?.delete(mention.range);
    registration.highlight = highlight;
    highlight?.add(mention.range);
  }

  #paintOf(mention: PageMention): Paint | null {
    if (mention === this.#current) return 'sidelight-current';
    const { density, markStyle } = this.#settings();
    if (markStyle === 'none' || (density === 'first' && !this.#sections.isFirst(mention))) return null;
    return this.#placeOf.get(mention)?.closest('a[href]') ? 'sidelight-link' : `sidelight-${markStyle}`;
  }

  #register(mention: PageMention, place: Element) {
    if (this.#registered.has(mention) || !isVisible(place)) return;
    this.#onSeen();
    const holders = holdersOf(mention);
    const registration: Registration = { highlight: null, holders };
    this.#registered.set(mention, registration);
    this.#paint(mention, registration);
    for (const element of holders) {
      const painted = this.#painted.get(element);
      if (painted) painted.add(mention);
      else this.#painted.set(element, new Set([mention]));
    }
  }

  #unregister(mention: PageMention) {
    const registration = this.#registered.get(mention);
    if (!registration) return;
    this.#registered.delete(mention);
    registration.highlight?.delete(mention.range);
    for (const element of registration.holders) {
      const painted = this.#painted.get(element);
      painted?.delete(mention);
      if (painted?.size === 0) this.#painted.delete(element);
    }
  }
}
