import type { ComponentChildren } from 'preact';
import { SettingChoice } from '../shared/components/SettingChoice.tsx';
import { useSettings } from '../shared/components/use-settings.ts';
import { type StringKey, t } from '../shared/strings.ts';
import { FileSection } from './FileSection.tsx';
import { KeyList } from './KeyList.tsx';
import { NameLists } from './NameLists.tsx';
import { PackList } from './PackList.tsx';
import { SiteLists } from './SiteLists.tsx';
import { StoredParts } from './StoredParts.tsx';
import { SyncSwitch } from './SyncSwitch.tsx';
import { UndoBar } from './UndoBar.tsx';
import { usePack } from './use-pack.ts';
import { useUndo } from './use-undo.ts';

const SECTIONS = [
  ['appearance', 'section_appearance'],
  ['behaviour', 'section_behaviour'],
  ['sites', 'section_sites'],
  ['names', 'section_names'],
  ['language', 'section_language'],
  ['packs', 'section_packs'],
  ['sync', 'section_sync'],
  ['file', 'section_file'],
  ['privacy', 'section_privacy'],
] as const satisfies readonly (readonly [string, StringKey])[];

type SectionId = (typeof SECTIONS)[number][0];

/** `spokenIn`: the language of the words; when it changes, they are all drawn anew. */
export function Options({ spokenIn }: { readonly spokenIn: string }) {
  const chosen = useSettings();
  const pack = usePack();
  const undo = useUndo(chosen);
  if (!chosen || !undo) return <p class="wait">{t('loading')}</p>;
  const { settings } = chosen;
  return (
    <div class="options" key={spokenIn}>
      <header>
        <h1>{t('settingsTitle')}</h1>
        <nav aria-label={t('sectionsLabel')}>
          <ul>
            {SECTIONS.map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`}>{t(title)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main tabIndex={-1}>
        <Section id="appearance">
          <SettingChoice name="theme" chosen={chosen} />
          <SettingChoice name="markStyle" chosen={chosen} legend={t('markStyleInFull')} />
          <SettingChoice name="spacing" chosen={chosen} />
          <SettingChoice name="textSize" chosen={chosen} />
        </Section>
        <Section id="behaviour">
          <SettingChoice name="density" chosen={chosen} isExplained />
          <SettingChoice name="level" chosen={chosen} legend={t('levelInFull')} isExplained />
          <SettingChoice name="opening" chosen={chosen} isExplained />
          {settings.opening === 'rest' && <SettingChoice name="delayMs" chosen={chosen} legend={t('delayInFull')} />}
          <KeyList />
        </Section>
        <Section id="sites">
          <SiteLists chosen={chosen} undo={undo} />
        </Section>
        <Section id="names">
          <NameLists settings={settings} undo={undo} pack={pack} />
        </Section>
        <Section id="language">
          <SettingChoice name="language" chosen={chosen} />
          <p class="hint">{t('languageHint')}</p>
        </Section>
        <Section id="packs">
          <PackList pack={pack} />
        </Section>
        <Section id="sync">
          <SyncSwitch />
        </Section>
        <Section id="file">
          <FileSection settings={settings} undo={undo} />
        </Section>
        <Section id="privacy">
          <StoredParts settings={settings} />
        </Section>
        {chosen.hasFailed && (
          <p class="failed" role="alert">
            {t('settingsFailed')}
          </p>
        )}
      </main>
      <UndoBar undo={undo} />
    </div>
  );
}

function Section({ id, children }: { readonly id: SectionId; readonly children: ComponentChildren }) {
  const title = SECTIONS.find(([one]) => one === id)?.[1];
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title && t(title)}</h2>
      {children}
    </section>
  );
}
