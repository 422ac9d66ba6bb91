/** What a schema asks for, in words, so that a remedy can say what to write. */
import type { GenericSchema } from 'valibot';
import type { Path } from './parse-where.ts';

/** The parts of a schema object that are read here. Valibot keeps them as plain data. */
interface SchemaNode {
  readonly type: string;
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
  readonly wrapped?: SchemaNode;
  readonly options?: readonly unknown[];
  readonly key?: string;
  readonly literal?: unknown;
  readonly pipe?: readonly { readonly kind: string; readonly message?: unknown }[];
}

/** One step from a value into it; `input` is the value that the step leaves. */
export interface Step {
  readonly key: string | number;
  readonly input: unknown;
}

/** The schema that applies where the steps lead; undefined where the format has nothing. */
export function schemaAt(schema: GenericSchema, steps: readonly Step[]): SchemaNode | undefined {
  let node: SchemaNode | undefined = schema as unknown as SchemaNode;
  for (const { key, input } of steps) {
    node = resolve(node, input);
    node = typeof key === 'number' ? node?.item : entryOf(node, key);
  }
  return node;
}

/** Names of the properties that an object may have under a schema. */
export function propertyNames(schema: SchemaNode | undefined, input: unknown): readonly string[] {
  return Object.keys(resolve(schema, input)?.entries ?? {});
}

/** Completes 'Write …': `one of: "fact", "opinion"`, `a number`, `an object with "name"`. */
export function expectation(schema: SchemaNode | undefined): string {
  if (!schema) return 'nothing';
  const { type, wrapped, pipe, literal } = schema;
  if (type === 'optional' && wrapped) return expectation(wrapped);
  if (type === 'nullable' && wrapped) return `${expectation(wrapped)}, or null`;
  const refinement = pipe?.find(({ kind, message }) => kind === 'validation' && typeof message === 'string');
  if (refinement && type !== 'strict_object') return String(refinement.message);
  if (type === 'literal') return JSON.stringify(literal);
  if (type === 'picklist') return `one of: ${quoteAll(choices(schema))}`;
  if (type === 'union') return ((schema.options ?? []) as readonly SchemaNode[]).map(expectation).join(' or ');
  if (type === 'variant') return `an object with ${quoteAll([schema.key ?? ''])}`;
  if (type.endsWith('object')) return `an object with ${quoteAll(requiredNames(schema))}`;
  return PLAIN[type] ?? type;
}

/** The values that may be written, where the schema lists them. */
export function choices(schema: SchemaNode | undefined): readonly string[] {
  if (schema?.type === 'optional' || schema?.type === 'nullable') return choices(schema.wrapped);
  if (schema?.type === 'literal') return [String(schema.literal)];
  return schema?.type === 'picklist' ? (schema.options ?? []).map(String) : [];
}

/** Values that choose between the shapes of an object, as `basis` does. */
export function discriminators(schema: SchemaNode | undefined, name: string): readonly string[] {
  const options = (unwrap(schema)?.options ?? []) as readonly SchemaNode[];
  return options.flatMap((option) => choices(entryOf(option, name)));
}

export function quoteAll(names: readonly string[]): string {
  return names.map((name) => JSON.stringify(name)).join(', ');
}

export function pathOf(steps: readonly Step[]): Path {
  return steps.map(({ key }) => key);
}

const PLAIN: Readonly<Record<string, string>> = {
  string: 'text in double quotes',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list in square brackets',
};

function requiredNames({ entries = {} }: SchemaNode): readonly string[] {
  return Object.keys(entries).filter((name) => entries[name]?.type !== 'optional');
}

function entryOf(schema: SchemaNode | undefined, name: string): SchemaNode | undefined {
  return schema?.entries && Object.hasOwn(schema.entries, name) ? schema.entries[name] : undefined;
}

function unwrap(schema: SchemaNode | undefined): SchemaNode | undefined {
  return schema?.wrapped ? unwrap(schema.wrapped) : schema;
}

/** Sees through optional, and picks the shape of a variant that the value itself names. */
function resolve(schema: SchemaNode | undefined, input: unknown): SchemaNode | undefined {
  const inner = unwrap(schema);
  if (inner?.type !== 'variant' || typeof input !== 'object' || input === null) return inner;
  const key = inner.key ?? '';
  const named = String((input as Readonly<Record<string, unknown>>)[key]);
  return ((inner.options ?? []) as readonly SchemaNode[]).find((option) =>
    choices(entryOf(option, key)).includes(named),
  );
}
