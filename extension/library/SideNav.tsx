import { useEffect, useState } from 'preact/hooks';
import type { ListedEntity } from '../../src/claims/library-reader.ts';
import type { EntityId, EntityKind } from '../../src/pack/schema.ts';
import { plural, type StringKey, t } from '../shared/strings.ts';
import { entityAddress } from './route.ts';

const KINDS: Readonly<Record<EntityKind, StringKey>> = {
  company: 'kinds_company',
  product: 'kinds_product',
  person: 'kinds_person',
  'public-body': 'kinds_public_body',
  organisation: 'kinds_organisation',
  country: 'kinds_country',
  instrument: 'kinds_instrument',
};

/** Names of one kind shown at first: the best known; a library may have thousands. */
const FIRST_NAMES = 12;
const MORE_NAMES = 200;

interface SideNavProps {
  readonly entities: readonly ListedEntity[];
  readonly here: EntityId | undefined;
  /** Whoever arrives somewhere has chosen. */
  readonly visit: number;
}

/** All names by kind, those with the most claims first. Where there is little room it is closed until it is asked for. */
export function SideNav({ entities, here, visit }: SideNavProps) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(false), [visit]);
  return (
    <nav class="side" aria-label={t('allNames')}>
      <button type="button" class="toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('allNames')}
      </button>
      <div class={isOpen ? 'kinds open' : 'kinds'}>
        {Object.entries(KINDS).map(([kind, key]) => (
          <Kind key={kind} title={t(key)} entities={entities.filter((one) => one.kind === kind)} here={here} />
        ))}
      </div>
    </nav>
  );
}

function Kind({ title, entities, here }: Omit<SideNavProps, 'visit'> & { readonly title: string }) {
  const [count, setCount] = useState(FIRST_NAMES);
  if (entities.length === 0) return null;
  return (
    <section>
      <h2 class="label">{title}</h2>
      <ul>
        {entities.slice(0, count).map(({ id, name, claimCount }) => (
          <li key={id}>
            <a href={entityAddress(id)} aria-current={id === here ? 'page' : undefined}>
              <span lang="en">{name}</span>
              <span class="n" aria-hidden="true">
                {claimCount}
              </span>
              <span class="spoken">{plural('claims', claimCount)}</span>
            </a>
          </li>
        ))}
      </ul>
      {entities.length > count && (
        <button type="button" class="more" onClick={() => setCount(count + MORE_NAMES)}>
          {t('showMore', [title])}
        </button>
      )}
    </section>
  );
}
