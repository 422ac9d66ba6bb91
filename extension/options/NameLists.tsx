import type { EntityId, Pack } from '../../src/pack/schema.ts';
import type { NameException, Settings } from '../shared/settings-shape.ts';
import { t } from '../shared/strings.ts';
import type { Undo } from './use-undo.ts';

interface NameListsProps {
  readonly settings: Settings;
  readonly undo: Undo;
  readonly pack: Pack | null | undefined;
}

/** Names that are marked nowhere, and those that are not what they were taken for. */
export function NameLists({ settings: { silencedEntities, exceptions }, undo, pack }: NameListsProps) {
  const nameOf = (id: EntityId) => pack?.entities.find((entity) => entity.id === id)?.name ?? id;
  const textOf = ({ entity, name, site }: NameException) =>
    site === undefined
      ? t('exceptionAnywhere', [name, nameOf(entity)])
      : t('exceptionOnSite', [name, nameOf(entity), site]);
  return (
    <>
      <h3 id="never-title">{t('silencedNamesTitle')}</h3>
      {silencedEntities.length === 0 && <p class="none">{t('noSilencedNames')}</p>}
      <ul class="items" aria-labelledby="never-title">
        {silencedEntities.map((id) => (
          <Item
            key={id}
            text={nameOf(id)}
            onRemove={() => undo.change({ remove: { silencedEntities: [id] } }, t('itemRemoved', [nameOf(id)]))}
          />
        ))}
      </ul>
      <h3 id="exceptions-title">{t('exceptionsTitle')}</h3>
      {exceptions.length === 0 && <p class="none">{t('noExceptions')}</p>}
      <ul class="items" aria-labelledby="exceptions-title">
        {exceptions.map((exception) => (
          <Item
            key={JSON.stringify(exception)}
            text={textOf(exception)}
            onRemove={() => undo.change({ remove: { exceptions: [exception] } }, t('itemRemoved', [textOf(exception)]))}
          />
        ))}
      </ul>
    </>
  );
}

function Item({ text, onRemove }: { readonly text: string; readonly onRemove: () => void }) {
  return (
    <li>
      <span>{text}</span>
      <button type="button" aria-label={t('removeItem', [text])} onClick={onRemove}>
        {t('remove')}
      </button>
    </li>
  );
}
