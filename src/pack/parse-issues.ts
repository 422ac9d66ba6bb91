/** Turns what the schema library found into problems that say what was found, what was expected and what to do. */
import type { BaseIssue, GenericSchema } from 'valibot';
import {
  choices,
  discriminators,
  expectation,
  pathOf,
  propertyNames,
  quoteAll,
  type Step,
  schemaAt,
} from './parse-expectation.ts';
import type { JsonDocument } from './parse-json.ts';
import { nearestName } from './parse-nearest-name.ts';
import { formatPath } from './parse-where.ts';
import type { Problem } from './problem.ts';

interface Context {
  readonly schema: GenericSchema;
  readonly document: JsonDocument;
}

interface Fault {
  readonly steps: readonly Step[];
  readonly issue: BaseIssue<unknown>;
}

/** One problem for each place, in the order of the issues. A misspelt property is not also told as a missing one. */
export function problemsOf(issues: readonly BaseIssue<unknown>[], context: Context): readonly Problem[] {
  const faults = issues.map((issue) =>
    listForObject({ issue, steps: (issue.path ?? []) as unknown as readonly Step[] }),
  );
  const strays = faults.filter(isStray).flatMap(({ steps }) => strayProperties(steps, context));
  const told = new Set(strays.map(({ meant }) => meant));
  const problems: Problem[] = [];
  for (const fault of faults) {
    const place = formatPath(pathOf(fault.steps));
    if (isStray(fault) || told.has(place)) continue;
    told.add(place);
    problems.push(isMissing(fault) ? missingProperty(fault.steps, context) : wrongValue(fault, context));
  }
  return [...problems, ...strays.map(({ problem }) => problem)];
}

/** A short form of a value: text and numbers as written, the rest by kind. */
export function describeValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const written = JSON.stringify(value) ?? 'nothing';
  return written.length <= SHOWN_LENGTH ? written : `${[...written.slice(0, SHOWN_LENGTH)].slice(0, -1).join('')}…`;
}

/** Enough to recognise a value in its line, in UTF-16 code units. */
const SHOWN_LENGTH = 60;

function isStray({ issue }: Fault): boolean {
  return issue.expected === 'never';
}

/** The library takes a list for an object without its properties. People want to hear that it is a list. */
function listForObject({ issue, steps }: Fault): Fault {
  const list = steps.findIndex(({ key, input }) => typeof key === 'string' && Array.isArray(input));
  if (list < 0) return { issue, steps };
  return {
    issue: { ...issue, kind: 'schema', expected: 'Object', input: steps[list]?.input },
    steps: steps.slice(0, list),
  };
}

/** JSON has no undefined, so whatever is undefined was not written. */
function isMissing({ issue, steps }: Fault): boolean {
  return issue.input === undefined && steps.length > 0;
}

function missingProperty(steps: readonly Step[], { schema, document }: Context): Problem {
  const name = String(steps.at(-1)?.key);
  const options = discriminators(schemaAt(schema, steps.slice(0, -1)), name);
  const wanted = options.length > 0 ? `one of: ${quoteAll(options)}` : expectation(schemaAt(schema, steps));
  return {
    where: document.locate(pathOf(steps)),
    what: `the property "${name}" is missing`,
    remedy: `Add the missing property "${name}": ${wanted}`,
  };
}

function wrongValue({ issue, steps }: Fault, { schema, document }: Context): Problem {
  const where = document.locate(pathOf(steps));
  const found = describeValue(issue.input);
  if (issue.kind === 'validation') {
    return { where, what: `${found} does not fit here: expected ${issue.message}`, remedy: `Write ${issue.message}` };
  }
  const node = schemaAt(schema, steps);
  const options =
    issue.type === 'variant'
      ? discriminators(schemaAt(schema, steps.slice(0, -1)), String(steps.at(-1)?.key))
      : choices(node);
  const wanted = options.length > 1 ? `one of: ${quoteAll(options)}` : expectation(node);
  const near = typeof issue.input === 'string' ? nearestName(issue.input, options) : undefined;
  return {
    where,
    what: `${found} does not fit here: expected ${wanted}`,
    remedy:
      near === undefined || options.length === 1
        ? `Write ${wanted}`
        : `Write "${near}", if that is meant, or another of: ${quoteAll(options)}`,
  };
}

/** The library reports the first stray property of an object only; people want to hear of all. */
function strayProperties(steps: readonly Step[], { schema, document }: Context): { meant: string; problem: Problem }[] {
  const container = steps.slice(0, -1);
  const object = steps.at(-1)?.input;
  const names = propertyNames(schemaAt(schema, container), object);
  const written = typeof object === 'object' && object !== null ? Object.keys(object) : [];
  const free = names.filter((name) => !written.includes(name));
  const path = pathOf(container);
  return written
    .filter((name) => !names.includes(name))
    .map((name) => {
      const near = nearestName(name, free);
      return {
        meant: near === undefined ? '' : formatPath([...path, near]),
        problem: {
          where: document.locate([...path, name], 'name'),
          what: `there is no property ${describeValue(name)} here: expected ${quoteAll(names)}`,
          remedy:
            near === undefined
              ? `Remove ${describeValue(name)}; the format has no such property here`
              : `Write "${near}" instead, if that is meant`,
        },
      };
    });
}
