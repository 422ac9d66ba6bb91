/** What all pages of Sidelight's own have in common: they look and speak as the reader has chosen. */
import { dress } from './appearance.ts';
import { loadMessages } from './load-messages.ts';
import { onSettingsChange, readSettings, type Settings } from './settings.ts';
import { speakLanguage, uiDirection, uiLanguage } from './strings.ts';

/**
 * Resolves when the page is ready to be drawn, with its words and its look. What is chosen later it follows at once,
 * but for words that were drawn before: `onSpoken` is called when they are to be drawn anew.
 */
export async function prepareOwnPage(onSpoken?: () => void): Promise<void> {
  let language: Settings['language'] = 'browser';
  const follow = async (settings: Settings) => {
    const { documentElement: root } = document;
    dress(root, settings);
    root.style.fontSize = settings.textSize === 100 ? '' : `${settings.textSize}%`;
    if (settings.language === language) return;
    language = settings.language;
    speakLanguage(language, language === 'browser' ? undefined : await loadMessages(language));
    setLanguage();
  };
  setLanguage();
  await readSettings().then(follow);
  onSettingsChange(async (settings) => {
    const before = language;
    await follow(settings);
    if (before !== language) onSpoken?.();
  });
}

function setLanguage() {
  document.documentElement.lang = uiLanguage();
  document.documentElement.dir = uiDirection();
}
