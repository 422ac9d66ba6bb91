import type { Pack } from '../../src/pack/schema.ts';
import { plural, t } from '../shared/strings.ts';

/** What the library consists of. */
export function PackList({ pack }: { readonly pack: Pack | null | undefined }) {
  if (pack === null) return <p role="alert">{t('packUnreadable')}</p>;
  if (!pack) return <p class="none">{t('loading')}</p>;
  const { title, version, publisher, entities, sources, claims } = pack;
  const counts = [plural('names', entities.length), plural('claims', claims.length), plural('sources', sources.length)];
  return (
    <ul class="items packs">
      <li>
        <span>
          <b lang="en">{title}</b>
          <small>
            {t('packVersion', [version])} · <span lang="en">{publisher.name}</span> · {t('packBundled')}
          </small>
          <small>{counts.join(' · ')}</small>
        </span>
      </li>
    </ul>
  );
}
