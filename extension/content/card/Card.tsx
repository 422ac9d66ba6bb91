/** What a card says: the entity, and the claims that matter most beside the sentence it stands in. */
import type { EntityId } from '../../../src/pack/schema.ts';
import { ClaimList } from '../../shared/components/ClaimList.tsx';
import { EntityHead } from '../../shared/components/EntityHead.tsx';
import { PageNotes } from '../../shared/components/PageNotes.tsx';
import { t } from '../../shared/strings.ts';
import type { CardOnPage } from '../card-on-page.ts';

/** What the reader can do with the card as a whole. */
export interface CardFrame {
  readonly onClose: () => void;
  /** Absent if it is pinned. */
  readonly onPin?: (by: 'pointer' | 'key') => void;
  /** Present if it is pinned: a key on the move button, the pointer on the head. */
  readonly onMoveKey?: (event: KeyboardEvent) => void;
  readonly onGrab?: (event: PointerEvent) => void;
}

interface CardProps {
  readonly content: CardOnPage;
  readonly frame: CardFrame;
  /** The entity that the reader came from within this card. */
  readonly previous: string | undefined;
  readonly onBack: () => void;
  readonly onEntity: (entity: EntityId) => void;
}

export function Card({ content, frame, previous, onBack, onEntity }: CardProps) {
  const { entity, claims, total, newest, page, showAll, menu, reportOf } = content;
  return (
    <section class="card" role="dialog" aria-label={entity.name}>
      <div class="scroller">
        <header onPointerDown={(event) => !isOnControl(event) && frame.onGrab?.(event)}>
          {previous !== undefined && (
            <p class="trail">
              <button type="button" aria-label={t('backTo', [previous])} onClick={onBack}>
                <span aria-hidden="true">‹</span> <span lang="en">{previous}</span>
              </button>
            </p>
          )}
          <EntityHead entity={entity} heading="h2" />
          <CardControls frame={frame} />
        </header>
        <PageNotes
          source={page?.source ?? null}
          facts={page?.facts}
          newest={newest}
          onShowPassages={page?.showPassages}
        />
        <ClaimList
          claims={claims}
          detail="brief"
          onPage={page?.source?.copies ?? []}
          others={{ except: entity.id, onOpen: onEntity }}
          reportOf={reportOf}
        />
        <div class="ends">
          {total > 0 && (
            <button type="button" class="all" aria-label={t('allClaimsAbout', [entity.name])} onClick={showAll}>
              {t('allClaims', [String(total)])}
            </button>
          )}
          {menu}
        </div>
      </div>
    </section>
  );
}

const STROKE = { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.3, 'stroke-linecap': 'round' } as const;

function CardControls({ frame: { onPin, onMoveKey, onClose } }: { readonly frame: CardFrame }) {
  const label = t(onPin ? 'pinCard' : 'moveCard');
  // Browsers count the presses of a pointer; a key has none.
  const onClick = ({ detail }: MouseEvent) => onPin?.(detail > 0 ? 'pointer' : 'key');
  return (
    <p class="controls">
      {/* One button in both states, so that the focus stays on it. */}
      <button type="button" class="pin" aria-label={label} title={label} onClick={onClick} onKeyDown={onMoveKey}>
        <svg viewBox="0 0 18 18" aria-hidden="true">
          <path
            d={
              onPin
                ? 'M6.5 3.5h5M7.5 3.5v4L5 10.5h8L10.5 7.5v-4M9 10.5v4.5'
                : 'M9 3v12M3 9h12M7 5l2-2 2 2M7 13l2 2 2-2M5 7 3 9l2 2M13 7l2 2-2 2'
            }
            {...STROKE}
            stroke-linejoin="round"
          />
        </svg>
      </button>
      <button type="button" class="close" aria-label={t('close')} onClick={onClose}>
        <svg viewBox="0 0 18 18" aria-hidden="true">
          <path d="M5 5l8 8M13 5l-8 8" {...STROKE} />
        </svg>
      </button>
    </p>
  );
}

function isOnControl({ target }: Event): boolean {
  return target instanceof Element && target.closest('a, button') !== null;
}
