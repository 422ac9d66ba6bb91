/**
 * All mentions of a document, kept up to date block by block. What one block names can make short names count in
 * others, so blocks that wait for an entity are decided anew when it is first named and when it is named no longer.
 */
import { decideMentions, type Mention, type ReadBlock, readBlock } from '../../src/mentions/find-mentions.ts';
import type { Gazetteer } from '../../src/mentions/gazetteer.ts';
import type { EntityId } from '../../src/pack/schema.ts';
import { isWithinLine, type Piece, type TextBlock } from './text-blocks.ts';

/** A mention where it stands on the page. */
export interface PageMention {
  readonly entity: EntityId;
  readonly range: StaticRange;
  /** The text nodes that hold it: several where elements divide the name. */
  readonly nodes: readonly Text[];
  /** The text of its block and where in it the mention stands, in UTF-16 code units. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Told of every change, in the order of the changes. */
export interface MentionListener {
  readonly added: (mentions: readonly PageMention[]) => void;
  readonly removed: (mentions: readonly PageMention[]) => void;
}

interface KeptBlock {
  readonly read: ReadBlock;
  readonly pieces: readonly Piece[];
  mentions: readonly PageMention[];
}

export class PageMentions {
  readonly #gazetteer: Gazetteer;
  readonly #listener: MentionListener;
  /** Only blocks with something to decide are kept. */
  readonly #blocks = new Map<ParentNode, KeptBlock[]>();
  readonly #namedIn = new Map<EntityId, number>();
  readonly #waiting = new Map<EntityId, Set<KeptBlock>>();

  constructor(gazetteer: Gazetteer, listener: MentionListener) {
    this.#gazetteer = gazetteer;
    this.#listener = listener;
  }

  /** Reads a block that is new, or whose container was dropped before. */
  add({ container, text, pieces }: TextBlock) {
    const read = readBlock(text, this.#gazetteer, {
      get language() {
        return languageOf(container);
      },
    });
    if (read.candidates.length === 0) return;
    const block: KeptBlock = { read, pieces, mentions: [] };
    const known = this.#blocks.get(container);
    if (known) known.push(block);
    else this.#blocks.set(container, [block]);
    for (const entity of read.waitsFor) {
      const waiting = this.#waiting.get(entity) ?? new Set();
      this.#waiting.set(entity, waiting.add(block));
    }
    this.#name(read.names, 1);
    this.#decide(block);
  }

  /** Forgets the blocks of a container. */
  drop(container: ParentNode) {
    const blocks = this.#blocks.get(container);
    if (!blocks) return;
    this.#blocks.delete(container);
    for (const block of blocks) {
      for (const entity of block.read.waitsFor) this.#waiting.get(entity)?.delete(block);
      if (block.mentions.length > 0) this.#listener.removed(block.mentions);
      block.mentions = [];
    }
    for (const block of blocks) this.#name(block.read.names, -1);
  }

  /** Forgets the containers for which `isGone` holds. */
  dropWhere(isGone: (container: ParentNode) => boolean) {
    for (const container of [...this.#blocks.keys()]) if (isGone(container)) this.drop(container);
  }

  /** All mentions, in the order in which their blocks were read. */
  *all(): Generator<PageMention> {
    for (const blocks of this.#blocks.values()) for (const { mentions } of blocks) yield* mentions;
  }

  #name(names: ReadonlySet<EntityId>, by: 1 | -1) {
    for (const entity of names) {
      const before = this.#namedIn.get(entity) ?? 0;
      this.#namedIn.set(entity, before + by);
      if (before + by === 0) this.#namedIn.delete(entity);
      if (before === 0 || before + by === 0) for (const block of this.#waiting.get(entity) ?? []) this.#decide(block);
    }
  }

  #decide(block: KeptBlock) {
    const seen = new Set([...block.read.waitsFor].filter((entity) => this.#namedIn.has(entity)));
    const decided = decideMentions(block.read, seen);
    if (isSame(decided, block.mentions)) return;
    if (block.mentions.length > 0) this.#listener.removed(block.mentions);
    block.mentions = decided.flatMap((mention) => placeOnPage(mention, block) ?? []);
    if (block.mentions.length > 0) this.#listener.added(block.mentions);
  }
}

/** The language that the page says a text is in. */
function languageOf(container: ParentNode): string | undefined {
  const element = container instanceof ShadowRoot ? container.host : container;
  const declared = element instanceof Element ? element.closest('[lang]')?.getAttribute('lang') : undefined;
  return declared || document.documentElement.lang || undefined;
}

function isSame(decided: readonly Mention[], kept: readonly PageMention[]): boolean {
  return (
    decided.length === kept.length &&
    decided.every(({ start, end, entity }, index) => {
      const other = kept[index];
      return other?.start === start && other.end === end && other.entity === entity;
    })
  );
}

/** Null if the name only seems to be one: its parts stand in boxes of their own. */
function placeOnPage({ start, end, entity }: Mention, { read, pieces }: KeptBlock): PageMention | null {
  const first = pieceAt(pieces, start);
  const last = pieceAt(pieces, end - 1);
  const from = pieces[first];
  const to = pieces[last];
  if (!from || !to) return null;
  for (let index = first + 1; index <= last; index++) {
    if (!(pieces[index]?.crossed.every(isWithinLine) ?? true)) return null;
  }
  const range = new StaticRange({
    startContainer: from.node,
    startOffset: from.offset + start - from.start,
    endContainer: to.node,
    endOffset: to.offset + end - to.start,
  });
  const nodes = pieces.slice(first, last + 1).map(({ node }) => node);
  return { entity, range, nodes, text: read.text, start, end };
}

/** Index of the piece that holds a position of the block's text. */
function pieceAt(pieces: readonly Piece[], position: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
