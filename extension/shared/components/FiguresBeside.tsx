/** Figures of the sentence beside those of a claim: what they are to each other, never which of them is right. */
import type { FigureComparison, Verdict, VerdictReason } from '../../../src/claims/compare-figures.ts';
import { formatDate, type StringKey, t } from '../strings.ts';

const VERDICT_KEYS: Readonly<Record<Verdict, StringKey>> = {
  same: 'verdict_same',
  differs: 'verdict_differs',
  'not comparable': 'verdict_not_comparable',
};

/** Why two figures cannot be compared; that values agree or not needs no words. */
const WHY_KEYS: Readonly<Partial<Record<VerdictReason, StringKey>>> = {
  bounds: 'figures_bounds',
  measure: 'figures_measure',
  time: 'figures_time',
  unit: 'figures_unit',
  period: 'figures_period',
};

const ORDER: readonly Verdict[] = ['same', 'differs', 'not comparable'];

/** The most telling comparison; nothing where there is none. */
export function FiguresBeside({ figures }: { readonly figures: readonly FigureComparison[] }) {
  const [first] = [...figures].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  if (!first) return null;
  const { sentence, figure, verdict, why } = first;
  const whyKey = verdict === 'not comparable' ? WHY_KEYS[why] : undefined;
  return (
    <dl class={verdict === 'differs' ? 'figures apart' : 'figures'}>
      <div>
        <dt>{t('figureHere')}</dt>
        <dd>{sentence.text}</dd>
      </div>
      <div>
        <dt>{t('figureInClaim')}</dt>
        <dd>
          <span lang="en">{figure.text}</span>
          {figure.asOf !== undefined && <small> {formatDate(figure.asOf)}</small>}
        </dd>
      </div>
      <div class="verdict">
        <dt class="spoken">{t('figuresCompared')}</dt>
        <dd>
          <b>{t(VERDICT_KEYS[verdict])}</b>
          {whyKey && <small> {t(whyKey)}</small>}
        </dd>
      </div>
    </dl>
  );
}
