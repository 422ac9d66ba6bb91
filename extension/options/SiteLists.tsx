import { SettingChoice } from '../shared/components/SettingChoice.tsx';
import type { ChosenSettings } from '../shared/components/use-settings.ts';
import { t } from '../shared/strings.ts';
import { PatternList } from './PatternList.tsx';
import type { Undo } from './use-undo.ts';

interface SiteListsProps {
  readonly chosen: ChosenSettings;
  readonly undo: Undo;
}

/** Where names are marked. */
export function SiteLists({ chosen, undo }: SiteListsProps) {
  const isOnly = chosen.settings.sitesMode === 'only';
  return (
    <>
      <SettingChoice name="sitesMode" chosen={chosen} />
      <p class="hint" id="pattern-hint">
        {t('patternHint')}
      </p>
      {isOnly && <PatternList name="onlySites" title={t('onlySitesTitle')} chosen={chosen} undo={undo} />}
      <PatternList
        name="silencedSites"
        title={t(isOnly ? 'silencedAmongTitle' : 'silencedSitesTitle')}
        chosen={chosen}
        undo={undo}
      />
    </>
  );
}
