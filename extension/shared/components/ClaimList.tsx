/** Claims as a list: what is said, who said it, and everything a reader needs to weigh it. */
import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { ClaimView, RelatedView, SourceView } from '../../../src/claims/claim-view.ts';
import { independentOrigins } from '../../../src/claims/origins.ts';
import type {
  Citation,
  ClaimId,
  ClaimKind,
  EntityId,
  KnownDate,
  KnownText,
  RelationKind,
  SourceId,
  StakeInterest,
} from '../../../src/pack/schema.ts';
import type { CardClaim } from '../messages.ts';
import { formatDate, plural, type StringKey, t } from '../strings.ts';
import { ClaimFoot } from './ClaimFoot.tsx';
import { CorrectionNotes, WithdrawnNote } from './ClaimHistory.tsx';
import { FiguresBeside } from './FiguresBeside.tsx';
import { KindIcon } from './KindIcon.tsx';
import { PartlyShown } from './PartlyShown.tsx';

export const KIND_KEYS: Readonly<Record<ClaimKind, StringKey>> = {
  fact: 'kind_fact',
  statistic: 'kind_statistic',
  estimate: 'kind_estimate',
  forecast: 'kind_forecast',
  'company claim': 'kind_company_claim',
  opinion: 'kind_opinion',
};

export const STAKE_KEYS: Readonly<Record<StakeInterest, StringKey>> = {
  'own company': 'stake_own_company',
  competitor: 'stake_competitor',
  official: 'stake_official',
  analyst: 'stake_analyst',
  author: 'stake_author',
  'none known': 'stake_none_known',
};

export const RELATION_KEYS: Readonly<Record<RelationKind, StringKey>> = {
  same: 'relation_same',
  updates: 'relation_updates',
  qualifies: 'relation_qualifies',
  'in tension': 'relation_in_tension',
};

/** Copies of one text may be many: their count tells how many, and all are where there is room. */
const MOST_LINKS = 3;

/** A claim, with what it is to the sentence that is being read, if there is one. */
type ListedClaim = ClaimView & Partial<Pick<CardClaim, 'reasons' | 'figures'>>;

interface ClaimListProps {
  readonly claims: readonly ListedClaim[];
  /** `brief` for a glance: one link a source, and the one relation that matters most. `full` shows all there is. */
  readonly detail: 'brief' | 'full';
  /** Sources of the page that is being read, if it is one: of what they say it is no second witness. */
  readonly onPage?: readonly SourceId[];
  /** Makes the names of other entities than `except` ways to them. */
  readonly others?: { readonly except?: EntityId; readonly onOpen: (entity: EntityId) => void };
  /** What the reader can send where a claim is wrong. */
  readonly reportOf?: ((claim: ClaimId) => ComponentChild) | undefined;
  /** Where what a claim names has pages of its own. */
  readonly addresses?: PageAddresses;
}

/** Where what a claim names has pages of its own. */
export interface PageAddresses {
  readonly claim: (id: ClaimId) => string;
  readonly source: (id: SourceId) => string;
  readonly entity: (id: EntityId) => string;
  /** The entity or claim that the page is about: no way leads to where one is. */
  readonly here?: EntityId | ClaimId;
}

export function ClaimList({ claims, detail, onPage = [], others, addresses, reportOf }: ClaimListProps) {
  if (claims.length === 0) return <p class="none">{t('noClaims')}</p>;
  return (
    <ol class="claims">
      {claims.map((claim) => (
        <ClaimItem key={claim.id} {...{ claim, detail, onPage, others, addresses, reportOf }} />
      ))}
    </ol>
  );
}

interface ClaimItemProps extends Required<Pick<ClaimListProps, 'detail' | 'onPage'>> {
  readonly claim: ListedClaim;
  readonly others: ClaimListProps['others'];
  readonly addresses?: ClaimListProps['addresses'];
  readonly reportOf: ClaimListProps['reportOf'];
}

function ClaimItem({ claim, reportOf, ...shown }: ClaimItemProps) {
  return (
    <li>
      <ClaimBody claim={claim} {...shown} />
      <ClaimFoot claim={claim} reasons={claim.reasons} reportOf={reportOf} />
    </li>
  );
}

