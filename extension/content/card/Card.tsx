/** What a card says: the entity, and the claims that matter most beside the sentence it stands in. */
import type { ComponentChild } from 'preact';
import { ClaimList } from '../../shared/components/ClaimList.tsx';
import { EntityHead } from '../../shared/components/EntityHead.tsx';
import { PageNotes } from '../../shared/components/PageNotes.tsx';
import { plural, t } from '../../shared/strings.ts';
import type { CardOnPage } from '../card-on-page.ts';

interface CardProps {
  readonly content: CardOnPage;
  /** What the reader can do about the mark. */
  readonly menu: ComponentChild;
  readonly onClose: () => void;
}

export function Card({ content, menu, onClose }: CardProps) {
  const { entity, claims, total, newest, page } = content;
  return (
    <section class="card" role="dialog" aria-label={entity.name}>
      <EntityHead entity={entity} heading="h2" />
      <button type="button" class="close" aria-label={t('close')} onClick={onClose}>
        <svg viewBox="0 0 18 18" aria-hidden="true">
          <path d="M5 5l8 8M13 5l-8 8" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linecap="round" />
        </svg>
      </button>
      <PageNotes
        source={page?.source ?? null}
        facts={page?.facts}
        newest={newest}
        onShowPassages={page?.showPassages}
      />
      <ClaimList claims={claims} detail="brief" onPage={page?.source?.copies ?? []} />
      {total > claims.length && (
        <p class="foot">{t('shownOfClaims', [String(claims.length), plural('claims', total)])}</p>
      )}
      {menu}
    </section>
  );
}
