/** A claim with its citation, copied in the form that the reader needs. */
import { useState } from 'preact/hooks';
import { CITATION_FORMATS, type CitationFormat, cite } from '../../../src/claims/cite.ts';
import type { ClaimView } from '../../../src/claims/claim-view.ts';
import { copyText } from '../copy-text.ts';
import { type StringKey, t } from '../strings.ts';

const FORMAT_KEYS: Readonly<Record<CitationFormat, StringKey>> = {
  plain: 'format_plain',
  markdown: 'format_markdown',
  bibtex: 'format_bibtex',
  'csl-json': 'format_csl_json',
};

export function CiteClaim({ claim }: { readonly claim: ClaimView }) {
  const [isOpen, setIsOpen] = useState(false);
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);
  const copy = async (format: CitationFormat) => {
    setOutcome((await copyText(cite(claim, format))) ? 'copied' : 'copyFailed');
  };
  return (
    <p class="cite">
      <button type="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {t('copyWithCitation')}
      </button>
      {isOpen &&
        CITATION_FORMATS.map((format) => (
          <button type="button" key={format} onClick={() => copy(format)}>
            {t(FORMAT_KEYS[format])}
          </button>
        ))}
      <span role="status">{outcome && t(outcome === 'copied' ? 'copied' : 'copyFailed')}</span>
    </p>
  );
}
