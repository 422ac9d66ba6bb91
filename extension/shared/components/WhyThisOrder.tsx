/** Why a claim stands where it does, in words. */
import type { OrderReason } from '../messages.ts';
import { type StringKey, t } from '../strings.ts';

const REASON_KEYS: Readonly<Record<OrderReason['kind'], StringKey>> = {
  topic: 'order_topic',
  figure: 'order_figure',
  year: 'order_year',
  entity: 'order_entity',
  about: 'order_about',
  beside: 'order_beside',
  checkable: 'order_checkable',
  discussed: 'order_discussed',
  origins: 'order_origins',
  recent: 'order_recent',
  'same origin': 'order_same_origin',
  'same words': 'order_same_words',
};

export function WhyThisOrder({ reasons }: { readonly reasons: readonly OrderReason[] }) {
  return (
    <ol class="order" aria-label={t('whyThisOrder')}>
      {reasons.map(({ kind, by, isAgainst }) => (
        <li key={`${kind} ${by}`} class={isAgainst ? 'against' : undefined}>
          {t(REASON_KEYS[kind], [by])}
        </li>
      ))}
    </ol>
  );
}
