/** The settings page: all that a reader can choose, and all that is kept. */
import { render } from 'preact';
import { prepareOwnPage } from '../shared/own-page.ts';
import { t } from '../shared/strings.ts';
import { Options } from './Options.tsx';

const place = document.getElementById('options');
if (place) {
  const draw = () => {
    document.title = t('settingsTitle');
    // A new object: what is drawn of the same is not drawn anew.
    render(<Options spokenIn={document.documentElement.lang} />, place);
  };
  await prepareOwnPage(draw);
  draw();
}