/** A claim without what can be done with it. */
export function ClaimBody({ claim, detail, onPage, others, addresses }: Omit<ClaimItemProps, 'reportOf'>) {
  const { statement, sources, cites, caveats } = claim;
  const related = detail === 'full' ? claim.related : claim.related.slice(0, 1);
  return (
    <>
      {claim.withdrawn && <WithdrawnNote withdrawn={claim.withdrawn} />}
      <p class="said" lang="en" dir="ltr">
        {statement}
      </p>
      <CorrectionNotes claim={claim} detail={detail} />
      <FiguresBeside figures={claim.figures ?? []} />
      <ClaimFacts claim={claim} links={detail === 'brief' ? sources.slice(0, MOST_LINKS) : []} onPage={onPage} />
      {others && <OtherEntities claim={claim} {...others} />}
      {addresses && <WaysOn claim={claim} addresses={addresses} />}
      {related.map((relation) => (
        <Related key={`${relation.kind} ${relation.statement}`} relation={relation} detail={detail} />
      ))}
      {caveats.map((caveat) => (
        <p key={caveat} class="caveat">
          <b>{t('caveat')}</b> <span lang="en">{caveat}</span>
        </p>
      ))}
      {detail === 'full' && <SourceItems sources={sources} addresses={addresses} />}
      {detail === 'full' && cites.length > 0 && <Citations cites={cites} />}
    </>
  );
}

/** The way to who else the claim is about or comes from. */
function OtherEntities({
  claim,
  except,
  onOpen,
}: { readonly claim: ClaimView } & NonNullable<ClaimListProps['others']>) {
  const names = namesIn(claim);
  if (except !== undefined) names.delete(except);
  if (names.size === 0) return null;
  return (
    <p class="others">
      <span>{t('seeAlso')}</span>
      {[...names].map(([id, name]) => (
        <button key={id} type="button" lang="en" data-entity={id} onClick={() => onOpen(id)}>
          {name}
        </button>
      ))}
    </p>
  );
}

/** The same as links, and the one to the claim's own page. */
function WaysOn({ claim, addresses }: { readonly claim: ClaimView; readonly addresses: PageAddresses }) {
  const { claim: claimAddress, entity, here } = addresses;
  const names = [...namesIn(claim)].filter(([id]) => id !== here);
  return (
    <p class="others">
      {names.length > 0 && <span>{t('seeAlso')}</span>}
      {names.map(([id, name]) => (
        <a key={id} href={entity(id)} lang="en">
          {name}
        </a>
      ))}
      {claim.id !== here && (
        <a class="own-page" href={claimAddress(claim.id)}>
          {t('claimPage')}
        </a>
      )}
    </p>
  );
}

function namesIn({ about, speaker }: ClaimView): Map<EntityId, string> {
  const names = new Map(about.map(({ id, name }) => [id, name]));
  if (speaker.entity !== undefined) names.set(speaker.entity, speaker.name);
  return names;
}

/** Where a source says that it has it from: one step further back, and not evidence. */
function Citations({ cites }: { readonly cites: readonly Citation[] }) {
  return (
    <p class="cites">
      <b>{t('sourceCites')}</b>{' '}
      {cites.map(({ name, url }) => (
        <a key={url} href={url} target="_blank" rel="noopener noreferrer">
          {name} ↗
        </a>
      ))}
    </p>
  );
}

/** `links`: the sources to link to from here. */
export function ClaimFacts({
  claim,
  links,
  onPage,
}: Pick<ClaimItemProps, 'claim' | 'onPage'> & { readonly links: readonly SourceView[] }) {
  const { speaker, kind, hedge, date, reportedBy } = claim;
  const { stake } = speaker;
  return (
    <p class="meta">
      <span lang="en">
        <b>{speaker.name}</b>
        {speaker.role !== undefined && `, ${speaker.role}`}
      </span>
      <span>
        {t(STAKE_KEYS[stake.interest])}
        {stake.note !== undefined && <span lang="en">: {stake.note}</span>}
      </span>
      <span class="kind">
        <KindIcon kind={kind} />
        {t(KIND_KEYS[kind])}
      </span>
      {hedge !== null && <span>{t('hedged', [hedge])}</span>}
      {reportedBy.length > 0 && <span>{t('reportedBy', [reportedBy.join(', ')])}</span>}
      <span>{dateText(date)}</span>
      <span>{originText(claim)}</span>
      {claim.sources.some(({ id }) => onPage.includes(id)) && (
        <span>{independentOrigins(claim, onPage) === 0 ? t('onlyOnThisPage') : t('alsoOnThisPage')}</span>
      )}
      {links.map((source) => (
        <PassageLink key={source.id} source={source} />
      ))}
    </p>
  );
}

