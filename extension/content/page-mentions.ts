/**
 * All mentions of a document, kept up to date block by block. What one block names can make short names count in
 * others, so blocks that wait for an entity are decided anew when it is first named and when it is named no longer.
 */
import type { Ground } from '../../src/mentions/conditions.ts';
import {
  decideMentions,
  groundFor,
  type Level,
  type Mention,
  type ReadBlock,
  readBlock,
} from '../../src/mentions/find-mentions.ts';
import type { Gazetteer } from '../../src/mentions/gazetteer.ts';
import type { EntityId } from '../../src/pack/schema.ts';
import { composedClosest } from './composed-tree.ts';
import { isWithinLine } from './element-flow.ts';
import type { Piece, TextBlock } from './line-text.ts';

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
  readonly text: string;
  readonly read: ReadBlock;
  readonly pieces: readonly Piece[];
  decided: readonly Mention[];
  mentions: readonly PageMention[];
  /** The page has come to name something that it waits for, or to name it no longer. */
  isUndecided: boolean;
  /** Its container is being read again, and it was not met there yet. */
  isStale: boolean;
}

/** What of a page's mentions the reader wants. */
export interface Wanted {
  readonly level: Level;
  /** Whether an entity is wanted by a name, as it stands on the page. */
  readonly isWanted: (entity: EntityId, name: string) => boolean;
}

export class PageMentions {
  readonly #gazetteer: Gazetteer;
  readonly #listener: MentionListener;
  /** Only blocks with something to decide are kept. */
  readonly #blocks = new Map<ParentNode, KeptBlock[]>();
  readonly #namedIn = new Map<EntityId, number>();
  readonly #waiting = new Map<EntityId, Set<KeptBlock>>();
  /** Waiting blocks for which something has changed; some may be gone. */
  readonly #undecided: KeptBlock[] = [];

  #wanted: Wanted;

  constructor(gazetteer: Gazetteer, wanted: Wanted, listener: MentionListener) {
    this.#gazetteer = gazetteer;
    this.#wanted = wanted;
    this.#listener = listener;
  }

