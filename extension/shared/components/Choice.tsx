interface ChoiceProps<Value extends string | number> {
  /** Tells this choice apart from others in the document. */
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly explained?: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
  /** Whether what each option means is to be seen, and not only told on asking. */
  readonly isExplained?: boolean;
}

/** One of a few, all to be seen at once. */
export function Choice<Value extends string | number>(props: ChoiceProps<Value>) {
  const { name, legend, options, chosen, onChoose, isExplained = false } = props;
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map(({ value, label, explained }) => (
        <label key={value} title={isExplained ? undefined : explained}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            aria-describedby={explained && `${name}-${value}`}
            onChange={() => onChoose(value)}
          />
          {label}
          {explained && (
            <span id={`${name}-${value}`} class={isExplained ? 'explained' : 'spoken'}>
              {explained}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