function PassageLink({ source }: { readonly source: SourceView }) {
  const { publisher, passage } = source;
  const name = 'value' in publisher ? publisher.value : t('publisherUnknown');
  if (passage === undefined) {
    return (
      <span>
        {name}, {t('addressUnknown')}
      </span>
    );
  }
  return (
    <a href={passage} target="_blank" rel="noopener noreferrer" aria-label={t('openPassage', [name])}>
      {name} ↗
    </a>
  );
}

/** As many as tell who carries a claim: that thirty copies are, the count of copies has told. */
const FIRST_SOURCES = 3;

interface SourceItemsProps {
  readonly sources: readonly SourceView[];
  readonly addresses: ClaimListProps['addresses'];
}

function SourceItems({ sources, addresses }: SourceItemsProps) {
  const [isWhole, setWhole] = useState(false);
  // A button for one more would take the room of one more.
  const shown = isWhole || sources.length === FIRST_SOURCES + 1 ? sources : sources.slice(0, FIRST_SOURCES);
  return (
    <>
      <ul class="sources" aria-label={t('sourcesLabel')}>
        {shown.map((source) => (
          <SourceItem key={source.id} source={source} address={addresses?.source(source.id)} />
        ))}
      </ul>
      <PartlyShown
        title={t('sourcesLabel')}
        shown={shown.length}
        list={{ items: sources, total: sources.length }}
        onMore={() => setWhole(true)}
      />
    </>
  );
}

function SourceItem({ source, address }: { readonly source: SourceView; readonly address: string | undefined }) {
  const { title, author, date, addressBasis, caveats } = source;
  return (
    <li>
      <PassageLink source={source} /> ·{' '}
      {address === undefined ? (
        <span lang="en">{knownText(title, 'titleUnknown')}</span>
      ) : (
        <a href={address} lang="en">
          {knownText(title, 'titleUnknown')}
        </a>
      )}{' '}
      · {'value' in author ? t('byAuthor', [knownText(author, 'authorUnknown')]) : t('authorUnknown')} ·{' '}
      {dateText(date)}
      {addressBasis === 'found' && ` · ${t('addressFound')}`}
      {addressBasis === 'inferred' && ` · ${t('addressInferred')}`}
      {caveats.map((caveat) => (
        <p key={caveat}>
          <b>{t('caveat')}</b> <span lang="en">{caveat}</span>
        </p>
      ))}
    </li>
  );
}

function Related({ relation, detail }: { readonly relation: RelatedView; readonly detail: ClaimListProps['detail'] }) {
  const { kind, reason, statement } = relation;
  const isAgainst = kind === 'in tension' || kind === 'qualifies';
  return (
    <div class={isAgainst ? 'related against' : 'related'}>
      <p>
        <b>{t(RELATION_KEYS[kind])}</b> <span lang="en">{detail === 'full' ? statement : reason}</span>
      </p>
      {detail === 'full' && (
        <p>
          <b>{t('why')}</b> <span lang="en">{reason}</span>
        </p>
      )}
    </div>
  );
}

/** Sources are only worth a word where there are more of them than origins: then some are copies of one. */
function originText({ origins, sources }: ClaimView): string {
  const counted = plural('origins', origins);
  if (sources.length <= origins) return counted;
  const carried = origins === 1 ? plural('copies', sources.length) : plural('sources', sources.length);
  return t('originsAndCopies', [counted, carried]);
}

export function dateText(date: KnownDate): string {
  return 'value' in date ? withBasis(formatDate(date.value), date.basis) : t('dateUnknown');
}

export function knownText(known: KnownText, unknown: StringKey): string {
  return 'value' in known ? withBasis(known.value, known.basis) : t(unknown);
}

function withBasis(text: string, basis: KnownText['basis']): string {
  return basis === 'inferred' || basis === 'found' ? t(basis, [text]) : text;
}
