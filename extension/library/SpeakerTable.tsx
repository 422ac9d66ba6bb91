import { useState } from 'preact/hooks';
import type { Portion, SpeakerRow } from '../../src/claims/library-reader.ts';
import type { EntityId } from '../../src/pack/schema.ts';
import { STAKE_KEYS } from '../shared/components/ClaimList.tsx';
import { PartlyShown } from '../shared/components/PartlyShown.tsx';
import { t } from '../shared/strings.ts';
import { entityAddress } from './route.ts';

interface SpeakerTableProps {
  readonly speakers: Portion<SpeakerRow>;
  readonly here: EntityId;
}

/** More speakers than these would hide what comes below them. */
const FIRST_SPEAKERS = 6;

/** Who speaks about an entity, and what they gain if they are believed. */
export function SpeakerTable({ speakers, here }: SpeakerTableProps) {
  const [isWhole, setWhole] = useState(false);
  if (speakers.total === 0) return null;
  const shown = isWhole ? speakers.items : speakers.items.slice(0, FIRST_SPEAKERS);
  return (
    <section>
      <h2 class="label" id="speakers">
        {t('whoSpeaks')}
      </h2>
      <table class="speakers" aria-labelledby="speakers">
        <thead>
          <tr>
            <th scope="col">{t('speakerColumn')}</th>
            <th scope="col">{t('stakeColumn')}</th>
            <th scope="col" class="n">
              {t('claimsColumn')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, entity, roles, stake, claims }) => (
            <tr key={`${name} ${stake.interest}`}>
              <th scope="row" lang="en">
                {entity === undefined || entity === here ? name : <a href={entityAddress(entity)}>{name}</a>}
                {roles.length > 0 && <small>{roles.join('; ')}</small>}
              </th>
              <td>
                {t(STAKE_KEYS[stake.interest])}
                {stake.note !== undefined && <small lang="en">{stake.note}</small>}
              </td>
              <td class="n">{claims}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <PartlyShown title={t('whoSpeaks')} shown={shown.length} list={speakers} onMore={() => setWhole(true)} />
    </section>
  );
}
