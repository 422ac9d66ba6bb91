/** The packs this browser has, and what pages ask of them. For now there is one: the bundled one. */
import browser from 'webextension-polyfill';
import { type PackReader, readPack } from '../../src/claims/claim-view.ts';
import { newestDate } from '../../src/claims/page-date.ts';
import { type ClaimIndex, indexClaims, type Reason, rankClaims } from '../../src/claims/rank.ts';
import { recogniseSource } from '../../src/evidence/recognise-source.ts';
import { shinglesOf } from '../../src/evidence/signature.ts';
import type { CompiledGazetteer } from '../../src/mentions/gazetteer.ts';
import type { EntityId, Pack } from '../../src/pack/schema.ts';
import { loadBundledPack } from '../shared/bundled-pack.ts';
import type { CardContent, OrderReason, PageSource } from '../shared/messages.ts';

/** A card is read at a glance: what does not fit it is in the popup. */
const CARD_CLAIMS = 3;

export interface Library {
  readonly gazetteer: CompiledGazetteer;
  /** What a card shows beside a sentence; null for an entity that no pack knows. */
  readonly recognise: (text: string) => PageSource | null;
  readonly card: (entity: EntityId, sentence: string) => CardContent | null;
}

export async function openLibrary(): Promise<Library> {
  const pack = await loadBundledPack(browser.runtime.getURL('pack.json'));
  const index = indexClaims(pack);
  const reader = readPack(pack);
  return {
    gazetteer: index.gazetteer.compiled,
    recognise: (text) => recognise(pack, text),
    card: (entity, sentence) => {
      const shown = card(index, reader, entity, sentence);
      const { title, version, publisher } = pack;
      return shown && { ...shown, pack: { title, version, publisher } };
    },
  };
}

function recognise({ sources, claims }: Pack, text: string): PageSource | null {
  const recognised = recogniseSource(sources, shinglesOf(text));
  if (!recognised) return null;
  const { title, publisher } = recognised.source;
  const passages = claims.flatMap(({ evidence }) => evidence.filter(({ source }) => source === recognised.source.id));
  return { title, publisher, copies: recognised.copies, passages };
}

function card(index: ClaimIndex, reader: PackReader, id: EntityId, sentence: string): Omit<CardContent, 'pack'> | null {
  const entity = reader.entity(id);
  if (!entity) return null;
  const ranked = rankClaims(index, id, sentence);
  const newest = newestDate(ranked.flatMap(({ claim: { date } }) => ('value' in date ? [date.value] : [])));
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
      return '';
  }
}
