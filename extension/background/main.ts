/** The background: owns the library, answers the pages, keeps the badge. It may be stopped and started at any time. */
import browser from 'webextension-polyfill';
import { loadMessages } from '../shared/load-messages.ts';
import { answer, askPage } from '../shared/messenger.ts';
import { forgetPlace } from '../shared/tab-place.ts';
import { goToEntity, openBeside } from './beside-page.ts';
import { eraseAll } from './erase.ts';
import { welcomeAtInstall } from './first-run.ts';
import { stepThroughFrames } from './frame-steps.ts';
import { type Library, openLibrary } from './library.ts';
import { readingList } from './reading-list.ts';
import { offerLookup } from './selection-lookup.ts';
import { syncSettings } from './settings-sync.ts';
import { settingsWriter } from './settings-writer.ts';
import { followLanguage } from './spoken-language.ts';
import { tabMentions } from './tab-mentions.ts';

let opened: Promise<Library> | undefined;

/** Opened when it is first asked for: the background is also started for a mere report. */
const library = () => (opened ??= openLibrary());
const mentions = tabMentions();
const changeSettings = settingsWriter();
const sync = syncSettings(changeSettings);

answer({
  'library.gazetteer': async () => (await library()).gazetteer(),
  'library.card': async ({ entity, sentence }) => (await library()).card(entity, sentence),
  'library.claims': async ({ claims }) => {
    const { toSave } = await library();
    return claims.map((id) => toSave(id)?.claim ?? null);
  },
  ...readingList(library),
  'library.entity': async ({ entity }) => (await library()).entity(entity),
  'library.entityClaims': async ({ entity, filter }) => (await library()).entityClaims(entity, filter),
  'library.moreClaims': async ({ entity, filter, topic, from }) =>
    (await library()).moreClaims(entity, filter, topic, from),
  'library.namesIn': async ({ text }) => (await library()).namesIn(text),
  'library.relevant': async ({ named, lead }) => (await library()).relevant(named, lead),
  'library.recognise': async ({ text }) => (await library()).recognise(text),
  'sync.turn': async ({ isOn }) => ({ isDone: await succeeds(sync.turn(isOn)) }),
  'data.erase': async () => ({ isDone: await succeeds(eraseAll()) }),
  'settings.change': async ({ change }) => ({ isStored: await changeSettings(change) }),
  'card.opened': ({ frame }, { tab }): undefined => {
    if (tab?.id !== undefined) askPage({ tabId: tab.id }, 'card.dismiss', { except: frame }).catch(() => {});
  },
  'claims.show': async ({ entity }, { tab }) => {
    if (tab?.id === undefined) return undefined;
    const opening = openBeside(tab);
    await goToEntity(tab.id, entity);
    await opening;
    return undefined;
  },
  'tabs.report': async ({ document, counts, fresh }, { tab, frameId = 0 }) => {
    const tabId = tab?.id;
    if (tabId === undefined) return true;
    if (fresh && frameId === 0) {
      await mentions.forget(tabId);
      // Frames may have reported before the page that holds them did. Nobody answers where there are none.
      askPage({ tabId }, 'page.report', {}).catch(() => {});
    }
    await mentions.record(tabId, { frameId, document, counts }, fresh);
    return true;
  },
  'tabs.site': async (_request, { tab }) => {
    if (tab?.id === undefined) return null;
    const present = await askPage({ tabId: tab.id, frameId: 0 }, 'page.present', {}).catch(() => null);
    return present && { site: present.site, path: present.path };
  },
  'tabs.moved': ({ page }, { tab, frameId }): undefined => {
    if (tab?.id !== undefined && frameId === 0) askPage({ tabId: tab.id }, 'page.moved', { page }).catch(() => {});
  },
  'strings.of': ({ language }) => loadMessages(language),
});

browser.tabs.onRemoved.addListener((tabId) => {
  mentions.forget(tabId);
  forgetPlace(tabId);
});

const renameLookup = offerLookup();
followLanguage(renameLookup);
welcomeAtInstall();

const STEPS: Readonly<Record<string, 1 | -1>> = { 'next-mention': 1, 'previous-mention': -1 };

browser.commands?.onCommand.addListener(async (command, tab) => {
  const step = STEPS[command];
  if (step !== undefined && tab?.id !== undefined) await stepThroughFrames(tab.id, step, await mentions.of(tab.id));
});

function succeeds(act: Promise<void>): Promise<boolean> {
  return act.then(
    () => true,
    () => false,
  );
}
