import { useEffect, useState } from 'preact/hooks';
import { LEVELS, type Level } from '../../src/mentions/find-mentions.ts';
import { changeSettings, readSettings } from '../shared/settings.ts';
import { type StringKey, t } from '../shared/strings.ts';

/** What the three steps are called, and what each means. */
const WORDS: Readonly<Record<Level, readonly [name: StringKey, explained: StringKey]>> = {
  strict: ['level_strict', 'level_strict_explained'],
  normal: ['level_normal', 'level_normal_explained'],
  loose: ['level_loose', 'level_loose_explained'],
};

/** How much is marked, in three steps. It takes effect in all tabs at once. */
export function LevelChoice() {
  const [level, setLevel] = useState<Level>();
  useEffect(() => {
    readSettings().then((settings) => setLevel(settings.level));
  }, []);
  const choose = async (chosen: Level) => {
    await changeSettings(() => ({ level: chosen }));
    setLevel(chosen);
  };
  return (
    <fieldset class="level">
      <legend>{t('level')}</legend>
      {LEVELS.map((one) => (
        <label key={one} title={t(WORDS[one][1])}>
          <input
            type="radio"
            name="level"
            value={one}
            checked={one === level}
            aria-describedby={`level-${one}`}
            onChange={() => choose(one)}
          />
          {t(WORDS[one][0])}
          <span id={`level-${one}`} class="spoken">
            {t(WORDS[one][1])}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