  /** A container's text is about to be read again: what is not added before `endReading` is gone. */
  beginReading(container: ParentNode) {
    for (const block of this.#blocks.get(container) ?? []) block.isStale = true;
  }

  /** A block that is as it was costs nothing more, and its mentions stay the same objects. */
  add({ container, text, pieces }: TextBlock) {
    const same = this.#blocks.get(container)?.find((block) => block.text === text && areSame(block.pieces, pieces));
    if (same) {
      same.isStale = false;
      return;
    }
    const read = readBlock(text, this.#gazetteer, {
      level: this.#wanted.level,
      get language() {
        return languageOf(container);
      },
    });
    if (read.candidates.length === 0) return;
    const block: KeptBlock = { text, read, pieces, decided: [], mentions: [], isStale: false, isUndecided: false };
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

  /** Decides everything anew. */
  change(wanted: Wanted) {
    this.#wanted = wanted;
    const kept = [...this.#blocks].map(([container, blocks]) => ({ container, blocks: [...blocks] }));
    this.dropWhere(() => true);
    for (const { container, blocks } of kept) {
      for (const { text, pieces } of blocks) this.add({ container: container as ParentNode & Node, text, pieces });
    }
    this.decideAll();
  }

  endReading(container: ParentNode) {
    this.#drop(container, ({ isStale }) => isStale);
  }

  /** Forgets the containers for which `isGone` holds. */
  dropWhere(isGone: (container: ParentNode) => boolean) {
    for (const container of [...this.#blocks.keys()]) if (isGone(container)) this.#drop(container, () => true);
  }

  /** Whether a container's text was read before and holds something to decide. */
  has(container: ParentNode): boolean {
    return this.#blocks.has(container);
  }

  get isEmpty(): boolean {
    return this.#blocks.size === 0;
  }

  /** All mentions, in the order in which their blocks were read. */
  *all(): Generator<PageMention> {
    for (const blocks of this.#blocks.values()) for (const { mentions } of blocks) yield* mentions;
  }

  #drop(container: ParentNode, isGone: (block: KeptBlock) => boolean) {
    const blocks = this.#blocks.get(container);
    const gone = blocks?.filter(isGone) ?? [];
    if (!blocks || gone.length === 0) return;
    if (gone.length === blocks.length) this.#blocks.delete(container);
    else
      this.#blocks.set(
        container,
        blocks.filter((block) => !gone.includes(block)),
      );
    for (const block of gone) {
      block.isUndecided = false;
      for (const entity of block.read.waitsFor) this.#waiting.get(entity)?.delete(block);
      if (block.mentions.length > 0) this.#listener.removed(block.mentions);
    }
    for (const block of gone) this.#name(block.read.names, -1);
  }

  #name(names: ReadonlySet<EntityId>, by: 1 | -1) {
    for (const entity of names) {
      const before = this.#namedIn.get(entity) ?? 0;
      this.#namedIn.set(entity, before + by);
      if (before + by === 0) this.#namedIn.delete(entity);
      if (before > 0 && before + by > 0) continue;
      for (const block of this.#waiting.get(entity) ?? []) {
        if (!block.isUndecided) this.#undecided.push(block);
        block.isUndecided = true;
      }
    }
  }

  /** Decides one of the blocks for which the page has come to name more or less; false if there is none. */
  decideNext(): boolean {
    const block = this.#undecided.pop();
    if (!block) return false;
    // One that is gone has nothing to decide any more.
    if (block.isUndecided) this.#decide(block);
    block.isUndecided = false;
    return true;
  }

  /** Decides all of them: of a large page there may be thousands. */
  decideAll() {
    while (this.decideNext());
  }

  /** Why a mention counts; undefined if it does no longer. */
  groundOf({ text, start, end, entity }: PageMention): Ground | undefined {
    for (const blocks of this.#blocks.values()) {
      for (const block of blocks) {
        if (block.text !== text) continue;
        const surroundings = { beside: block.read.names, seen: this.#seenBy(block) };
        for (const candidate of block.read.candidates) {
          if (candidate.start !== start || candidate.end !== end || candidate.form.entity !== entity) continue;
          const ground = groundFor(candidate, surroundings, this.#wanted.level);
          if (ground) return ground;
        }
      }
    }
    return undefined;
  }

  /** Of the entities that a block waits for, those that the page names. */
  #seenBy({ read }: KeptBlock): ReadonlySet<EntityId> {
    return new Set([...read.waitsFor].filter((entity) => this.#namedIn.has(entity)));
  }

  #decide(block: KeptBlock) {
    const decided = decideMentions(block.read, this.#seenBy(block), this.#wanted.level).filter(
      ({ entity, start, end }) => this.#wanted.isWanted(entity, block.text.slice(start, end)),
    );
    if (isSame(decided, block.decided)) return;
    if (block.mentions.length > 0) this.#listener.removed(block.mentions);
    block.decided = decided;
    block.mentions = decided.flatMap((mention) => placeOnPage(mention, block) ?? []);
    if (block.mentions.length > 0) this.#listener.added(block.mentions);
  }
}

function areSame(pieces: readonly Piece[], others: readonly Piece[]): boolean {
  return (
    pieces.length === others.length &&
    pieces.every(({ node, offset }, index) => others[index]?.node === node && others[index].offset === offset)
  );
}

/** The language that the page says a text is in. */
function languageOf(container: ParentNode): string | undefined {
  const declaring =
    container instanceof Element && container.matches('[lang]') ? container : composedClosest(container, '[lang]');
  return declaring?.getAttribute('lang') || undefined;
}

function isSame(decided: readonly Mention[], before: readonly Mention[]): boolean {
  return (
    decided.length === before.length &&
    decided.every(({ start, end, entity }, index) => {
      const other = before[index];
      return other?.start === start && other.end === end && other.entity === entity;
    })
  );
}

/** Null if the name only seems to be one: its parts stand in boxes of their own. */
function placeOnPage({ start, end, entity }: Mention, { text, pieces }: KeptBlock): PageMention | null {
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
  return { entity, range, nodes, text, start, end };
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
