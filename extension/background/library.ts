/** The packs this browser has, and what pages ask of them. For now there is one: the bundled one. */
import browser from 'webextension-polyfill';
import type { ClaimFilter } from '../../src/claims/claim-filter.ts';
import { type ClaimView, type PackReader, readPack } from '../../src/claims/claim-view.ts';
import { type LibraryReader, readLibrary, type TopicPortion } from '../../src/claims/library-reader.ts';
import { newestDate } from '../../src/claims/page-date.ts';
import { type ClaimIndex, indexClaims, type Reason, rankClaims } from '../../src/claims/rank.ts';
import { partAbout, relevantToPage } from '../../src/claims/relevant-to-page.ts';
import { recogniseSource } from '../../src/evidence/recognise-source.ts';
import { shinglesOf } from '../../src/evidence/signature.ts';
import { findMentions } from '../../src/mentions/find-mentions.ts';
import type { CompiledGazetteer } from '../../src/mentions/gazetteer.ts';
import type { ClaimId, EntityId, Pack } from '../../src/pack/schema.ts';
import type { SavedClaim } from '../../src/reading-list/saved-claim.ts';
import { loadBundledPack } from '../shared/bundled-pack.ts';
import type { CardContent, EntityContent, MentionCount, OrderReason, PageSource } from '../shared/messages.ts';

/** A card is read at a glance: what does not fit it is in the popup. */
const CARD_CLAIMS = 3;
/** As many as are read before the eye goes on to the names. */
const RELEVANT_CLAIMS = 4;

export interface Library {
  readonly gazetteer: () => CompiledGazetteer;
  /** What a card shows beside a sentence; null for an entity that no pack knows. */
  readonly recognise: (text: string) => PageSource | null;
  readonly card: (entity: EntityId, sentence: string) => CardContent | null;
  /** Null for an entity that no pack knows. */
  readonly entity: (entity: EntityId) => EntityContent | null;
  readonly entityClaims: (entity: EntityId, filter: ClaimFilter) => readonly TopicPortion[];
  readonly moreClaims: (
    entity: EntityId,
    filter: ClaimFilter,
    topic: string | null,
    from: number,
  ) => readonly ClaimView[];
  /** The entities that a text names, the most often named first. */
  readonly namesIn: (text: string) => readonly MentionCount[];
  /** The claims that matter most for a page: what it names, and its title and first paragraphs. */
  readonly relevant: (named: readonly MentionCount[], lead: string) => readonly ClaimView[];
  /** A copy of a claim, with where it is from; null for one that no pack has. */
  readonly toSave: (claim: ClaimId) => ClaimCopy | null;
}

export type ClaimCopy = Pick<SavedClaim, 'claim' | 'speakerKind' | 'pack'>;

export async function openLibrary(): Promise<Library> {
  const pack = await loadBundledPack(browser.runtime.getURL('pack.json'));
  const reader = readPack(pack);
  const claims = new Map(pack.claims.map((claim) => [claim.id, claim]));
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  let indexed: ClaimIndex | undefined;
  let opened: LibraryReader | undefined;
  /** Each made when it is first asked for: with many claims either takes a while, and few questions want both. */
  const index = () => (indexed ??= indexClaims(pack));
  const library = () => (opened ??= readLibrary(pack));
  const { id, title, version, language, publisher } = pack;
  return {
    gazetteer: () => index().gazetteer.compiled,
    recognise: (text) => recognise(pack, text),
    card: (entity, sentence) => {
      const shown = card(index(), reader, entity, sentence);
      return shown && { ...shown, pack: { title, version, publisher } };
    },
    entity: (wanted) => {
      const profile = library().entity(wanted);
      if (!profile) return null;
      const offered = profile.choices.source.flatMap(({ value }) => {
        const source = sources.get(value);
        return source ? [{ id: value, title: source.title, publisher: source.publisher }] : [];
      });
      return { profile, sources: offered };
    },
    entityClaims: (entity, filter) => library().entityClaims(entity, filter),
    moreClaims: (entity, filter, topic, from) => library().moreClaims(entity, filter, topic, from),
    namesIn: (text) => {
      const counts = new Map<EntityId, number>();
      for (const { entity } of findMentions(text, index().gazetteer)) counts.set(entity, (counts.get(entity) ?? 0) + 1);
      return [...counts].map(([entity, count]) => ({ entity, count })).sort((a, b) => b.count - a.count);
    },
    relevant: (named, lead) =>
      relevantToPage(indexed ?? indexClaims(partAbout(pack, idsOf(named))), named, lead, RELEVANT_CLAIMS).map(
        reader.claim,
      ),
    toSave: (wanted) => {
      const claim = claims.get(wanted);
      if (!claim) return null;
      const speaker = claim.speaker.entity === undefined ? undefined : reader.entity(claim.speaker.entity);
      return {
        claim: reader.claim(claim),
        ...(speaker && { speakerKind: speaker.kind }),
        pack: { id, title, version, language },
      };
    },
  };
}

const idsOf = (named: readonly MentionCount[]) => new Set(named.map(({ entity }) => entity));

function recognise({ sources, claims }: Pack, text: string): PageSource | null {
  const recognised = recogniseSource(sources, shinglesOf(text));
  if (!recognised) return null;
  const { title, publisher } = recognised.source;
  const made = claims.filter(({ withdrawn }) => !withdrawn);
  const passages = made.flatMap(({ evidence }) => evidence.filter(({ source }) => source === recognised.source.id));
  return { title, publisher, copies: recognised.copies, passages };
}

function card(index: ClaimIndex, reader: PackReader, id: EntityId, sentence: string): Omit<CardContent, 'pack'> | null {
  const entity = reader.entity(id);
  if (!entity) return null;
  const ranked = rankClaims(index, id, sentence);
  const made = ranked.filter(({ claim: { withdrawn } }) => !withdrawn);
  const newest = newestDate(made.flatMap(({ claim: { date } }) => ('value' in date ? [date.value] : [])));
  return {
    entity,
    claims: ranked.slice(0, CARD_CLAIMS).map(({ claim, reasons, figures }) => ({
      ...reader.claim(claim),
      reasons: reasons.map((reason) => orderReason(reason, reader)),
      figures,
    })),
    total: ranked.length,
    ...(newest !== undefined && { newest }),
  };
}

function orderReason(reason: Reason, reader: PackReader): OrderReason {
  return { kind: reason.kind, by: subjectOf(reason, reader), isAgainst: reason.share < 0 };
}

function subjectOf(reason: Reason, reader: PackReader): string {
  switch (reason.kind) {
    case 'topic':
      return reason.words.join(', ');
    case 'figure':
      return reason.text;
    case 'year':
    case 'recent':
      return String(reason.year);
    case 'entity':
    case 'about':
      return reader.entity(reason.entity)?.name ?? reason.entity;
    case 'checkable':
      return reason.claimKind;
    case 'discussed':
    case 'origins':
      return String(reason.count);
    case 'beside':
    case 'same origin':
    case 'same words':
    case 'withdrawn':
      return '';
  }
}
