import type { Choice, ClaimFilter, FilterChoices } from '../../src/claims/claim-filter.ts';
import type { ListedSource } from '../../src/claims/library-reader.ts';
import { KIND_KEYS, STAKE_KEYS } from '../shared/components/ClaimList.tsx';
import { t } from '../shared/strings.ts';

interface ClaimFiltersProps {
  readonly choices: FilterChoices;
  readonly filter: ClaimFilter;
  readonly sources: readonly ListedSource[];
  readonly onChange: (filter: ClaimFilter) => void;
}

/** What a list of claims can be narrowed to. A choice of one is none, and is not offered. */
export function ClaimFilters({ choices, filter, sources, onChange }: ClaimFiltersProps) {
  const titleOf = (id: string) => {
    const source = sources.find((one) => one.id === id);
    return source && 'value' in source.title ? source.title.value : t('titleUnknown');
  };
  const chooser = <Name extends keyof ClaimFilter>(name: Name) => ({
    choices: choices[name] as readonly Choice<string>[],
    chosen: filter[name] as string | undefined,
    onChoose: (value: string | undefined) => {
      const { [name]: _, ...others } = filter;
      onChange(value === undefined ? others : { ...others, [name]: value });
    },
  });
  return (
    <form class="filters" aria-label={t('filters')} onSubmit={(event) => event.preventDefault()}>
      <Chooser
        label={t('filterKind')}
        {...chooser('kind')}
        nameOf={(kind) => t(KIND_KEYS[kind as keyof typeof KIND_KEYS])}
      />
      <Chooser label={t('filterYear')} {...chooser('year')} nameOf={(year) => year || t('dateUnknown')} />
      <Chooser label={t('filterSource')} {...chooser('source')} nameOf={titleOf} />
      <Chooser
        label={t('stakeColumn')}
        {...chooser('stake')}
        nameOf={(stake) => t(STAKE_KEYS[stake as keyof typeof STAKE_KEYS])}
      />
      {Object.keys(filter).length > 0 && (
        <button type="button" onClick={() => onChange({})}>
          {t('showAll')}
        </button>
      )}
    </form>
  );
}

interface ChooserProps {
  readonly label: string;
  readonly choices: readonly Choice<string>[];
  readonly chosen: string | undefined;
  readonly nameOf: (value: string) => string;
  readonly onChoose: (value: string | undefined) => void;
}

/** The value of the option for no choice: no claim has it. */
const ANY = '*';

function Chooser({ label, choices, chosen, nameOf, onChoose }: ChooserProps) {
  if (choices.length < 2 && chosen === undefined) return null;
  const isKnown = chosen === undefined || choices.some(({ value }) => value === chosen);
  return (
    <label>
      <span>{label}</span>
      <select
        value={chosen ?? ANY}
        onChange={({ currentTarget: { value } }) => onChoose(value === ANY ? undefined : value)}
      >
        <option value={ANY}>{t('filterAny')}</option>
        {choices.map(({ value, claims }) => (
          <option key={value} value={value}>
            {`${nameOf(value)} (${claims})`}
          </option>
        ))}
        {!isKnown && <option value={chosen}>{chosen}</option>}
      </select>
    </label>
  );
}
