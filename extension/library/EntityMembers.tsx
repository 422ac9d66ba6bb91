import { useState } from 'preact/hooks';
import type { EntityProfile } from '../../src/claims/library-reader.ts';
import { ENTITY_KIND_KEYS } from '../shared/components/EntityHead.tsx';
import { PartlyShown } from '../shared/components/PartlyShown.tsx';
import { plural, t } from '../shared/strings.ts';
import { entityAddress } from './route.ts';

const FIRST_MEMBERS = 9;

/** The people and products that belong to it. */
export function EntityMembers({ profile: { members } }: { readonly profile: EntityProfile }) {
  const [isWhole, setWhole] = useState(false);
  if (members.total === 0) return null;
  const shown = isWhole ? members.items : members.items.slice(0, FIRST_MEMBERS);
  return (
    <section>
      <h2 class="label">{t('belongToIt')}</h2>
      <ul class="members">
        {shown.map(({ id, name, chinese, kind, claimCount }) => (
          <li key={id}>
            <a href={entityAddress(id)} lang="en">
              {name}
            </a>
            {chinese && <span lang={chinese.lang}> {chinese.text}</span>}
            <small>
              {t(ENTITY_KIND_KEYS[kind])} · {plural('claims', claimCount)}
            </small>
          </li>
        ))}
      </ul>
      <PartlyShown title={t('belongToIt')} shown={shown.length} list={members} onMore={() => setWhole(true)} />
    </section>
  );
}
