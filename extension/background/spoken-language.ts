/** Has the background's words, of the badge and the menu, follow the language that the reader has chosen. */
import { loadMessages } from '../shared/load-messages.ts';
import { onSettingsChange, readSettings, type Settings } from '../shared/settings.ts';
import { speakLanguage } from '../shared/strings.ts';

/** `onSpoken`: the words are to be shown anew. */
export function followLanguage(onSpoken: () => void): void {
  let spoken: Settings['language'] = 'browser';
  const follow = async ({ language }: Settings) => {
    if (language === spoken) return;
    spoken = language;
    speakLanguage(language, language === 'browser' ? undefined : await loadMessages(language));
    onSpoken();
  };
  onSettingsChange(follow);
  readSettings().then(follow);
}
