/**
 * Keeps the mentions of a document right while it lives: scans it once, and after each change only what changed.
 * One observer watches the document and every open shadow root in it.
 */
import { runInSlices } from './idle-slices.ts';
import type { PageMentions } from './page-mentions.ts';
import { belongsToLine, blockAround, isLeftAlone, outermostBlocks, type TextBlock, textBlocks } from './text-blocks.ts';

/** Attributes that decide whether text is left alone. What style sheets hide is seen when a mention comes near. */
const WATCHED_ATTRIBUTES = ['hidden', 'aria-hidden', 'contenteditable', 'role'];

/** When elements that may get a shadow root late are looked at again: attaching one is no mutation. */
const HOST_CHECKS_MS = [500, 2000, 6000];

/** How often a walk starts over because the page removed the place where it stood. */
const RESTARTS = 3;

export interface ScannerOptions {
  readonly mentions: PageMentions;
  readonly signal: AbortSignal;
  /** The card's host, whose text is ours. */
  readonly isOurs: (node: Node) => boolean;
  /** A shadow root was found, and is scanned from now on. */
  readonly onShadowRoot: (root: ShadowRoot) => void;
  /** All that was to be done is done, until the page changes again. */
  readonly onSettled: () => void;
}

/** Reading a container's text again: all of it, or without the blocks within it. */
interface Job {
  readonly root: ParentNode;
  readonly deep: boolean;
  readonly restarts: number;
}

interface Walk {
  readonly job: Job;
  readonly blocks: Generator<TextBlock, boolean>;
  /** Containers read in this walk: what was kept of them before is dropped once. */
  readonly met: Set<ParentNode>;
}

export class Scanner {
  readonly #options: ScannerOptions;
  readonly #observer: MutationObserver;
  readonly #jobs = new Map<ParentNode, Job>();
  readonly #roots = new WeakSet<ShadowRoot>();
  readonly #hosts = new Set<Element>();
  #walk: Walk | null = null;
  #running = false;

  constructor(options: ScannerOptions) {
    this.#options = options;
    this.#observer = new MutationObserver((records) => this.#take(records));
    options.signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  start(document: Document) {
    this.#observe(document);
    this.#request(document.body ?? document.documentElement, true);
    for (const delay of HOST_CHECKS_MS) {
      const timer = setTimeout(() => this.#checkHosts(), delay);
      this.#options.signal.addEventListener('abort', () => clearTimeout(timer));
    }
  }

  #observe(root: Document | ShadowRoot) {
    this.#observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: WATCHED_ATTRIBUTES,
    });
  }

  #take(records: readonly MutationRecord[]) {
    const { isOurs, mentions } = this.#options;
    let removed = false;
    const lines = new Set<Node>();
    const subtrees = new Set<Element>();
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (isOurs(target)) continue;
      if (type === 'characterData') lines.add(target);
      else if (type === 'attributes') {
        lines.add(target);
        subtrees.add(target as Element);
        mentions.dropWhere((container) => target.contains(container));
      } else {
        removed ||= removedNodes.length > 0;
        // Where it was removed, its neighbours are in the line that changed.
        for (const node of removedNodes)
          if (!isOurs(node) && belongsToLine(node)) lines.add(target.firstChild ?? target);
        for (const node of addedNodes) {
          if (isOurs(node)) continue;
          if (belongsToLine(node)) lines.add(node);
          if (node instanceof Element) subtrees.add(node);
        }
      }
    }
    if (removed) mentions.dropWhere((container) => !container.isConnected);
    for (const node of lines) {
      const block = node.isConnected ? blockAround(node) : null;
      if (block) this.#request(block, false);
    }
    for (const element of subtrees) {
      if (!element.isConnected || isLeftAlone(element)) continue;
      if (element !== document.body && blockAround(element) === null) continue;
      for (const block of outermostBlocks(element)) this.#request(block, true);
    }
  }

  #request(root: ParentNode, deep: boolean) {
    if (this.#isToBeRead(root, deep)) return;
    this.#jobs.delete(root);
    this.#jobs.set(root, { root, deep, restarts: 0 });
    if (!this.#running) this.#run();
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

  async #run() {
    this.#running = true;
    await runInSlices(() => this.#step(), this.#options.signal);
    this.#running = false;
    if (!this.#options.signal.aborted) this.#options.onSettled();
  }

  /** Reads one block; false when there is nothing left to do. */
  #step(): boolean {
    this.#walk ??= this.#begin();
    if (!this.#walk) return false;
    const { job, blocks, met } = this.#walk;
    const { mentions } = this.#options;
    const next = blocks.next();
    if (!next.done) {
      const { container } = next.value;
      if (!met.has(container)) mentions.drop(container);
      met.add(container);
      mentions.add(next.value);
      return true;
    }
    this.#walk = null;
    const isInterrupted = !next.value;
    if (isInterrupted && job.root.isConnected && job.restarts < RESTARTS && !this.#isToBeRead(job.root, job.deep)) {
      this.#jobs.set(job.root, { ...job, restarts: job.restarts + 1 });
    }
    return true;
  }

  #begin(): Walk | null {
    const [job] = this.#jobs.values();
    if (!job) return null;
    this.#jobs.delete(job.root);
    this.#options.mentions.drop(job.root);
    const blocks = textBlocks(job.root, { deep: job.deep, onHost: (host) => this.#takeHost(host) });
    return { job, blocks, met: new Set([job.root]) };
  }

  #takeHost(host: Element) {
    const { shadowRoot } = host;
    if (!shadowRoot) {
      this.#hosts.add(host);
      return;
    }
    if (this.#roots.has(shadowRoot)) return;
    this.#roots.add(shadowRoot);
    this.#observe(shadowRoot);
    this.#options.onShadowRoot(shadowRoot);
    this.#request(shadowRoot, true);
  }

  #checkHosts() {
    for (const host of this.#hosts) {
      if (host.isConnected && !host.shadowRoot) continue;
      this.#hosts.delete(host);
      if (host.shadowRoot) this.#takeHost(host);
    }
  }
}
