/**
 * The gallery: each shared component in all its states, in both themes, for development alone. The address chooses:
 * `lang`, `theme` (light, dark; both else), `width` of each specimen in CSS px, `only` one component, `state`.
 */
import { render } from 'preact';
import { loadBundledPack } from '../shared/bundled-pack.ts';
import { uiLanguage } from '../shared/strings.ts';
import { LOCALES, locale } from './browser-stand-in.ts';
import { type Specimen, specimensOf } from './specimens.tsx';

const WIDTHS = [280, 320, 400, 480, 640, 900];
const THEMES = ['light', 'dark'];

const address = new URLSearchParams(location.search);
const theme = address.get('theme');
const only = address.get('only');
const state = address.get('state');
const width = Number(address.get('width') ?? 400);

function Gallery({ specimens }: { readonly specimens: readonly Specimen[] }) {
  return (
    <>
      <header class="sidelight controls">
        <h1>Components</h1>
        <Choice label="Language" name="lang" values={LOCALES} chosen={locale} />
        <Choice label="Theme" name="theme" values={['both', ...THEMES]} chosen={theme ?? 'both'} />
        <Choice label="Width" name="width" values={WIDTHS.map(String)} chosen={String(width)} />
        <Choice
          label="Component"
          name="only"
          values={['all', ...specimens.map(({ component }) => component)]}
          chosen={only ?? 'all'}
        />
      </header>
      <main class="sidelight">
        {specimens
          .filter(({ component }) => only === null || only === 'all' || component === only)
          .map((specimen) => (
            <SpecimenStates key={specimen.component} specimen={specimen} />
          ))}
      </main>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly values: readonly string[];
  readonly chosen: string;
}

function Choice({ label, name, values, chosen }: ChoiceProps) {
  const withValue = (value: string) => {
    const changed = new URLSearchParams(address);
    changed.set(name, value);
    return `?${changed}`;
  };
  return (
    <nav aria-label={label}>
      <b>{label}</b>{' '}
      {values.map((value) => (
        <a key={value} href={withValue(value)} aria-current={value === chosen ? 'true' : undefined}>
          {value}
        </a>
      ))}
    </nav>
  );
}

function SpecimenStates({ specimen: { component, states } }: { readonly specimen: Specimen }) {
  const themes = THEMES.filter((name) => theme === null || theme === 'both' || theme === name);
  return (
    <section aria-label={component}>
      <h2>{component}</h2>
      {states
        .filter(({ name }) => state === null || name === state)
        .map(({ name, show }) => (
          <div key={name}>
            <h3>{name}</h3>
            <div class="themes">
              {themes.map((one) => (
                <div
                  key={one}
                  class={`sidelight specimen ${one}`}
                  data-state={`${component}: ${name}`}
                  style={{ width: `${width}px` }}
                >
                  {show()}
                </div>
              ))}
            </div>
          </div>
        ))}
    </section>
  );
}

const place = document.getElementById('gallery');
if (place) {
  document.documentElement.lang = uiLanguage();
  render(<Gallery specimens={specimensOf(await loadBundledPack('../pack.json'))} />, place);
}
