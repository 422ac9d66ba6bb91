import type { EntityId } from '../../../src/pack/schema.ts';
import { plural } from '../strings.ts';
import type { LibraryEntity } from './use-library.ts';

interface EntityListProps {
  /** `count`: mentions on the page; undefined where the page is not what is listed. */
  readonly entries: readonly { readonly entity: LibraryEntity; readonly count: number | undefined }[];
  readonly onChoose: (id: EntityId) => void;
}

export function EntityList({ entries, onChoose }: EntityListProps) {
  return (
    <ul class="found">
      {entries.map(({ entity, count }) => (
        <li key={entity.id}>
          <button type="button" onClick={() => onChoose(entity.id)}>
            <span>
              <b>{entity.name}</b>
              {entity.chinese && (
                <span class="cjk" lang={entity.chinese.lang}>
                  {entity.chinese.text}
                </span>
              )}
            </span>
            <small>{plural('claims', entity.claimCount)}</small>
            {count !== undefined && (
              <span class="n">
                <span aria-hidden="true">{count}</span>
                <span class="spoken">{plural('mentions', count)}</span>
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
