/** Going from mention to mention: by entity and number for the popup, from the last one for the keyboard. */
import type { EntityId } from '../../src/pack/schema.ts';
import type { MentionPlaces, StepRequest } from '../shared/messages.ts';
import { boxesOf, scrollToMention } from './mention-places.ts';
import { nearestTo, placesOf, positionsOf } from './page-extent.ts';
import type { PageMention, PageMentions } from './page-mentions.ts';
import { isMentionVisible, isReachable, visibleInOrder } from './visible-mentions.ts';

/** Where a step has led, among all the mentions of a tab. */
export interface Reached extends Pick<StepRequest, 'keys'> {
  /** From 1 on. */
  readonly number: number;
  readonly total: number;
}

export interface StepperEffects {
  readonly openCard: (mention: PageMention, reached: Reached) => void;
  /** Makes a mention stand out from the others. */
  readonly emphasise: (mention: PageMention) => void;
}

export class Stepper {
  readonly #mentions: PageMentions;
  readonly #effects: StepperEffects;
  #current: PageMention | null = null;

  constructor(mentions: PageMentions, effects: StepperEffects) {
    this.#mentions = mentions;
    this.#effects = effects;
  }

  /** Scrolls the `index`th mention of an entity into view; false if there are fewer by now. */
  reveal(entity: EntityId, index: number): boolean {
    const mention = this.#visibleOf(entity)[index];
    if (!mention) return false;
    this.#current = mention;
    scrollToMention(mention);
    this.#effects.emphasise(mention);
    return true;
  }

  /** Scrolls the mention nearest to a place of the page into view, and tells its number; null where there is none. */
  revealNear(entity: EntityId, at: number): number | null {
    const mentions = this.#visibleOf(entity);
    const index = nearestTo(at, mentions, positionsOf(mentions));
    return this.reveal(entity, index) ? index : null;
  }

  /** Where all visible mentions stand. */
  places(): readonly MentionPlaces[] {
    return placesOf(positionsOf([...this.#mentions.all()].filter(isMentionVisible)));
  }

  #visibleOf(entity: EntityId): readonly PageMention[] {
    return visibleInOrder([...this.#mentions.all()].filter((one) => one.entity === entity));
  }

  /**
   * Opens the card of the mention after (1) or before (-1) the last one; at first, of the nearest one in view, or
   * `fromEdge`, of the frame's first or last. False past the last, so that another frame can go on.
   */
  step({ step: by, fromEdge, before, after, keys }: StepRequest): boolean {
    const mentions = visibleInOrder([...this.#mentions.all()].filter(isReachable));
    const last = this.#current && !fromEdge ? mentions.indexOf(this.#current) : -1;
    const index = last >= 0 ? last + by : startOf(mentions, by, fromEdge);
    const mention = mentions[index] ?? null;
    this.#current = mention;
    if (!mention) return false;
    if (!isInView(mention)) scrollToMention(mention);
    const place = { number: before + index + 1, total: before + mentions.length + after };
    this.#effects.openCard(mention, { ...place, ...(keys && { keys }) });
    return true;
  }
}

function startOf(mentions: readonly PageMention[], by: 1 | -1, fromEdge: boolean): number {
  const inView = by === 1 ? mentions.findIndex(isInView) : mentions.findLastIndex(isInView);
  if (inView >= 0 && !fromEdge) return inView;
  return by === 1 ? 0 : mentions.length - 1;
}

function isInView(mention: PageMention): boolean {
  const [box] = boxesOf(mention);
  return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
}
