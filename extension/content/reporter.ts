/** Tells the background how often which entities are mentioned in this frame: for the badge and the popup. */
import type { MentionCount } from '../shared/messages.ts';
import type { PageMentions } from './page-mentions.ts';
import { countMentions, visibleMentions } from './visible-mentions.ts';

/** A page that changes all the time is counted no more often than this. */
const INTERVAL_MS = 500;

type Send = (report: { readonly counts: readonly MentionCount[]; readonly fresh: boolean }) => Promise<unknown>;

export class Reporter {
  readonly #mentions: PageMentions;
  readonly #send: Send;
  readonly #signal: AbortSignal;
  #last = '';
  #isFresh = true;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #notBefore = 0;

  constructor(mentions: PageMentions, send: Send, signal: AbortSignal) {
    this.#mentions = mentions;
    this.#send = send;
    this.#signal = signal;
    // A frame that goes takes its mentions along; one that comes back from the cache brings them back.
    addEventListener('pagehide', () => this.#tell([]), { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && this.repeat(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Reports soon, if anything has changed. */
  report() {
    if (this.#timer !== undefined || this.#signal.aborted) return;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.#notBefore = performance.now() + INTERVAL_MS;
        this.#tell(countMentions(visibleMentions(this.#mentions)));
      },
      Math.max(0, this.#notBefore - performance.now()),
    );
  }

  /** Reports even if nothing has changed: the background has forgotten it. */
  repeat(): undefined {
    this.#last = '';
    this.report();
  }

  #tell(counts: readonly MentionCount[]) {
    const told = JSON.stringify(counts);
    if (told === this.#last && !this.#isFresh) return;
    this.#last = told;
    this.#send({ counts, fresh: this.#isFresh });
    this.#isFresh = false;
  }
}
