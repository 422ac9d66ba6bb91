/**
 * From text to a pack or to a list of everything that is wrong with it. Text from outside is never trusted: whatever
 * it holds, nothing here throws.
 */
import { type GenericSchema, type InferOutput, safeParse } from 'valibot';
import { problemsOf } from './parse-issues.ts';
import { inFile, type NamePlace, parseJson } from './parse-json.ts';
import type { Locate } from './parse-where.ts';
import type { Problem } from './problem.ts';
import { checkReferences } from './references.ts';
import { type Pack, packSchema } from './schema.ts';

/** `locate` names the place of a path within the value, for problems that are found in it later. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value; readonly locate: Locate }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A pack whose references hold, too. */
export function parsePack(text: string, fileName: string): Parsed<Pack> {
  const parsed: Parsed<Pack> = parseDocument(packSchema, text, inFile(fileName));
  if (!parsed.ok) return parsed;
  const problems = checkReferences(parsed.value, parsed.locate);
  return problems.length > 0 ? { ok: false, problems } : parsed;
}

/** Strict JSON that fits a schema. */
export function parseDocument<Schema extends GenericSchema>(
  schema: Schema,
  text: string,
  namePlace: NamePlace,
): Parsed<InferOutput<Schema>> {
  const json = parseJson(text, namePlace);
  if (!json.ok) return json;
  const { document } = json;
  const result = safeParse(schema, document.value);
  if (result.success) return { ok: true, value: result.output, locate: (path) => document.locate(path) };
  return { ok: false, problems: problemsOf(result.issues, { schema, document }) };
}
