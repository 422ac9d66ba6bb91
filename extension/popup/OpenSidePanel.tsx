import { useState } from 'preact/hooks';
import { openSidePanel, sidePanelName } from '../shared/side-panel.ts';
import { t } from '../shared/strings.ts';

/** The way from the popup to the place beside the page that stays open, as the browser calls it; none where it has none. */
export function OpenSidePanel({ tabId }: { readonly tabId: number }) {
  const [hasFailed, setHasFailed] = useState(false);
  const name = sidePanelName();
  if (name === null || hasFailed) return null;
  const open = () =>
    openSidePanel(tabId).then(
      () => close(),
      () => setHasFailed(true),
    );
  return (
    <p class="beside">
      <button type="button" onClick={open}>
        {t(name === 'sidebar' ? 'openInSidebar' : 'openInSidePanel')}
      </button>
    </p>
  );
}
