import type { Portion } from '../../../src/claims/library-reader.ts';
import { t } from '../strings.ts';

interface PartlyShownProps {
  /** Names the list for whoever hears the button alone. */
  readonly title: string;
  readonly shown: number;
  readonly list: Portion<unknown>;
  readonly onMore: () => void;
}

/** How much of a list is shown, and the rest of what the page has of it for the asking; nothing if it is all there. */
export function PartlyShown({ title, shown, list: { items, total }, onMore }: PartlyShownProps) {
  if (shown === total) return null;
  const count = t('shownOf', [String(shown), String(total)]);
  if (shown === items.length) return <p class="partly">{count}</p>;
  return (
    <button type="button" class="more" onClick={onMore}>
      {t('showMore', [title])} <span class="n">{count}</span>
    </button>
  );
}
