/** Which mentions come first in their section: from one heading, or one post or dialog, to the next. */
import type { EntityId } from '../../src/pack/schema.ts';
import { isVisible, placeOf } from './mention-places.ts';
import type { PageMention } from './page-mentions.ts';
import { compareInReadingOrder } from './visible-mentions.ts';

const STARTS = 'h1, h2, h3, h4, h5, h6, [role="heading"], article, [role="article"], dialog, [role="dialog"]';

export class Sections {
  readonly #mentionsOf = new Map<EntityId, Set<PageMention>>();
  /** In document order, by the document or shadow root they are in. */
  readonly #starts = new Map<Node, readonly Element[]>();
  /** The first visible mention of each entity, by what its section starts with. */
  readonly #firsts = new Map<Node, Map<EntityId, PageMention>>();

  add(mention: PageMention) {
    const known = this.#mentionsOf.get(mention.entity);
    if (known) known.add(mention);
    else this.#mentionsOf.set(mention.entity, new Set([mention]));
    this.#forgetFirsts(mention.entity);
  }

  remove(mention: PageMention) {
    this.#mentionsOf.get(mention.entity)?.delete(mention);
    this.#forgetFirsts(mention.entity);
  }

  /** The page has changed: sections may have come and gone, and text may have been hidden or shown. */
  lookAgain() {
    this.#starts.clear();
    this.#firsts.clear();
  }

  /** Whether a visible mention is the first of its entity in its section. */
  isFirst(mention: PageMention): boolean {
    const start = this.#startOfSection(mention.range.startContainer);
    const firsts = this.#firsts.get(start) ?? new Map<EntityId, PageMention>();
    this.#firsts.set(start, firsts);
    const first = firsts.get(mention.entity) ?? this.#firstAfter(start, mention);
    firsts.set(mention.entity, first);
    return first === mention;
  }

  #forgetFirsts(entity: EntityId) {
    for (const firsts of this.#firsts.values()) firsts.delete(entity);
  }

  #firstAfter(start: Node, mention: PageMention): PageMention {
    const root = mention.range.startContainer.getRootNode();
    let first = mention;
    for (const other of this.#mentionsOf.get(mention.entity) ?? []) {
      const node = other.range.startContainer;
      if (node.getRootNode() !== root || compareInReadingOrder(other, first) >= 0 || !follows(node, start)) continue;
      const place = placeOf(other);
      if (place && isVisible(place)) first = other;
    }
    return first;
  }

  /** The last start at or before a node, or what the node's tree starts with. */
  #startOfSection(node: Node): Node {
    const root = node.getRootNode();
    let starts = this.#starts.get(root);
    if (!starts) {
      starts = root instanceof Document || root instanceof ShadowRoot ? [...root.querySelectorAll(STARTS)] : [];
      this.#starts.set(root, starts);
    }
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (follows(node, starts[middle] as Element)) low = middle + 1;
      else high = middle;
    }
    return starts[low - 1] ?? root;
  }
}

/** Whether a node is in another or comes after it. */
function follows(node: Node, other: Node): boolean {
  return (other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
