import { t } from '../shared/strings.ts';
import type { Lookup } from './use-lookup.ts';

/** A text in which names are looked for: for what cannot be read where it is, and for what was selected. */
export function TextLookup({ lookup: { text, change, end } }: { readonly lookup: Lookup }) {
  return (
    <>
      <nav class="bar">
        <button type="button" onClick={end}>
          <span aria-hidden="true" class="arrow" /> {t('back')}
        </button>
      </nav>
      <textarea
        class="search pasted"
        rows={4}
        placeholder={t('pasteTextHere')}
        aria-label={t('pasteTextHere')}
        value={text}
        onInput={(event) => change(event.currentTarget.value)}
        ref={focusEmpty}
      />
    </>
  );
}

function focusEmpty(field: HTMLTextAreaElement | null) {
  if (field?.value === '') field.focus();
}
