/** Having screen readers say something, without a word in the page. */
import { uiLanguage } from '../../shared/strings.ts';

/** How long a live region is on the page, in ms, before it speaks: it must be known by then. */
const LIVE_REGION_MS = 150;

export class Announcer {
  readonly #liveRegion: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `liveRegion`: an element in a shadow root of ours, for browsers that cannot announce without one. */
  constructor(liveRegion: HTMLElement) {
    this.#liveRegion = liveRegion;
    liveRegion.role = 'status';
    liveRegion.lang = uiLanguage();
  }

  announce(text: string) {
    this.silence();
    if (mayNotify(document)) {
      document.ariaNotify(text);
      return;
    }
    this.#timer = setTimeout(() => this.#liveRegion.replaceChildren(text), LIVE_REGION_MS);
  }

  /** What has not been said yet is not said any more. */
  silence() {
    clearTimeout(this.#timer);
    this.#liveRegion.replaceChildren();
  }
}

/** What TypeScript does not know of documents yet: https://w3c.github.io/aria/#ARIANotifyMixin */
interface NotifyingDocument extends Document {
  ariaNotify(text: string): void;
  /** In Chromium alone. */
  readonly featurePolicy?: { allowsFeature(name: string): boolean };
}

/** In frames of other origins the browser drops notifications without a word, unless their page allows them. */
function mayNotify(document: Document): document is NotifyingDocument {
  if (!('ariaNotify' in document)) return false;
  const { featurePolicy } = document as NotifyingDocument;
  return featurePolicy ? featurePolicy.allowsFeature('aria-notify') : window === top;
}
