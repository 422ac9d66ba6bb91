/** What a card says of its mark, and how the reader is rid of it. */
import type { ComponentChild } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Ground } from '../../../src/mentions/conditions.ts';
import type { EntityId } from '../../../src/pack/schema.ts';
import { type StringKey, t } from '../../shared/strings.ts';

/** Something that the reader chooses, and its undoing; both reject if the browser could not store it. */
export interface Reversible {
  readonly act: () => void | Promise<void>;
  readonly undo: () => void | Promise<void>;
}

interface CardMenuProps {
  /** As it stands on the page. */
  readonly name: string;
  /** Host name of the page in the tab; empty if it has none. */
  readonly site: string;
  /** Why the name counts; undefined if that cannot be told any more. */
  readonly ground: Ground | undefined;
  readonly nameOf: (entity: EntityId) => Promise<string | undefined>;
  readonly notThis: Readonly<Record<'here' | 'site' | 'anywhere' | 'entity', Reversible>>;
  /** Nothing is marked on the site. */
  readonly nothingHere: Reversible;
  /** What the reader can send where the mark is wrong. */
  readonly report: ComponentChild;
}

export function CardMenu({ name, site, ground, nameOf, notThis, nothingHere, report }: CardMenuProps) {
  const [shown, setShown] = useState<'why' | 'hide' | 'report' | null>(null);
  const menu = useRef<HTMLDivElement>(null);
  // Opened, it is no longer held at the lower edge, where all that is higher than the card would be cut off.
  useLayoutEffect(() => {
    const ends = menu.current?.closest<HTMLElement>('.ends');
    if (shown) ends?.closest('.scroller')?.scrollTo({ top: ends.offsetTop });
  }, [shown]);
  const [done, setDone] = useState<{
    readonly what: Reversible;
    readonly words: string;
    readonly byKey: boolean;
  } | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const attempt = async (act: Reversible['act'], then: () => void) => {
    try {
      await act();
      setHasFailed(false);
      then();
    } catch {
      setHasFailed(true);
    }
  };
  const failure = hasFailed && <p role="alert">{t('settingsFailed')}</p>;
  if (done) {
    const undo = () =>
      attempt(done.what.undo, () => {
        setDone(null);
        setShown(null);
      });
    return (
      <div class="menu">
        <div class="done">
          <span role="status">{done.words}</span>
          <button type="button" onClick={undo} ref={done.byKey ? takeFocus : null}>
            {t('undo')}
          </button>
        </div>
        {failure}
      </div>
    );
  }
  const hide =
    (what: Reversible, words = t('markHidden')) =>
    // Browsers count the presses of a pointer; a key has none.
    ({ detail }: MouseEvent) =>
      attempt(what.act, () => setDone({ what, words, byKey: detail === 0 }));
  const toggle = (what: NonNullable<typeof shown>) => () => setShown(shown === what ? null : what);
  return (
    <div class={shown ? 'menu open' : 'menu'} ref={menu}>
      <div class="choices">
        <button type="button" aria-expanded={shown === 'why'} onClick={toggle('why')}>
          {t('whyThisMark')}
        </button>
        <button type="button" aria-expanded={shown === 'hide'} onClick={toggle('hide')}>
          {t('notThis')}
        </button>
        <button type="button" aria-expanded={shown === 'report'} onClick={toggle('report')}>
          {t('reportMistake')}
        </button>
      </div>
      {shown === 'why' && <Why name={name} ground={ground} nameOf={nameOf} />}
      {shown === 'report' && report}
      {shown === 'hide' && (
        <ul>
          <Choice text={t('notThisHere', [name])} onChoose={hide(notThis.here)} />
          {site !== '' && <Choice text={t('notThisOnSite', [name, site])} onChoose={hide(notThis.site)} />}
          <Choice text={t('notThisAnywhere', [name])} onChoose={hide(notThis.anywhere)} />
          <Choice text={t('neverThisEntity')} onChoose={hide(notThis.entity)} />
          {site !== '' && <Choice text={t('offOnSite', [site])} onChoose={hide(nothingHere, t('siteOff', [site]))} />}
        </ul>
      )}
      {failure}
    </div>
  );
}

/** What a key was pressed on is gone: the reader goes on here. */
function takeFocus(button: HTMLButtonElement | null) {
  button?.focus({ preventScroll: true });
}

function Choice({ text, onChoose }: { readonly text: string; readonly onChoose: (event: MouseEvent) => void }) {
  return (
    <li>
      <button type="button" onClick={onChoose}>
        {text}
      </button>
    </li>
  );
}

/** The rules by which a name counts; by the others none does. */
const REASONS: Readonly<Partial<Record<Ground['rule'], StringKey>>> = {
  'needs-nothing': 'why_needs_nothing',
  near: 'why_near',
  before: 'why_before',
  after: 'why_after',
  beside: 'why_beside',
  'on-page': 'why_on_page',
  seen: 'why_seen',
  loose: 'why_loose',
};

/** Rules that are by an entity rather than by words. */
const BY_ENTITY: ReadonlySet<Ground['rule']> = new Set(['beside', 'on-page', 'seen']);

function Why({ name, ground, nameOf }: Pick<CardMenuProps, 'name' | 'ground' | 'nameOf'>) {
  const [by, setBy] = useState(ground?.by ?? '');
  useEffect(() => {
    if (!ground?.by || !BY_ENTITY.has(ground.rule)) return;
    nameOf(ground.by as EntityId).then((known) => setBy(known ?? ''));
  }, [ground, nameOf]);
  const reason = ground && REASONS[ground.rule];
  return (
    <p>
      {t(reason ?? 'why_unknown', [name, by])} {t('whyPack')}
    </p>
  );
}
