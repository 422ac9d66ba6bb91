/** Tells the background how often which entities are mentioned in this frame: for the badge and the popup. */
import type { FrameReport, MentionCount } from '../shared/messages.ts';
import { runInSlices } from './idle-slices.ts';
import type { PageMentions } from './page-mentions.ts';
import { isMentionVisible } from './visible-mentions.ts';

/** A page that changes all the time is counted no more often than this. */
const INTERVAL_MS = 500;

/** How many mentions are looked at in one step of a slice. */
const MENTIONS_A_STEP = 50;

/** Resolves to whether the report arrived. */
type Send = (report: FrameReport) => Promise<boolean>;

export class Reporter {
  readonly #mentions: PageMentions;
  readonly #send: Send;
  readonly #signal: AbortSignal;
  readonly #document = Math.random().toString(36).slice(2);
  #last = '';
  #isFresh = true;
  #isDue = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #notBefore = 0;

  constructor(mentions: PageMentions, send: Send, signal: AbortSignal) {
    this.#mentions = mentions;
    this.#send = send;
    this.#signal = signal;
    // A frame that goes takes its mentions along; one that comes back from the cache brings them back.
    addEventListener('pagehide', () => this.#sayFarewell(), { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && this.#return(), { signal });
    signal.addEventListener('abort', () => this.#sayFarewell());
  }

  /** Reports soon, if anything has changed. */
  report() {
    this.#isDue = true;
    if (this.#timer !== undefined || this.#signal.aborted) return;
    this.#timer = setTimeout(() => this.#count(), Math.max(0, this.#notBefore - performance.now()));
  }

  /** Reports even if nothing has changed: the background has forgotten it. */
  repeat(): undefined {
    this.#last = '';
    this.report();
  }

  async #count() {
    this.#isDue = false;
    const counts = new Map<MentionCount['entity'], number>();
    const mentions = this.#mentions.all();
    await runInSlices(() => {
      for (let looked = 0; looked < MENTIONS_A_STEP; looked++) {
        const { done, value } = mentions.next();
        if (done) return false;
        if (isMentionVisible(value)) counts.set(value.entity, (counts.get(value.entity) ?? 0) + 1);
      }
      return true;
    }, this.#signal);
    if (this.#signal.aborted) return;
    this.#timer = undefined;
    this.#notBefore = performance.now() + INTERVAL_MS;
    await this.#tell([...counts].map(([entity, count]) => ({ entity, count })));
    if (this.#isDue) this.report();
  }

  async #tell(counts: readonly MentionCount[]) {
    const told = JSON.stringify(counts);
    if (told === this.#last && !this.#isFresh) return;
    const arrived = await this.#send({ document: this.#document, counts, fresh: this.#isFresh });
    if (!arrived) return;
    this.#last = told;
    this.#isFresh = false;
  }

  #sayFarewell() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#last = '';
    this.#send({ document: this.#document, counts: [], fresh: false });
  }

  /** To the background this is a new document in the tab, whatever was there meanwhile. */
  #return() {
    this.#isFresh = true;
    this.repeat();
  }
}
