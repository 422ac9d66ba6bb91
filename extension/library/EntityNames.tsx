import type { EntityProfile } from '../../src/claims/library-reader.ts';
import { t, uiLanguage } from '../shared/strings.ts';

/** Languages shown without being asked: those that most readers of these pages write in. */
const FIRST_LANGUAGES: readonly (string | undefined)[] = [undefined, 'en', 'zh-Hans', 'zh-Hant'];

/** All names it goes by, in all languages. */
export function EntityNames({ profile: { names, tickers, wikidata } }: { readonly profile: EntityProfile }) {
  if (names.length === 0 && tickers.length === 0 && wikidata === undefined) return null;
  const first = names.filter(({ lang }) => FIRST_LANGUAGES.includes(lang));
  const others = names.filter(({ lang }) => !FIRST_LANGUAGES.includes(lang));
  return (
    <section>
      <h2 class="label">{t('otherNames')}</h2>
      <dl class="facts">
        <NameRows names={first} />
        {tickers.length > 0 && (
          <div>
            <dt>{t('tickers')}</dt>
            <dd>{tickers.join(', ')}</dd>
          </div>
        )}
        {wikidata !== undefined && (
          <div>
            <dt>Wikidata</dt>
            <dd>
              <a href={`https://www.wikidata.org/wiki/${wikidata}`} target="_blank" rel="noopener noreferrer">
                {wikidata} ↗
              </a>
            </dd>
          </div>
        )}
      </dl>
      {others.length > 0 && (
        <details class="other-languages">
          <summary>{t('otherLanguages')}</summary>
          <dl class="facts">
            <NameRows names={others} />
          </dl>
        </details>
      )}
    </section>
  );
}

function NameRows({ names }: Pick<EntityProfile, 'names'>) {
  return names.map(({ lang, names: its }) => (
    <div key={lang}>
      <dt>{languageName(lang)}</dt>
      <dd lang={lang} dir="auto">
        {its.join(' · ')}
      </dd>
    </div>
  ));
}

function languageName(lang: string | undefined): string {
  if (lang === undefined) return t('anyLanguage');
  return new Intl.DisplayNames(uiLanguage(), { type: 'language' }).of(lang) ?? lang;
}
