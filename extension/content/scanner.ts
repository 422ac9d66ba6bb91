/**
 * Keeps the mentions of a document right while it lives: reads it once, and after each change only what changed.
 * One observer watches the document and every open shadow root in it; what it tells is worked off in slices, never
 * in the page's own turn.
 */

import type { Gazetteer } from '../../src/mentions/gazetteer.ts';
import { isWithinAny } from './composed-tree.ts';
import { belongsToLine, blockOf, isLeftAlone, outermostBlocks } from './element-flow.ts';
import { runInSlices } from './idle-slices.ts';
import type { TextBlock } from './line-text.ts';
import type { PageMentions } from './page-mentions.ts';
import { textBlocks } from './text-blocks.ts';

/** Attributes that decide whether text is left alone. What style sheets hide is seen when a mention comes near. */
const WATCHED_ATTRIBUTES = ['hidden', 'aria-hidden', 'contenteditable', 'role'];

/** How many changes are looked at in one step of a slice. */
const RECORDS_A_STEP = 50;

/** Attaching a shadow root is no mutation: an element of the page's own making is looked at again for a while. */
const HOST_CHECK_MS = 1000;
const HOST_CHECKS = 6;

export interface ScannerOptions {
  readonly gazetteer: Gazetteer;
  readonly mentions: PageMentions;
  readonly signal: AbortSignal;
  readonly isAlive: () => boolean;
  /** The card's host, whose coming and going is ours. */
  readonly isOurs: (node: Node) => boolean;
  /** A shadow root was found, and is read from now on. */
  readonly onShadowRoot: (root: ShadowRoot) => void;
  /** Another document stands in the place of this one, as after `document.open`, which ends all listeners. */
  readonly onReplaced: () => void;
  /** All that was to be done is done, until the page changes again. */
  readonly onSettled: () => void;
}

/** Reading a container's text: all of it, or without the blocks within it. */
interface Job {
  readonly root: ParentNode & Node;
  readonly deep: boolean;
}

interface Walk {
  readonly job: Job;
  readonly blocks: Generator<TextBlock | null, boolean>;
  /** The containers that had mentions when this walk came to them. */
  readonly met: Set<ParentNode>;
}

export class Scanner {
  readonly #options: ScannerOptions;
  readonly #observer: MutationObserver;
  readonly #jobs = new Map<ParentNode, Job>();
  readonly #roots = new WeakSet<ShadowRoot>();
  /** Elements that may yet get a shadow root, with how often they are still looked at. */
  readonly #hosts = new Map<Element, number>();
  #documentElement: Element | null = null;
  #hostTimer: ReturnType<typeof setTimeout> | undefined;
  #records: MutationRecord[] = [];
  #walk: Walk | null = null;
  #running = false;

