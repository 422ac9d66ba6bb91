/** What a reader can ask of a claim: its citation, to be copied, and why it stands where it does. */
import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { CITATION_FORMATS, type CitationFormat, cite } from '../../../src/claims/cite.ts';
import type { ClaimView } from '../../../src/claims/claim-view.ts';
import type { ClaimId } from '../../../src/pack/schema.ts';
import { copyText } from '../copy-text.ts';
import type { OrderReason } from '../messages.ts';
import { type StringKey, t } from '../strings.ts';
import { WhyThisOrder } from './WhyThisOrder.tsx';

const FORMAT_KEYS: Readonly<Record<CitationFormat, StringKey>> = {
  plain: 'format_plain',
  markdown: 'format_markdown',
  bibtex: 'format_bibtex',
  'csl-json': 'format_csl_json',
};

interface ClaimFootProps {
  readonly claim: ClaimView;
  /** Absent where claims are not in the order of a sentence. */
  readonly reasons?: readonly OrderReason[] | undefined;
  /** Absent where nothing can be reported. */
  readonly reportOf?: ((claim: ClaimId) => ComponentChild) | undefined;
}

export function ClaimFoot({ claim, reasons, reportOf }: ClaimFootProps) {
  const [open, setOpen] = useState<'cite' | 'order' | 'report' | null>(null);
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);
  const copy = async (format: CitationFormat) => {
    setOutcome((await copyText(cite(claim, format))) ? 'copied' : 'copyFailed');
  };
  const toggle = (what: NonNullable<typeof open>) => () => setOpen(open === what ? null : what);
  return (
    <div class="claim-foot">
      <p>
        <button type="button" aria-expanded={open === 'cite'} onClick={toggle('cite')}>
          {t('copyWithCitation')}
        </button>
        {reasons && (
          <button type="button" aria-expanded={open === 'order'} onClick={toggle('order')}>
            {t('whyThisOrder')}
          </button>
        )}
        {reportOf && (
          <button type="button" aria-expanded={open === 'report'} onClick={toggle('report')}>
            {t('reportMistake')}
          </button>
        )}
      </p>
      {open === 'cite' && (
        <p class="formats">
          {CITATION_FORMATS.map((format) => (
            <button type="button" key={format} onClick={() => copy(format)}>
              {t(FORMAT_KEYS[format])}
            </button>
          ))}
          <span role="status">{outcome && t(outcome === 'copied' ? 'copied' : 'copyFailed')}</span>
        </p>
      )}
      {open === 'report' && reportOf?.(claim.id)}
      {open === 'order' && reasons && <WhyThisOrder reasons={reasons} />}
    </div>
  );
}
