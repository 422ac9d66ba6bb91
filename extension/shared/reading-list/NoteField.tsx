/** The reader's note on a saved claim, edited where it stands: stored as it is written, without a button. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SavedClaim } from '../../../src/reading-list/saved-claim.ts';
import { t } from '../strings.ts';
import { changeList } from './change-list.ts';
import { type ListProblem, problemText } from './outcome-text.ts';

/** How long the reader pauses before a note is stored, in ms: between words, not between letters. */
const PAUSE_MS = 500;

export function NoteField({ saved: { claim, note } }: { readonly saved: SavedClaim }) {
  const [text, setText] = useState(note);
  const [outcome, setOutcome] = useState<'stored' | ListProblem | null>(null);
  const unsent = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null);

  const send = async () => {
    if (!unsent.current) return;
    clearTimeout(unsent.current.timer);
    const { text: written } = unsent.current;
    unsent.current = null;
    const reply = await changeList('readingList.annotate', { claim: claim.id, note: written });
    setOutcome(reply.ok ? 'stored' : reply.problem);
  };
  const sendNow = useRef(send);
  sendNow.current = send;

  useEffect(() => {
    const flush = () => sendNow.current();
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, []);
  // It may have been changed in another tab; what is being written here is not overwritten.
  useEffect(() => {
    if (!unsent.current) setText(note);
  }, [note]);

  const write = (written: string) => {
    setText(written);
    setOutcome(null);
    if (unsent.current) clearTimeout(unsent.current.timer);
    unsent.current = { text: written, timer: setTimeout(() => sendNow.current(), PAUSE_MS) };
  };
  return (
    <div class="note">
      <label>
        <span>
          {t('note')}
          <span class="spoken">: {claim.statement}</span>
        </span>
        <textarea
          rows={1}
          placeholder={t('addNote')}
          value={text}
          onInput={(event) => write(event.currentTarget.value)}
          onBlur={send}
        />
      </label>
      <span role="status">{outcome === 'stored' && t('noteStored')}</span>
      {outcome !== null && outcome !== 'stored' && <span role="alert">{problemText(outcome)}</span>}
    </div>
  );
}
