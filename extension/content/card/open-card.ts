/** One card on the screen: what it shows, how the reader came to that, and where it stands. */
import { h } from 'preact';
import type { EntityId } from '../../../src/pack/schema.ts';
import type { Appearance } from '../../shared/appearance.ts';
import { plural, t } from '../../shared/strings.ts';
import type { CardOnPage } from '../card-on-page.ts';
import type { Reached } from '../stepper.ts';
import { Card, type CardFrame } from './Card.tsx';
import { CardHost, type CardPlace } from './card-host.ts';
import { goBack, goOn, type Trail } from './trail.ts';

/** Undefined or null where there is nothing to show. */
export type FetchEntity = (entity: EntityId) => Promise<CardOnPage | null | undefined>;

export class OpenCard {
  readonly host: CardHost;
  readonly #fetch: FetchEntity;
  #shown: { readonly trail: Trail; readonly place: CardPlace; readonly frame: CardFrame } | null = null;

  constructor(fetch: FetchEntity, appearance: () => Appearance) {
    this.host = new CardHost(appearance);
    this.#fetch = fetch;
  }

  /** `reached`: what a screen reader is told; null where the reader is looking at the place. */
  open(content: CardOnPage, place: CardPlace, frame: CardFrame, reached: Reached | null) {
    this.#show([content], place, frame);
    if (reached) this.host.announce(textOf(content, reached));
  }

  /** Changes where the card stands, and how it is kept. */
  keepAt(place: CardPlace, frame: CardFrame) {
    if (this.#shown) this.#show(this.#shown.trail, place, frame);
  }

  moveTo(place: CardPlace) {
    if (!this.#shown) return;
    this.#shown = { ...this.#shown, place };
    this.host.moveTo(place);
  }

  owns(node: EventTarget | null): boolean {
    return node === this.host.element;
  }

  close() {
    this.#shown = null;
    this.host.close();
  }

  #show(trail: Trail, place: CardPlace, frame: CardFrame) {
    this.#shown = { trail, place, frame };
    const [content, previous] = trail;
    const card = h(Card, {
      content,
      frame,
      previous: previous?.entity.name,
      onBack: () => this.#goBack(),
      onEntity: (entity) => this.#goOn(entity),
    });
    this.host.show(card, place);
  }

  async #goOn(entity: EntityId) {
    const before = this.#shown;
    const content = await this.#fetch(entity);
    if (!before || !content || this.#shown !== before) return;
    this.#show(goOn(before.trail, content), before.place, before.frame);
    this.#moveOn('.trail button', content);
  }

  #goBack() {
    if (!this.#shown) return;
    const { trail, place, frame } = this.#shown;
    const back = goBack(trail);
    this.#show(back, place, frame);
    this.#moveOn(`button[data-entity="${CSS.escape(trail[0].entity.id)}"]`, back[0]);
  }

  /** The control that was used may be gone: without this the focus would be nowhere. */
  #moveOn(control: string, { entity }: CardOnPage) {
    this.host.focus(control);
    this.host.announce(entity.name);
  }
}

/** In one text, since a second one could cut the first one short. */
function textOf({ entity, total: claims }: CardOnPage, { number, total, keys }: Reached): string {
  const where = t('mentionReached', [entity.name, String(number), String(total), plural('claims', claims)]);
  return keys ? [where, t('cardKeys'), t('keysHint', [...keys])].join(' ') : where;
}
