/**
 * The format as JSON Schema, for editors: https://json-schema.org. What JSON Schema cannot say, such as that a start
 * stands before its end, only `sidelight check` finds.
 */
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { corpusSchemas, packSchema } from './schema.ts';

/** By file name: what each kind of file is called in `$schema`. */
const SCHEMAS: Readonly<Record<string, { readonly title: string; readonly schema: GenericSchema }>> = {
  'pack.schema.json': { title: 'Sidelight: a pack', schema: packSchema },
  'pack-head.schema.json': { title: 'Sidelight: what a corpus is (pack.json)', schema: corpusSchemas.pack },
  'entities.schema.json': {
    title: 'Sidelight: entities of a corpus (entities/*.json)',
    schema: corpusSchemas.entities,
  },
  'source.schema.json': { title: 'Sidelight: a source and its claims (sources/*.json)', schema: corpusSchemas.source },
  'relations.schema.json': {
    title: 'Sidelight: relations between claims (relations.json)',
    schema: corpusSchemas.relations,
  },
};

/** The texts of the schema files, by name. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, { title, schema }]) => {
      // Brands and checks are nothing that JSON Schema knows.
      const { $schema, ...rest } = toJsonSchema(schema, { errorMode: 'ignore', target: 'draft-07' });
      return [name, `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`];
    }),
  );
}
