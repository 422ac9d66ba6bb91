import { EntityList } from '../shared/components/EntityList.tsx';
import { askBackground } from '../shared/messenger.ts';
import { t } from '../shared/strings.ts';
import type { NamesListProps } from './names-list.ts';
import { TextLookup } from './TextLookup.tsx';
import { useAnswer } from './use-answer.ts';
import { useScroll } from './use-scroll.ts';
import { Waiting } from './Waiting.tsx';

/** The names in a text that the reader has selected or pastes. */
export function NamesInText({ names, lookup, top, onScrolled, onChoose }: NamesListProps) {
  useScroll(top, onScrolled);
  const text = lookup.text.trim();
  const answer = useAnswer(text || undefined, () => askBackground('library.namesIn', { text }));
  const entries = answer.value?.flatMap(({ entity: id, count }) => {
    const entity = names.of(id);
    return entity ? [{ entity, count }] : [];
  });
  return (
    <>
      <TextLookup lookup={lookup} />
      {text !== '' && (
        <>
          <h1 class="label">{t('inThisText')}</h1>
          {!entries && <Waiting answer={answer} failed={(why) => t('libraryFailed', [why])} />}
          {entries?.length === 0 && <p class="none">{t('noneInText')}</p>}
          {entries && <EntityList entries={entries} onChoose={onChoose} />}
        </>
      )}
    </>
  );
}
