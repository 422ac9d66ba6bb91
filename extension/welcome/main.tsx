/** The first-run page: what Sidelight does, shown on a sample, and what it does with what it reads. */
import { render } from 'preact';
import { prepareOwnPage } from '../shared/own-page.ts';
import { t } from '../shared/strings.ts';
import { Welcome } from './Welcome.tsx';

const place = document.getElementById('welcome');
if (place) {
  const draw = () => {
    document.title = t('welcomeTitle');
    render(<Welcome key={document.documentElement.lang} />, place);
  };
  await prepareOwnPage(draw);
  draw();
}
