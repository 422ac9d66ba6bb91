/**
 * What is shown of a claim, wherever it is shown: everything a reader needs to weigh it, put together from the pack,
 * as plain data that can be sent to a page. Words and formats are the interface's.
 */
import { deepLink } from '../evidence/deep-link.ts';
import type { PackContent } from '../pack/join-packs.ts';
import type {
  Citation,
  Claim,
  ClaimId,
  ClaimKind,
  Correction,
  Entity,
  EntityId,
  EntityKind,
  Evidence,
  KnownDate,
  KnownText,
  RelationKind,
  Source,
  SourceId,
  Speaker,
  Withdrawal,
} from '../pack/schema.ts';
import { countOrigins } from './origins.ts';

export interface EntityView {
  readonly id: EntityId;
  readonly name: string;
  /** The name in Chinese, with the tag of its script, where the pack has it. */
  readonly chinese?: { readonly text: string; readonly lang: string };
  readonly kind: EntityKind;
  readonly description: string;
  readonly place?: string;
}

/** An entity as something to go on to. */
export interface EntityName {
  readonly id: EntityId;
  readonly name: string;
}

export interface SourceView {
  readonly id: SourceId;
  readonly title: KnownText;
  readonly author: KnownText;
  readonly publisher: KnownText;
  readonly date: KnownDate;
  /** The address with a text fragment that leads to the passage; absent where the address is unknown. */
  readonly passage?: string;
  /** How the address is known. */
  readonly addressBasis: KnownText['basis'];
  readonly caveats: readonly string[];
}

export interface RelatedView {
  readonly kind: RelationKind;
  readonly reason: string;
  readonly statement: string;
}

export interface ClaimView {
  readonly id: ClaimId;
  readonly statement: string;
  readonly kind: ClaimKind;
  readonly hedge: string | null;
  readonly speaker: Speaker;
  /** The entities it is about. */
  readonly about: readonly EntityName[];
  /** Who passes the speaker's words on, nearest to the speaker first. */
  readonly reportedBy: readonly string[];
  readonly date: KnownDate;
  readonly origins: number;
  readonly sources: readonly SourceView[];
  /** What the sources themselves cite for this, one step further back. */
  readonly cites: readonly Citation[];
  readonly related: readonly RelatedView[];
  readonly caveats: readonly string[];
  /** What was corrected in it since it was published, oldest first; absent where nothing was. */
  readonly corrections?: readonly Correction[];
  /** Present where it is no longer made: then it stands for what was said once, and no more. */
  readonly withdrawn?: Withdrawal;
}

/** Looks claims, sources and entities of one pack up, and presents them. */
export interface PackReader {
  readonly entity: (id: EntityId) => EntityView | undefined;
  readonly claim: (claim: Claim) => ClaimView;
}

export function readPack(pack: PackContent): PackReader {
  const entities = new Map(pack.entities.map((entity) => [entity.id, entity]));
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const claims = new Map(pack.claims.map((claim) => [claim.id, claim]));
  const related = relationsByClaim(pack, claims);
  return {
    entity(id) {
      const entity = entities.get(id);
      return entity && viewEntity(entity);
    },
    claim: (claim) => ({
      id: claim.id,
      statement: claim.statement,
      kind: claim.kind,
      hedge: claim.hedge,
      speaker: claim.speaker,
      about: claim.about.flatMap((id) => {
        const entity = entities.get(id);
        return entity ? [{ id, name: entity.name }] : [];
      }),
      reportedBy: (claim.reportedBy ?? []).map(({ name }) => name),
      date: claim.date,
      origins: countOrigins(claim, sources).origins,
      sources: sourcesOf(claim, sources),
      cites: claim.cites ?? [],
      related: related.get(claim.id) ?? [],
      caveats: claim.caveats ?? [],
      ...(claim.corrections && { corrections: claim.corrections }),
      ...(claim.withdrawn && { withdrawn: claim.withdrawn }),
    }),
  };
}

function viewEntity({ id, name, kind, description, place, aliases }: Entity): EntityView {
  const chinese = aliases.find(({ lang }) => lang === 'zh-Hans') ?? aliases.find(({ lang }) => lang?.startsWith('zh'));
  return {
    id,
    name,
    kind,
    description,
    ...(place === undefined ? {} : { place }),
    ...(chinese?.lang === undefined ? {} : { chinese: { text: chinese.text, lang: chinese.lang } }),
  };
}

/** A claim's sources, each once, with the first passage that carries it there. */
function sourcesOf(claim: Claim, sources: ReadonlyMap<SourceId, Source>): SourceView[] {
  const first = new Map<SourceId, Evidence>();
  for (const evidence of claim.evidence) if (!first.has(evidence.source)) first.set(evidence.source, evidence);
  return [...first].flatMap(([id, { fragment }]) => {
    const source = sources.get(id);
    if (!source) return [];
    const { title, author, publisher, date, url, caveats = [] } = source;
    const passage = 'value' in url ? { passage: deepLink(url.value, fragment) } : {};
    return [{ id, title, author, publisher, date, ...passage, addressBasis: url.basis, caveats }];
  });
}

/**
 * Both ends of each relation; what contradicts a claim stands before what confirms it. A withdrawn claim neither
 * contradicts nor confirms what is still claimed, but leads to it.
 */
function relationsByClaim(pack: PackContent, claims: ReadonlyMap<ClaimId, Claim>): Map<ClaimId, RelatedView[]> {
  const order: readonly RelationKind[] = ['in tension', 'qualifies', 'updates', 'same'];
  const related = new Map<ClaimId, RelatedView[]>();
  const sorted = [...pack.relations].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  for (const { kind, from, to, reason } of sorted) {
    for (const [here, there] of [
      [from, to],
      [to, from],
    ] as const) {
      const other = claims.get(there);
      if (!other || (other.withdrawn && !claims.get(here)?.withdrawn)) continue;
      const view = { kind, reason, statement: other.statement };
      const others = related.get(here);
      if (others) others.push(view);
      else related.set(here, [view]);
    }
  }
  return related;
}
