import type { ChoiceName } from '../settings-shape.ts';
import { Choice } from './Choice.tsx';
import { legendOf, optionsOf } from './choice-words.ts';
import type { ChosenSettings } from './use-settings.ts';

interface SettingChoiceProps {
  readonly name: Exclude<ChoiceName, 'isPaused'>;
  readonly chosen: ChosenSettings;
  /** Where there is room for more words than usual. */
  readonly legend?: string;
  /** Whether what each means is to be seen, and not only told on asking. */
  readonly isExplained?: boolean;
}

/** One of the settings of which there is one each. */
export function SettingChoice(props: SettingChoiceProps) {
  const { name, chosen, isExplained = false, legend = legendOf(name) } = props;
  const { settings, change } = chosen;
  return (
    <Choice
      name={name}
      legend={legend}
      options={optionsOf(name)}
      chosen={settings[name]}
      onChoose={(value) => change({ set: { [name]: value } })}
      isExplained={isExplained}
    />
  );
}
