/**
 * What the `application/ld+json` scripts of a page say: https://www.w3.org/TR/json-ld11/. Pages are not to be trusted:
 * what is broken, too large or too deep tells nothing, and nothing here throws.
 */

export type JsonLdNode = Readonly<Record<string, unknown>>;

/** What all scripts together may take, in UTF-16 code units: metadata of an article take a few thousand. */
const MAX_LENGTH = 500_000;
const MAX_NODES = 5_000;
/** A name in a list in an author is at depth 3. */
const MAX_DEPTH = 8;

/** The nodes of the scripts, in order: alone, in lists, in graphs, and the main entities of others. */
export function jsonLdNodes(scripts: readonly string[]): readonly JsonLdNode[] {
  const nodes: JsonLdNode[] = [];
  const collect = (value: unknown, depth: number): void => {
    if (depth > MAX_DEPTH || nodes.length >= MAX_NODES) return;
    if (Array.isArray(value)) for (const item of value.slice(0, MAX_NODES)) collect(item, depth + 1);
    else if (isNode(value)) {
      nodes.push(value);
      collect(value['@graph'], depth + 1);
      collect(value.mainEntity, depth + 1);
    }
  };
  let room = MAX_LENGTH;
  for (const script of scripts) {
    if (script.length > room) continue;
    room -= script.length;
    collect(parseLoosely(script), 0);
  }
  return nodes;
}

/** Whether a node is of a type whose name ends so: types may be several, and may be written as addresses. */
export function hasType(node: JsonLdNode, type: RegExp): boolean {
  return textsOf(node['@type']).some((name) => type.test(name));
}

/** Of several articles that a page describes, the one with its address or its heading is meant, or else the first. */
export function ownArticle(nodes: readonly JsonLdNode[], marks: readonly string[]): JsonLdNode | undefined {
  const articles = nodes.filter((node) => hasType(node, ARTICLE));
  const known = new Set(marks.map(plain).filter((mark) => mark !== ''));
  const isOwn = (node: JsonLdNode) =>
    [node.headline, node.url, node.mainEntityOfPage]
      .flatMap((value) => textsOf(value))
      .some((text) => known.has(plain(text)));
  return articles.find(isOwn) ?? articles[0];
}

/** https://schema.org/Article and its kinds. */
const ARTICLE = /(?:Article|BlogPosting|Report)$/;

/** What a reference leads to: authors are often described elsewhere in the graph. */
export function resolveReference(value: unknown, nodes: readonly JsonLdNode[]): unknown {
  if (Array.isArray(value))
    return value.slice(0, MAX_NODES).map((one) => (Array.isArray(one) ? one : resolveReference(one, nodes)));
  if (!isNode(value) || value['@id'] === undefined || Object.keys(value).length > 1) return value;
  return nodes.find((node) => node['@id'] === value['@id'] && node.name !== undefined) ?? value;
}

/** The texts that a value stands for: itself, its name, or its address. */
export function textsOf(value: unknown, depth = 0): readonly string[] {
  if (typeof value === 'string') return [value];
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.slice(0, MAX_NODES).flatMap((item) => textsOf(item, depth + 1));
  return isNode(value) ? textsOf(value.name ?? value['@value'] ?? value['@id'] ?? value.alternateName, depth + 1) : [];
}

export function isNode(value: unknown): value is JsonLdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Broken JSON-LD is common, and tells nothing. Some of it is wrapped in comments. */
function parseLoosely(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*(?:<!--|\/\/ ?<!\[CDATA\[)|(?:-->|\/\/ ?\]\]>)\s*$/g, ''));
  } catch {
    return undefined;
  }
}
