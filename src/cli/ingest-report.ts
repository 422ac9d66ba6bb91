/** What `sidelight ingest` tells: for programs as one object, for people in lines. */
import type { Draft } from '../ingest/drafts.ts';
import type { Ingested } from '../ingest/ingest-article.ts';
import type { PassageFate } from '../ingest/repair-passages.ts';
import type { Source } from '../pack/schema.ts';

/** What became of one file of the corpus. */
export interface FileOutcome {
  readonly file: string;
  readonly isNew: boolean;
  /** Whether its text differs from what it was; written unless the run is dry. */
  readonly isChanged: boolean;
  readonly fates: readonly PassageFate[];
}

export interface IngestReport {
  readonly ingested: Ingested;
  /** The source that the corpus had already. */
  readonly known: Source | undefined;
  readonly outcomes: readonly FileOutcome[];
  readonly isDry: boolean;
  /** Of the entities, by id. */
  readonly names: ReadonlyMap<string, string>;
}

export function forPrograms({ ingested, known, outcomes }: IngestReport): object {
  const { form, article, blocks, source, origin, entities, unknownNames, copies, drafts, remarks } = ingested;
  return {
    form,
    source,
    origin: origin ?? null,
    isKnown: known !== undefined,
    files: outcomes,
    text: article.text,
    body: blocks.flatMap(({ role, start, text }) =>
      role === 'body' || role === 'title' ? [{ role, start, end: start + text.length }] : [],
    ),
    entities,
    unknownNames,
    copies,
    drafts,
    remarks,
  };
}

