import { useState } from 'preact/hooks';
import type { ListedName } from '../../../src/claims/names-table.ts';
import type { EntityId } from '../../../src/pack/schema.ts';
import { formatNumber, plural, t } from '../strings.ts';
import { MentionStrip } from './MentionStrip.tsx';
import { PartlyShown } from './PartlyShown.tsx';

export interface ListedEntry {
  readonly entity: ListedName;
  /** Mentions on the page; undefined where the page is not what is listed. */
  readonly count: number | undefined;
  /** Where on the page they stand, as far as that is known. */
  readonly places?: number | undefined;
}

interface EntityListProps {
  readonly entries: readonly ListedEntry[];
  readonly onChoose: (id: EntityId) => void;
  /** Goes to the mention nearest to a place of the page, or to the next one. */
  readonly onGo?: (id: EntityId, at: number | undefined) => void;
}

/** More names than these are looked for by typing, or in further portions. */
const PORTION = 40;

export function EntityList({ entries, onChoose, onGo }: EntityListProps) {
  const [most, setMost] = useState(PORTION);
  const shown = entries.slice(0, most);
  return (
    <>
      <ul class="found">
        {shown.map(({ entity, count, places }) => (
          <li key={entity.id}>
            <button type="button" class="name" onClick={() => onChoose(entity.id)}>
              <span>
                <b>{entity.name}</b>
                {entity.chinese && (
                  <span class="cjk" lang={entity.chinese.lang}>
                    {entity.chinese.text}
                  </span>
                )}
              </span>
              <small>{plural('claims', entity.claimCount)}</small>
            </button>
            {places !== undefined && count !== undefined && onGo && (
              <MentionStrip
                name={entity.name}
                count={count}
                places={places}
                isTabStop={false}
                onGo={(at) => onGo(entity.id, at)}
              />
            )}
            {count !== undefined && (
              <span class="n">
                <span aria-hidden="true">{formatNumber(count)}</span>
                <span class="spoken">{plural('mentions', count)}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
      <PartlyShown
        title={t('names')}
        shown={shown.length}
        list={{ items: entries, total: entries.length }}
        onMore={() => setMost(most + PORTION)}
      />
    </>
  );
}
