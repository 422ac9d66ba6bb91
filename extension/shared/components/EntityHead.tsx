/** Who or what the claims are about. */
import type { EntityView } from '../../../src/claims/claim-view.ts';
import type { EntityKind } from '../../../src/pack/schema.ts';
import { type StringKey, t } from '../strings.ts';

export const ENTITY_KIND_KEYS: Readonly<Record<EntityKind, StringKey>> = {
  company: 'entity_company',
  organisation: 'entity_organisation',
  product: 'entity_product',
  person: 'entity_person',
  'public-body': 'entity_public_body',
  country: 'entity_country',
  instrument: 'entity_instrument',
};

interface EntityHeadProps {
  readonly entity: EntityView;
  /** `h1` where the entity is what the whole page is about. */
  readonly heading: 'h1' | 'h2';
  /** Whether scripts may put the focus on the heading, when the page has become this entity's. */
  readonly focusable?: boolean;
}

export function EntityHead({ entity, heading: Heading, focusable = false }: EntityHeadProps) {
  const { name, chinese, kind, place, description } = entity;
  const parts = [t(ENTITY_KIND_KEYS[kind]), place, description].filter((part) => part !== undefined);
  return (
    <div class="head">
      <Heading {...(focusable ? { tabIndex: -1 } : {})}>
        {name}
        {chinese && (
          <span class="cjk" lang={chinese.lang}>
            {chinese.text}
          </span>
        )}
      </Heading>
      <p>{parts.join(' · ')}</p>
    </div>
  );
}
