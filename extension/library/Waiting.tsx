/** What stands in a page's place until its answer is there, or if there is none. */
import { t } from '../shared/strings.ts';

export function Waiting({ failure }: { readonly failure: Error | undefined }) {
  return failure ? (
    <p class="none" role="alert">
      {t('libraryFailed', [failure.message])}
    </p>
  ) : (
    <p class="none" aria-busy="true">
      {t('loading')}
    </p>
  );
}
