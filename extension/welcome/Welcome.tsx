import browser from 'webextension-polyfill';
import { type StringKey, t } from '../shared/strings.ts';
import { Sample } from './Sample.tsx';
import { useKeys } from './use-keys.ts';

const READ = ['read_text', 'read_where', 'read_choices'] as const satisfies readonly StringKey[];
const STORED = ['stored_choices', 'stored_saved', 'stored_memory'] as const satisfies readonly StringKey[];
const NEVER_SENT = [
  'neverSent_pages',
  'neverSent_names',
  'neverSent_choices',
  'neverSent_counts',
] as const satisfies readonly StringKey[];

export function Welcome() {
  return (
    <main>
      <header>
        <img src={browser.runtime.getURL('icons/icon-48.png')} alt="" width="48" height="48" />
        <h1>{t('welcomeTitle')}</h1>
        <p>{t('welcomeLead')}</p>
      </header>
      <section aria-labelledby="sample-title">
        <h2 id="sample-title">{t('sampleTitle')}</h2>
        <Sample />
      </section>
      <section aria-labelledby="data-title">
        <h2 id="data-title">{t('dataTitle')}</h2>
        <p class="promise">{t('dataPromise')}</p>
        <Told title={t('readTitle')} keys={READ} />
        <Told title={t('storedTitle')} keys={STORED} />
        <Told title={t('neverSentTitle')} keys={NEVER_SENT} />
        <p class="hint">{t('dataConsent')}</p>
      </section>
      <section aria-labelledby="reach-title">
        <h2 id="reach-title">{t('reachTitle')}</h2>
        <Keys />
        <p>{t('pinIcon')}</p>
        <p class="buttons">
          <a href={browser.runtime.getURL('options/options.html')}>{t('allSettings')}</a>
          <a href={browser.runtime.getURL('library/library.html')}>{t('browseLibrary')}</a>
        </p>
      </section>
    </main>
  );
}

function Told({ title, keys }: { readonly title: string; readonly keys: readonly StringKey[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul class="told">
        {keys.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </>
  );
}

function Keys() {
  const { 'next-mention': next, 'previous-mention': previous } = useKeys();
  return (
    <dl class="keys">
      {next && (
        <div>
          <dt>
            <kbd>{next}</kbd>
          </dt>
          <dd>{t('commandNextMention')}</dd>
        </div>
      )}
      {previous && (
        <div>
          <dt>
            <kbd>{previous}</kbd>
          </dt>
          <dd>{t('commandPreviousMention')}</dd>
        </div>
      )}
      <div>
        <dt>
          <kbd>Tab</kbd>
        </dt>
        <dd>{t('keyTab')}</dd>
      </div>
      <div>
        <dt>
          <kbd>Esc</kbd>
        </dt>
        <dd>{t('keyEscape')}</dd>
      </div>
    </dl>
  );
}
