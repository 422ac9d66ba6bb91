/**
 * The addresses within the library page: `#/entity/huawei?kind=forecast`, `#/claim/…`, `#/source/…`, `#/search?q=…`,
 * `#/list`.
 */
import type { ClaimFilter } from '../../src/claims/claim-filter.ts';
import type { ClaimId, ClaimKind, EntityId, SourceId, StakeInterest } from '../../src/pack/schema.ts';
import type { PageAddresses } from '../shared/components/ClaimList.tsx';

export type Route =
  | { readonly page: 'home' }
  /** What the reader has saved. */
  | { readonly page: 'list' }
  | { readonly page: 'entity'; readonly id: EntityId; readonly filter: ClaimFilter }
  | { readonly page: 'claim'; readonly id: ClaimId }
  | { readonly page: 'source'; readonly id: SourceId }
  | { readonly page: 'search'; readonly query: string }
  /** An address that is none of these. */
  | { readonly page: 'nowhere'; readonly address: string };

/** Reads the part of an address from the number sign on; whatever it is, there is a route for it. */
export function readRoute(hash: string): Route {
  const [path = '', parameters = ''] = splitOnce(hash.replace(/^#/, ''), '?');
  const asked = new URLSearchParams(parameters);
  const [, page, id, ...rest] = path.split('/').map(decode);
  if ((path === '' || path === '/') && parameters === '') return { page: 'home' };
  if (page === 'list' && id === undefined) return { page };
  if (page === 'search' && !id) return { page: 'search', query: asked.get('q') ?? '' };
  if (id && rest.length === 0) {
    if (page === 'entity') return { page, id: id as EntityId, filter: readFilter(asked) };
    if (page === 'claim') return { page, id: id as ClaimId };
    if (page === 'source') return { page, id: id as SourceId };
  }
  return { page: 'nowhere', address: hash };
}

export function addressOf(route: Exclude<Route, { page: 'nowhere' }>): string {
  switch (route.page) {
    case 'home':
      return '#/';
    case 'list':
      return '#/list';
    case 'search':
      return `#/search?${new URLSearchParams({ q: route.query })}`;
    case 'entity': {
      const filter = new URLSearchParams(Object.entries(route.filter).filter(([, value]) => value !== undefined));
      return `#/entity/${encodeURIComponent(route.id)}${filter.size > 0 ? `?${filter}` : ''}`;
    }
    case 'claim':
    case 'source':
      return `#/${route.page}/${encodeURIComponent(route.id)}`;
  }
}

export const entityAddress = (id: EntityId): string => addressOf({ page: 'entity', id, filter: {} });
export const claimAddress = (id: ClaimId): string => addressOf({ page: 'claim', id });
export const sourceAddress = (id: SourceId): string => addressOf({ page: 'source', id });

/** For lists of claims on a page that is about `here`. */
export function pageAddresses(here?: EntityId | ClaimId): PageAddresses {
  return {
    claim: claimAddress,
    source: sourceAddress,
    entity: entityAddress,
    ...(here !== undefined && { here }),
  };
}

/** A filter that nothing passes does no harm: the page says so and offers to drop it. */
function readFilter(asked: URLSearchParams): ClaimFilter {
  const [kind, year, source, stake] = ['kind', 'year', 'source', 'stake'].map((name) => asked.get(name));
  return {
    ...(kind && { kind: kind as ClaimKind }),
    ...(year != null && { year }),
    ...(source && { source: source as SourceId }),
    ...(stake && { stake: stake as StakeInterest }),
  };
}

function splitOnce(text: string, sign: string): readonly string[] {
  const at = text.indexOf(sign);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** Not every percent sign in an address is the start of a code. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
