import { useState } from 'preact/hooks';
import type { Choice, ClaimFilter, FilterChoices } from '../../src/claims/claim-filter.ts';
import { KIND_KEYS, STAKE_KEYS } from '../shared/components/ClaimList.tsx';
import { PartlyShown } from '../shared/components/PartlyShown.tsx';
import type { EntityContent } from '../shared/messages.ts';
import { formatNumber, plural, t } from '../shared/strings.ts';

interface ClaimFiltersProps {
  readonly choices: FilterChoices;
  readonly sources: EntityContent['sources'];
  readonly filter: ClaimFilter;
  readonly onChange: (filter: ClaimFilter) => void;
  /** How many claims do not pass. */
  readonly filteredOut: number;
}

/** What the claims can be narrowed to, of each property to one value, and what is left out by it. */
export function ClaimFilters({ choices, sources, filter, onChange, filteredOut }: ClaimFiltersProps) {
  const row = <Name extends keyof ClaimFilter>(name: Name) => ({
    choices: choices[name] as readonly Choice<string>[],
    chosen: filter[name] as string | undefined,
    onChoose: (value: string | undefined) => {
      const { [name]: _, ...others } = filter;
      onChange(value === undefined ? others : { ...others, [name]: value });
    },
  });
  const isNarrowed = Object.keys(filter).length > 0;
  const labels = sourceLabels(sources);
  return (
    <details class="filters" open={isNarrowed}>
      <summary>{t('filters')}</summary>
      <Toggles
        label={t('filterKind')}
        {...row('kind')}
        nameOf={(kind) => t(KIND_KEYS[kind as keyof typeof KIND_KEYS])}
      />
      <Toggles label={t('filterYear')} {...row('year')} nameOf={(year) => year || t('dateUnknown')} />
      <Toggles
        label={t('filterSource')}
        {...row('source')}
        nameOf={(source) => labels.get(source) ?? t('publisherUnknown')}
      />
      <Toggles
        label={t('stakeColumn')}
        {...row('stake')}
        nameOf={(stake) => t(STAKE_KEYS[stake as keyof typeof STAKE_KEYS])}
      />
      <p class="filtered">
        <span role="status">{isNarrowed && plural('filteredOut', filteredOut)}</span>
        {isNarrowed && (
          <button type="button" onClick={() => onChange({})}>
            {t('showAll')}
          </button>
        )}
      </p>
    </details>
  );
}

interface TogglesProps {
  readonly label: string;
  readonly choices: readonly Choice<string>[];
  readonly chosen: string | undefined;
  readonly nameOf: (value: string) => string;
  readonly onChoose: (value: string | undefined) => void;
}

const FIRST_TOGGLES = 8;

/** A choice of one is none, and is not offered. */
function Toggles({ label, choices, chosen, nameOf, onChoose }: TogglesProps) {
  const [isWhole, setWhole] = useState(false);
  if (choices.length < 2 && chosen === undefined) return null;
  const shown = choices.filter(({ value }, at) => isWhole || at < FIRST_TOGGLES || value === chosen);
  return (
    <fieldset class="toggles">
      <legend>{label}</legend>
      {shown.map(({ value, claims }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === chosen}
          onClick={() => onChoose(value === chosen ? undefined : value)}
        >
          {nameOf(value)} <span class="n">{formatNumber(claims)}</span>
        </button>
      ))}
      <PartlyShown
        title={label}
        shown={shown.length}
        list={{ items: choices, total: choices.length }}
        onMore={() => setWhole(true)}
      />
    </fieldset>
  );
}

/** Publishers, with titles where one has published several. */
function sourceLabels(sources: EntityContent['sources']): ReadonlyMap<string, string> {
  const publishers = sources.map(({ publisher }) => ('value' in publisher ? publisher.value : undefined));
  return new Map(
    sources.map(({ id, title }, at) => {
      const publisher = publishers[at];
      const isOnly = publishers.filter((one) => one === publisher).length === 1;
      const ownTitle = 'value' in title ? title.value : t('titleUnknown');
      if (publisher === undefined) return [id, ownTitle];
      return [id, isOnly ? publisher : `${publisher}: ${ownTitle}`];
    }),
  );
}
