/**
 * A reading list as JSON-LD in the words of schema.org: each claim a https://schema.org/Claim with where it appears.
 * What is unknown is left out. A date, title or name that was only inferred has no property that would say so, and is
 * told in the description instead. No https://schema.org/ClaimReview: nothing here judges a claim.
 */
import type { Claim, Comment, CorrectionComment, CreativeWork, Graph, Organization, Person, Thing } from 'schema-dts';
import type { ClaimView, SourceView } from '../claims/claim-view.ts';
import type { EntityKind, KnownDate, KnownText } from '../pack/schema.ts';
import { amendments, uncertainParts, weighingFacts } from './claim-facts.ts';
import type { SavedClaim } from './saved-claim.ts';

export function listInJsonLd(saved: readonly SavedClaim[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': saved.map(claimNode) };
  return `${JSON.stringify(graph, null, 2)}\n`;
}

function claimNode(saved: SavedClaim): Claim {
  const { claim, pack } = saved;
  const date = certain(claim.date);
  const comment = readersComment(saved);
  return {
    '@type': 'Claim',
    identifier: claim.id,
    text: claim.statement,
    inLanguage: pack.language,
    genre: claim.kind,
    description: [weighingFacts(claim), ...inferred(claim), ...amendments(claim), ...claim.caveats].join('. '),
    author: speakerNode(saved),
    ...(date && { datePublished: date }),
    about: claim.about.map(({ name, id }): Thing => ({ '@type': 'Thing', name, identifier: id })),
    appearance: claim.sources.map(sourceNode),
    ...(claim.cites.length > 0 && {
      citation: claim.cites.map(({ name, url }): CreativeWork => ({ '@type': 'CreativeWork', name, url })),
    }),
    ...(claim.corrections && { correction: correctionNodes(claim) }),
    ...(claim.withdrawn && { creativeWorkStatus: 'Withdrawn' }),
    ...(comment && { comment }),
    isPartOf: { '@type': 'Dataset', name: pack.title, identifier: pack.id, version: pack.version },
  };
}

/** schema.org has no word that fits all speakers: one whose sort is not known is a mere name. */
function speakerNode({ claim: { speaker }, speakerKind }: SavedClaim): NonNullable<Exclude<Claim, string>['author']> {
  const named = namedNode(speaker.name, speakerKind);
  return speaker.role === undefined ? named : { '@type': 'Role', author: named, roleName: speaker.role };
}

function namedNode(name: string, kind: EntityKind | undefined): Person | Organization | string {
  switch (kind) {
    case 'person':
      return { '@type': 'Person', name };
    case 'company':
    case 'organisation':
      return { '@type': 'Organization', name };
    case 'public-body':
      return { '@type': 'GovernmentOrganization', name };
    default:
      return name;
  }
}

function sourceNode(source: SourceView): CreativeWork {
  const [title, author, publisher, date] = [source.title, source.author, source.publisher, source.date].map(certain);
  const isSure = source.addressBasis === 'stated' || source.addressBasis === 'found';
  const uncertain = [uncertainParts(source), ...source.caveats].filter((part) => part !== '').join('. ');
  return {
    '@type': 'CreativeWork',
    identifier: source.id,
    ...(title && { name: title }),
    ...(author && { author }),
    ...(publisher && { publisher }),
    ...(date && { datePublished: date }),
    ...(isSure && source.passage && { url: source.passage }),
    ...(uncertain !== '' && { description: uncertain }),
  };
}

function certain(known: KnownText | KnownDate): string | undefined {
  return known.basis === 'stated' || known.basis === 'found' ? known.value : undefined;
}

/** What was said of it that could not be put into a property. */
function inferred({ date }: ClaimView): readonly string[] {
  return date.basis === 'inferred' ? [`said about ${date.value}`] : [];
}

function correctionNodes({ corrections = [] }: ClaimView): readonly CorrectionComment[] {
  return corrections.map((correction) => ({
    '@type': 'CorrectionComment',
    datePublished: correction.on,
    text: [correction.before && `Said before: “${correction.before}”`, correction.changed, correction.why]
      .filter(Boolean)
      .join(' — '),
  }));
}

/** The reader's note, and the pages for which the claim was saved. */
function readersComment({ note, pages, savedAt }: SavedClaim): Comment | undefined {
  if (note === '' && pages.length === 0) return undefined;
  return {
    '@type': 'Comment',
    dateCreated: savedAt,
    ...(note !== '' && { text: note }),
    ...(pages.length > 0 && {
      about: pages.map(
        ({ title, address }): CreativeWork => ({
          '@type': 'WebPage',
          url: address,
          ...(title !== '' && { name: title }),
        }),
      ),
    }),
  };
}
