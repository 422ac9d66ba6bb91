/** Going from mention to mention: by entity and number for the popup, from the last one for the keyboard. */
import type { EntityId } from '../../src/pack/schema.ts';
import { boxesOf } from './mention-at-point.ts';
import type { PageMention, PageMentions } from './page-mentions.ts';
import { inReadingOrder, scrollToMention, visibleMentions } from './visible-mentions.ts';

export class Stepper {
  readonly #mentions: PageMentions;
  readonly #openCard: (mention: PageMention) => void;
  #current: PageMention | null = null;

  constructor(mentions: PageMentions, openCard: (mention: PageMention) => void) {
    this.#mentions = mentions;
    this.#openCard = openCard;
  }

  /** Scrolls the `index`th mention of an entity into view; false if there are fewer by now. */
  reveal(entity: EntityId, index: number): boolean {
    const mention = inReadingOrder(visibleMentions(this.#mentions).filter((one) => one.entity === entity))[index];
    if (!mention) return false;
    this.#current = mention;
    scrollToMention(mention);
    return true;
  }

  /** Opens the card of the mention after (1) or before (-1) the last one; at first, of the nearest one in view. */
  step(by: 1 | -1): boolean {
    const mentions = inReadingOrder(visibleMentions(this.#mentions));
    const last = this.#current ? mentions.indexOf(this.#current) : -1;
    const index = last >= 0 ? (last + by + mentions.length) % mentions.length : firstInView(mentions, by);
    const mention = mentions[index];
    if (!mention) return false;
    this.#current = mention;
    if (!isInView(mention)) scrollToMention(mention);
    this.#openCard(mention);
    return true;
  }
}

function firstInView(mentions: readonly PageMention[], by: 1 | -1): number {
  const index = by === 1 ? mentions.findIndex(isInView) : mentions.findLastIndex(isInView);
  if (index >= 0) return index;
  return by === 1 ? 0 : mentions.length - 1;
}

function isInView(mention: PageMention): boolean {
  const [box] = boxesOf(mention);
  return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
}
