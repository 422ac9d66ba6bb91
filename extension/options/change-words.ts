/** What one set of settings changes in another, in words. */
import { legendOf, optionOf } from '../shared/components/choice-words.ts';
import {
  CHOICE_NAMES,
  type ChoiceName,
  changeBetween,
  LIST_NAMES,
  type ListItem,
  type ListName,
  type Settings,
} from '../shared/settings-shape.ts';
import { type StringKey, t } from '../shared/strings.ts';

const LIST_TITLES: Readonly<Record<ListName, StringKey>> = {
  silencedSites: 'silencedSitesTitle',
  onlySites: 'onlySitesTitle',
  silencedEntities: 'silencedNamesTitle',
  exceptions: 'exceptionsTitle',
};

export function choiceChanges(before: Settings, after: Settings): readonly string[] {
  return CHOICE_NAMES.filter((name) => before[name] !== after[name]).map((name) =>
    t('fieldChanges', [legendOf(name), labelOf(name, before), labelOf(name, after)]),
  );
}

export function itemChanges(before: Settings, after: Settings): readonly string[] {
  const { add = {}, remove = {} } = changeBetween(before, after);
  const told = (key: 'listGains' | 'listLoses', lists: Partial<Pick<Settings, ListName>>) =>
    LIST_NAMES.flatMap((name) => {
      const items = lists[name] ?? [];
      return items.length > 0 ? [t(key, [t(LIST_TITLES[name]), items.map(itemText).join(', ')])] : [];
    });
  return [...told('listGains', add), ...told('listLoses', remove)];
}

function labelOf<Name extends ChoiceName>(name: Name, settings: Settings): string {
  return optionOf(name, settings[name]).label;
}

function itemText(item: ListItem): string {
  return typeof item === 'string' ? item : item.name;
}
