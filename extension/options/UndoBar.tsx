import { useEffect, useRef } from 'preact/hooks';
import { t } from '../shared/strings.ts';
import type { Undo } from './use-undo.ts';

/** Says what was done last, and takes it back. It takes the focus, since what was pressed may be gone. */
export function UndoBar({ undo: { done, takeBack } }: { readonly undo: Undo }) {
  const button = useRef<HTMLButtonElement>(null);
  const hasBeen = useRef(false);
  useEffect(() => {
    if (done !== null) button.current?.focus({ preventScroll: true });
    // What had the focus is gone: without this it would be at the top of the page.
    else if (hasBeen.current) document.querySelector('main')?.focus({ preventScroll: true });
    hasBeen.current = done !== null;
  }, [done]);
  return (
    <div class="undo" role="status">
      {done !== null && (
        <p>
          <span>{done}</span>
          <button type="button" ref={button} onClick={takeBack}>
            {t('undo')}
          </button>
        </p>
      )}
    </div>
  );
}