  constructor(options: ScannerOptions) {
    this.#options = options;
    this.#observer = new MutationObserver((records) => this.#take(records));
    options.signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      clearTimeout(this.#hostTimer);
    });
  }

  start(document: Document) {
    this.#documentElement = document.documentElement;
    this.#observe(document);
    this.readAgain();
  }

  /** Reads the whole document anew: what no sign told of is seen then. */
  readAgain(): undefined {
    const block = blockOf(document.body ?? document.documentElement);
    if (block) this.#request(block, true);
    this.#run();
  }

  #observe(root: Document | ShadowRoot) {
    this.#observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeOldValue: true,
      attributeFilter: WATCHED_ATTRIBUTES,
    });
  }

  #take(records: readonly MutationRecord[]) {
    if (!this.#options.isAlive()) return;
    const { isOurs, onReplaced } = this.#options;
    if (document.documentElement && document.documentElement !== this.#documentElement) {
      onReplaced();
      return;
    }
    for (const record of records) {
      const { addedNodes, removedNodes } = record;
      const isCard = record.type === 'childList' && [...addedNodes, ...removedNodes].every(isOurs);
      if (!isCard && !isOurs(record.target)) this.#records.push(record);
    }
    if (this.#records.length > 0) this.#run();
  }

  async #run() {
    if (this.#running) return;
    this.#running = true;
    try {
      await runInSlices(() => this.#step(), this.#options.signal);
    } finally {
      this.#running = false;
    }
    if (!this.#options.signal.aborted) this.#options.onSettled();
  }

  /** Does a little of what waits: changes first, as they tell what is worth reading. False when nothing waits. */
  #step(): boolean {
    if (this.#records.length > 0) {
      this.#look(this.#records.splice(0, RECORDS_A_STEP));
      return true;
    }
    if (this.#options.mentions.decideNext()) return true;
    this.#walk ??= this.#begin();
    if (!this.#walk) return false;
    const { blocks } = this.#walk;
    const next = blocks.next();
    if (next.done) {
      this.#end(this.#walk, next.value);
    } else if (next.value) {
      this.#options.mentions.add(next.value);
    }
    return true;
  }

  /** Finds out from changes what has to be read again. */
  #look(records: readonly MutationRecord[]) {
    const { mentions } = this.#options;
    /** Nodes whose children are to be read again as part of their line. */
    const parents = new Set<Node>();
    const subtrees = new Set<Element>();
    let removed = false;
    for (const { type, target, attributeName, oldValue, addedNodes, removedNodes } of records) {
      if (type === 'childList') {
        removed ||= removedNodes.length > 0;
        if ([...addedNodes, ...removedNodes].some(belongsToLine)) parents.add(target);
        for (const node of addedNodes) if (node instanceof Element) subtrees.add(node);
      } else if (type === 'characterData') {
        if (target.parentNode) parents.add(target.parentNode);
      } else if (target instanceof Element && target.getAttribute(attributeName ?? '') !== oldValue) {
        if (target.parentNode) parents.add(target.parentNode);
        subtrees.add(target);
      }
    }
    const leftAlone = new Set([...subtrees].filter(isLeftAlone));
    if (removed || leftAlone.size > 0) {
      mentions.dropWhere((container) => !container.isConnected || isWithinAny(container, leftAlone));
    }
    for (const parent of parents) {
      const block = blockOf(parent);
      if (block) this.#request(block, false);
    }
    for (const element of subtrees) {
      if (blockOf(element)) for (const block of outermostBlocks(element)) this.#request(block, true);
    }
  }

  #request(root: ParentNode, deep: boolean) {
    if (!this.#isToBeRead(root, deep)) this.#jobs.set(root, { root, deep });
    this.#run();
  }

  /** Whether a job that waits will read this anyway. */
  #isToBeRead(root: ParentNode, deep: boolean): boolean {
    const own = this.#jobs.get(root);
    if (own && (own.deep || !deep)) return true;
    for (let parent = root.parentNode; parent; parent = parent.parentNode) {
      if (this.#jobs.get(parent as ParentNode & Node)?.deep) return true;
    }
    return false;
  }

  #begin(): Walk | null {
    const [job] = this.#jobs.values();
    if (!job) return null;
    this.#jobs.delete(job.root);
    const { gazetteer, mentions } = this.#options;
    const met = new Set<ParentNode>();
    const onContainer = (container: ParentNode) => {
      if (!mentions.has(container)) return;
      met.add(container);
      mentions.beginReading(container);
    };
    // On a page that is read for the first time no container has mentions from before.
    const isFirst = mentions.isEmpty;
    onContainer(job.root);
    const blocks = textBlocks(job.root, {
      gazetteer,
      deep: job.deep,
      onHost: (host) => this.#takeHost(host),
      onContainer: isFirst ? undefined : onContainer,
    });
    return { job, blocks, met };
  }

  /** `isWhole`: the walk came to its end, and was not cut short by the page's removing the place where it stood. */
  #end({ job: { root, deep }, met }: Walk, isWhole: boolean) {
    this.#walk = null;
    for (const container of met) this.#options.mentions.endReading(container);
    if (isWhole || !root.isConnected) return;
    // Read again in parts, so that a page that changes all the time is read to its end.
    this.#request(root, false);
    if (!deep) return;
    for (const child of root.children) for (const block of outermostBlocks(child)) this.#request(block, true);
  }

  #takeHost(host: Element) {
    const { shadowRoot } = host;
    if (!shadowRoot) {
      this.#hosts.set(host, HOST_CHECKS);
      this.#hostTimer ??= setTimeout(() => this.#checkHosts(), HOST_CHECK_MS);
      return;
    }
    if (this.#roots.has(shadowRoot)) return;
    this.#roots.add(shadowRoot);
    this.#observe(shadowRoot);
    this.#options.onShadowRoot(shadowRoot);
    this.#request(shadowRoot, true);
  }

  #checkHosts() {
    this.#hostTimer = undefined;
    for (const [host, checksLeft] of this.#hosts) {
      if (host.shadowRoot) this.#takeHost(host);
      if (host.shadowRoot || !host.isConnected || checksLeft <= 1) this.#hosts.delete(host);
      else this.#hosts.set(host, checksLeft - 1);
    }
    if (this.#hosts.size > 0) this.#hostTimer = setTimeout(() => this.#checkHosts(), HOST_CHECK_MS);
  }
}
