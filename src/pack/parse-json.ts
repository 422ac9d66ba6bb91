/** Reading strict JSON so that every fault, now or later in its validation, can be told by line and column. */
import { createScanner, findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { explainSyntax } from './parse-syntax.ts';
import { formatPath, type Path, type Position, positionsIn } from './parse-where.ts';
import type { Problem } from './problem.ts';

/** A value and the way to its parts in the text; `part` says whether a property's name or its value is meant. */
export interface JsonDocument {
  readonly value: unknown;
  readonly locate: (path: Path, part?: 'name' | 'value') => string;
}

export type ParsedJson =
  | { readonly ok: true; readonly document: JsonDocument }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Says a position as problems should give it. */
export type NamePlace = (position: Position) => string;

/** The usual way to name a place: `file:line:column`. */
export function inFile(fileName: string): NamePlace {
  return ({ line, column }) => `${fileName}:${line}:${column}`;
}

/** The format needs eight levels. The limit keeps hostile nesting from exhausting the stack of the JSON parser. */
const MAX_DEPTH = 64;

/** Never throws. A byte order mark at the start is not a fault. */
export function parseJson(withMark: string, namePlace: NamePlace): ParsedJson {
  const text = withMark.replace(/^\uFEFF/, '');
  const positionOf = positionsIn(text);
  const placeOf = (offset: number) => namePlace(positionOf(offset));
  const fail = (offset: number, what: string, remedy: string): ParsedJson => ({
    ok: false,
    problems: [{ where: placeOf(offset), what, remedy }],
  });

  const tooDeep = findTooDeep(text);
  if (tooDeep !== undefined) {
    return fail(
      tooDeep,
      `brackets are nested more than ${MAX_DEPTH} deep`,
      'Check the brackets; no part of the format is that deep',
    );
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors[0];
  if (first) {
    const { what, remedy } = explainSyntax(text, first);
    return fail(first.offset, what, remedy);
  }
  const value = strictValue(text);
  if (!root || value === undefined) return fail(0, 'the text is not JSON', 'Write it as strict JSON (RFC 8259)');

  const problems = [...repeatedNames(root, [])].map(({ name, path }) => ({
    where: withPath(placeOf(name.offset), path),
    what: `the property ${JSON.stringify(name.value)} stands twice in one object`,
    remedy: 'Remove one of the two; readers would disagree on which counts',
  }));
  if (problems.length > 0) return { ok: false, problems };

  const locate: JsonDocument['locate'] = (path, part = 'value') =>
    withPath(placeOf(findOffset(root, path, part)), path);
  return { ok: true, document: { value, locate } };
}

function withPath(place: string, path: Path): string {
  return path.length === 0 ? place : `${place} ${formatPath(path)}`;
}

/** The built-in parser has the last word: it is stricter, and makes an own property of `__proto__`. */
function strictValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Offset of the bracket that goes too deep. */
function findTooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (;;) {
    scanner.scan();
    const offset = scanner.getTokenOffset();
    if (offset >= text.length) return undefined;
    const opens = text[offset] === '{' || text[offset] === '[';
    if (opens && ++depth > MAX_DEPTH) return offset;
    if (text[offset] === '}' || text[offset] === ']') depth--;
  }
}

function* repeatedNames(node: Node, path: Path): Generator<{ name: Node; path: Path }> {
  const seen = new Set<unknown>();
  for (const [index, child] of (node.children ?? []).entries()) {
    if (node.type === 'array') {
      yield* repeatedNames(child, [...path, index]);
      continue;
    }
    const [name, value] = child.children ?? [];
    if (!name || !value) continue;
    const inner = [...path, String(name.value)];
    if (seen.has(name.value)) yield { name, path: inner };
    seen.add(name.value);
    yield* repeatedNames(value, inner);
  }
}

/** Offset of the value at a path or, where the path leads nowhere, of the last value on the way. */
function findOffset(root: Node, path: Path, part: 'name' | 'value'): number {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (!node) continue;
    const isNamed = part === 'name' && length === path.length && node.parent?.type === 'property';
    return isNamed ? (node.parent?.offset ?? node.offset) : node.offset;
  }
  return root.offset;
}
