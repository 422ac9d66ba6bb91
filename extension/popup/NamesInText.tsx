import { EntityList } from '../shared/components/EntityList.tsx';
import { t } from '../shared/strings.ts';
import type { NamesListProps } from './names-list.ts';
import { TextLookup } from './TextLookup.tsx';
import { useScroll } from './use-scroll.ts';

/** The names in a text that the reader has selected or pastes. */
export function NamesInText({ library, lookup, top, onScrolled, onChoose }: NamesListProps) {
  useScroll(top, onScrolled);
  const entries = library.entitiesIn(lookup.text);
  return (
    <>
      <TextLookup lookup={lookup} />
      {lookup.text.trim() !== '' && (
        <>
          <h1 class="label">{t('inThisText')}</h1>
          {entries.length === 0 && <p class="none">{t('noneInText')}</p>}
          <EntityList entries={entries} onChoose={onChoose} />
        </>
      )}
    </>
  );
}
