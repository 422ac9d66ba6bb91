import { LEVELS, type Level } from '../../src/mentions/find-mentions.ts';
import {
  DELAYS_MS,
  DENSITIES,
  type Density,
  MARK_STYLES,
  type MarkStyle,
  OPENINGS,
  type Opening,
} from '../shared/settings.ts';
import { type StringKey, t, uiLanguage } from '../shared/strings.ts';
import { Choice } from './Choice.tsx';
import type { ChosenSettings } from './use-settings.ts';

const LEVEL_WORDS: Readonly<Record<Level, readonly [name: StringKey, explained: StringKey]>> = {
  strict: ['level_strict', 'level_strict_explained'],
  normal: ['level_normal', 'level_normal_explained'],
  loose: ['level_loose', 'level_loose_explained'],
};

const DENSITY_WORDS: Readonly<Record<Density, readonly [name: StringKey, explained: StringKey]>> = {
  first: ['density_first', 'density_first_explained'],
  all: ['density_all', 'density_all_explained'],
};

const STYLE_WORDS: Readonly<Record<MarkStyle, StringKey>> = {
  dots: 'style_dots',
  underline: 'style_underline',
  none: 'style_none',
};

const OPENING_WORDS: Readonly<Record<Opening, readonly [name: StringKey, explained: StringKey]>> = {
  rest: ['opening_rest', 'opening_rest_explained'],
  key: ['opening_key', 'opening_key_explained'],
  click: ['opening_click', 'opening_click_explained'],
};

/** How pages are marked and cards open. */
export function ReadingChoices({ chosen: { settings, change } }: { readonly chosen: ChosenSettings }) {
  return (
    <details class="reading">
      <summary>{t('readingChoices')}</summary>
      <Choice
        name="level"
        legend={t('level')}
        options={LEVELS.map((value) => optionOf(value, LEVEL_WORDS[value]))}
        chosen={settings.level}
        onChoose={(level) => change({ set: { level } })}
      />
      <Choice
        name="density"
        legend={t('density')}
        options={DENSITIES.map((value) => optionOf(value, DENSITY_WORDS[value]))}
        chosen={settings.density}
        onChoose={(density) => change({ set: { density } })}
      />
      <Choice
        name="markStyle"
        legend={t('markStyle')}
        options={MARK_STYLES.map((value) => ({ value, label: t(STYLE_WORDS[value]) }))}
        chosen={settings.markStyle}
        onChoose={(markStyle) => change({ set: { markStyle } })}
      />
      <Choice
        name="opening"
        legend={t('opening')}
        options={OPENINGS.map((value) => optionOf(value, OPENING_WORDS[value]))}
        chosen={settings.opening}
        onChoose={(opening) => change({ set: { opening } })}
      />
      {settings.opening === 'rest' && (
        <Choice
          name="delay"
          legend={t('delay')}
          options={DELAYS_MS.map((value) => ({ value, label: inSeconds(value) }))}
          chosen={settings.delayMs}
          onChoose={(delayMs) => change({ set: { delayMs } })}
        />
      )}
    </details>
  );
}

function optionOf<Value>(value: Value, [name, explained]: readonly [name: StringKey, explained: StringKey]) {
  return { value, label: t(name), explained: t(explained) };
}

function inSeconds(milliseconds: number): string {
  const format = { style: 'unit', unit: 'second', unitDisplay: 'narrow', maximumFractionDigits: 2 } as const;
  return new Intl.NumberFormat(uiLanguage(), format).format(milliseconds / 1000);
}