export function forPeople(report: IngestReport): string {
  const { ingested, known } = report;
  const sections = [
    filesSection(report),
    sourceSection(ingested.source, ingested.form),
    ...(known ? [differences(known, ingested.source), newBoilerplate(known, ingested)] : []),
    textSection(ingested),
    entitiesSection(report),
    copiesSection(ingested),
    ingested.remarks.map((remark) => `Note: ${remark}.`),
    draftsSection(report),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function filesSection({ known, outcomes, isDry }: IngestReport): string[] {
  if (known && outcomes.length === 0)
    return [`The text of "${known.id}" is the one that was recorded: nothing to put right.`];
  return outcomes.flatMap(({ file, isNew, isChanged, fates }) => [
    isNew
      ? `${file}: ${isDry ? 'would be written' : 'written, a new source without claims'}`
      : `${file}: ${isChanged ? (isDry ? 'would be put right' : 'put right') : 'left as it is'}; ${countFates(fates)}`,
    ...fates.filter(({ fate }) => fate !== 'stands').map((fate) => `  ${describeFate(fate)}`),
  ]);
}

function countFates(fates: readonly PassageFate[]): string {
  const count = (fate: PassageFate['fate']) => fates.filter((one) => one.fate === fate).length;
  const others = (['ambiguous', 'left out'] as const).filter((fate) => count(fate) > 0);
  return [
    `passages that stand ${count('stands')}, moved ${count('moved')}, changed ${count('changed')}, gone ${count('gone')}`,
    ...others.map((fate) => `${fate} ${count(fate)}`),
  ].join(', ');
}

function describeFate({ path, of, isBoilerplate, fate, from, to }: PassageFate): string {
  const place = `${path} (${of})`;
  if (fate === 'moved') return `${place}: moved from ${from} to ${to}`;
  if (isBoilerplate)
    return `${place}: stood at ${from}, and has ${fate === 'gone' ? 'gone' : 'changed'}. Remove it from the record, or put in its place what is listed below`;
  if (fate === 'ambiguous')
    return `${place}: stands at ${to}, but its first and last words stand elsewhere too. Let the passage begin or end elsewhere`;
  if (fate === 'left out')
    return `${place}: stood at ${from}, and now stands only at ${to}, in what is not the article. Remove this evidence, or correct what is left out`;
  if (fate === 'changed')
    return `${place}: its first and last words stand at ${to}, but the words between have changed. Read it, and write the claim or its evidence anew`;
  return `${place}: stood at ${from}, and is gone. Remove this evidence, or choose it anew`;
}

type Field = 'title' | 'author' | 'publisher' | 'date' | 'url' | 'genre' | 'origin';
const FIELDS: readonly Field[] = ['title', 'author', 'publisher', 'date', 'url', 'genre', 'origin'];

function sourceSection(source: Source, form: Ingested['form']): string[] {
  return [
    `Source "${source.id}", from ${form}, language ${source.language}`,
    ...FIELDS.map((name) => `  ${name.padEnd(10)}${describeKnown(source[name])}`),
  ];
}

function describeKnown(field: Source[Field]): string {
  const note = field.note === undefined ? '' : `: ${field.note}`;
  return 'value' in field
    ? `${field.value} (${field.basis}${note})`
    : `unknown${note === '' ? '' : ` (${note.slice(2)})`}`;
}

/** What the article says otherwise than the record that a person keeps. The record stays as it is. */
function differences(known: Source, found: Source): string[] {
  const lines = FIELDS.flatMap((name) => {
    const [recorded, stated] = [known[name], found[name]];
    if (!('value' in stated) || ('value' in recorded && recorded.value === stated.value)) return [];
    return [`  ${name.padEnd(10)}recorded ${describeKnown(recorded)}`];
  });
  return lines.length === 0 ? [] : ['The record of the corpus differs, and was left as it is:', ...lines];
}

/** What this text has that the record does not know to be boilerplate. */
function newBoilerplate(known: Source, { source, article }: Ingested): string[] {
  const recorded = new Set(known.article.boilerplate.map(({ sha256 }) => sha256));
  const fresh = source.article.boilerplate.filter(({ sha256 }) => !recorded.has(sha256));
  if (fresh.length === 0) return [];
  return [
    'Not the article, and not in the record; add to "boilerplate" what is right:',
    ...fresh.map((stretch) => `  ${JSON.stringify(stretch)} “${shorten(textAt(article.text, stretch.selector))}”`),
  ];
}

function textAt(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(start, end);
}

function textSection({ article, blocks, source }: Ingested): string[] {
  const body = blocks.filter(({ role }) => role === 'body');
  const length = body.reduce((sum, { text }) => sum + text.length, 0);
  return [
    `Text: ${article.text.length} code units, of which ${length} in ${body.length} blocks are the body`,
    ...source.article.boilerplate.map(
      ({ what, selector: { start, end } }) =>
        `  left out ${start}–${end}, ${what}: “${shorten(textAt(article.text, { start, end }))}”`,
    ),
  ];
}

function entitiesSection({ ingested: { entities, unknownNames }, names }: IngestReport): string[] {
  const known = entities.map(({ entity, count }) => `${names.get(entity) ?? entity} ${count}`).join(', ');
  const unknown = unknownNames.map(({ name, count }) => `${name} ${count}`).join(', ');
  return [
    `Entities: ${known === '' ? 'none' : known}`,
    ...(unknown === '' ? [] : [`Names that no entity has: ${unknown}`]),
  ];
}

function copiesSection({ copies }: Ingested): string[] {
  return copies.map(
    ({ source, passages, found }) =>
      `Perhaps a copy of "${source}": ${found.length} of its ${passages} passages stand here, ${found.filter(({ isExact }) => isExact).length} word for word. Copies are one origin; add this source to the evidence of: ${[...new Set(found.map(({ claim }) => claim))].join(', ')}`,
  );
}

function draftsSection({ ingested: { drafts }, names }: IngestReport): string[] {
  const lines = drafts.flatMap((draft, index) => [`${index + 1}. “${draft.passage}”`, ...describeDraft(draft, names)]);
  return [`Drafts: ${drafts.length} sentences that may hold claims`, ...lines];
}

function describeDraft(draft: Draft, names: IngestReport['names']): string[] {
  const { evidence, about, speaker, figures, hedges, dates, quotations, cites } = draft;
  const name = (id: string) => names.get(id) ?? id;
  const facts = [
    about.length > 0 && `about ${about.map(name).join(', ')}`,
    speaker !== undefined && `said by ${name(speaker)}?`,
    figures.length > 0 && `figures ${figures.map(({ text }) => text).join('; ')}`,
    hedges.length > 0 && `hedges ${hedges.join('; ')}`,
    quotations.length > 0 && `quotes ${quotations.length}`,
    ...dates.map(({ text, date, isRelative }) => (isRelative ? `“${text}” is about ${date}` : `dated ${date}`)),
    ...cites.map((address) => `links to ${address}`),
  ].filter((fact) => fact !== false);
  return [`   ${evidence.selector.start}–${evidence.selector.end}${facts.map((fact) => ` · ${fact}`).join('')}`];
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 40)} … ${text.slice(-15)}`;
}
