/**
 * A claim with its sources, to be copied into other texts and programs. What is unknown is left out, and there are no
 * words but those of the claim and its sources, and of the format: a citation is the same in every language of the
 * interface.
 */
import type { KnownDate, KnownText } from '../pack/schema.ts';
import type { ClaimView, SourceView } from './claim-view.ts';

export const CITATION_FORMATS = ['plain', 'markdown', 'bibtex', 'csl-json'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

type CitedClaim = Pick<ClaimView, 'id' | 'statement' | 'speaker' | 'date' | 'sources' | 'withdrawn'>;

/** The citation as text. Addresses lead to the passage where the address of the source is known. */
export function cite(claim: CitedClaim, format: CitationFormat): string {
  return FORMATS[format](claim);
}

const FORMATS: Readonly<Record<CitationFormat, (claim: CitedClaim) => string>> = {
  plain: citePlain,
  markdown: citeInMarkdown,
  bibtex: (claim) => claim.sources.map((source) => bibtexEntry(claim, source)).join('\n\n'),
  'csl-json': (claim) =>
    JSON.stringify(
      claim.sources.map((source) => cslItem(claim, source)),
      null,
      2,
    ),
};

/** The fields of a source that are known. */
export function knownOf({ title, author, publisher, date, passage }: SourceView) {
  return {
    title: knownValue(title),
    author: knownValue(author),
    publisher: knownValue(publisher),
    date: knownValue(date),
    address: passage === undefined ? undefined : safeAddress(passage),
  };
}

export function knownValue(known: KnownText | KnownDate): string | undefined {
  return 'value' in known ? known.value : undefined;
}

/** 'Jane Doe, head of Acme, 2024-05': who said it, and when; and that it is no longer claimed, if so. */
export function saidBy({ speaker, date, withdrawn }: CitedClaim): string {
  return joined([speaker.name, speaker.role, knownValue(date), withdrawn && `withdrawn ${withdrawn.on}`], ', ');
}

export function joined(parts: readonly (string | undefined)[], separator: string): string {
  return parts.filter(Boolean).join(separator);
}

/** Parts as sentences: each ends in a stop, unless it has one. */
function sentences(parts: readonly (string | undefined)[]): string {
  const known = parts.flatMap((part) => (part ? [part] : []));
  return known.map((part) => (/[.!?…。！？]['"”’)]*$/.test(part) ? part : `${part}.`)).join(' ');
}

/** Addresses go into formats that give brackets, quotes and spaces a meaning; percent-encoded they mean the same. */
function safeAddress(address: string): string {
  return address.replace(/[\s"'()<>\\^`{|}]/g, (character) =>
    encodeURIComponent(character).replace(/[()']/g, (left) => `%${left.charCodeAt(0).toString(16).toUpperCase()}`),
  );
}

function citePlain(claim: CitedClaim): string {
  const sources = claim.sources.map((source) => {
    const { title, author, publisher, date, address } = knownOf(source);
    return joined([sentences([author, title, joined([publisher, date], ', ')]), address], ' ');
  });
  return [claim.statement, `— ${saidBy(claim)}`, ...sources.filter((line) => line !== '')].join('\n');
}

function citeInMarkdown(claim: CitedClaim): string {
  const sources = claim.sources.map(citeSourceInMarkdown);
  const list = sources.filter((line) => line !== '').map((line) => `- ${line}`);
  return joined([escapeMarkdown(claim.statement), escapeMarkdown(`— ${saidBy(claim)}`), list.join('\n')], '\n\n');
}

/** Empty if nothing is known of the source. */
export function citeSourceInMarkdown(source: SourceView): string {
  const { title, author, publisher, date, address } = knownOf(source);
  const linked = linkInMarkdown(title, address);
  return sentences([author && escapeMarkdown(author), linked, escapeMarkdown(joined([publisher, date], ', '))]);
}

/** As much of a link as is known: a name without its address, an address without its name. */
export function linkInMarkdown(name: string | undefined, address: string | undefined): string | undefined {
  const shown = name && escapeMarkdown(name);
  const link = address && safeAddress(address).replace(/&(?=#?\w+;)/g, '&amp;');
  return link ? (shown ? `[${shown}](${link})` : `<${link}>`) : shown;
}

/**
 * Text that Markdown shows as it is: https://spec.commonmark.org/0.31.2/#backslash-escapes, with GitHub's tables,
 * strikethrough and formulas. What has a meaning only at the start of a line is escaped there.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[$&*<>[\\\]_`|~]/g, '\\$&')
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** One entry for BibTeX and biblatex. Names and title stand in second braces: they are not to be parted or recased. */
function bibtexEntry(claim: CitedClaim, source: SourceView): string {
  const { title, author, publisher, date, address } = knownOf(source);
  const [year, month, day] = date?.split('-') ?? [];
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['author', author && `{{${escapeLatex(author)}}}`],
    ['title', title && `{{${escapeLatex(title)}}}`],
    ['howpublished', publisher && `{${escapeLatex(publisher)}}`],
    ['year', year && `{${year}}`],
    ['month', month && MONTHS[Number(month) - 1]],
    ['day', day && `{${Number(day)}}`],
    ['url', address && `{${address}}`],
    ['note', `{${escapeLatex(`${claim.statement} — ${saidBy(claim)}`)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []));
  return [`@misc{${keyOf(claim, source)},`, ...lines, '}'].join('\n');
}

/** The names that every BibTeX style has for months. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** One claim is cited once for each of its sources. */
function keyOf({ id }: CitedClaim, source: SourceView): string {
  return `${id}:${source.id}`;
}

/** BibTeX counts braces, also escaped ones, so they are written as commands; letters of all scripts stay. */
export function escapeLatex(text: string): string {
  return text.replace(/[#$%&\\^_{}~]/g, (character) => LATEX[character] ?? `\\${character}`);
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
};

/** An item of CSL-JSON, as far as claims need it. */
export interface CslItem {
  readonly id: string;
  readonly note: string;
  readonly [variable: string]: unknown;
}

/** https://docs.citationstyles.org/en/stable/specification.html, as in csl-data.json 1.0.2. */
export function cslItem(claim: CitedClaim, source: SourceView): CslItem {
  const { title, author, publisher, date, address } = knownOf(source);
  return {
    id: keyOf(claim, source),
    type: address === undefined ? 'document' : 'webpage',
    ...(title && { title }),
    // Which part of the name is the family's is not known.
    ...(author && { author: [{ literal: author }] }),
    ...(publisher && { publisher }),
    ...(date && { issued: issuedOn(date, source.date.basis) }),
    ...(address && { URL: address }),
    note: `${claim.statement} — ${saidBy(claim)}`,
  };
}

/** As precise as it is known; a date that was inferred is about right. */
function issuedOn(date: string, basis: KnownDate['basis']): object {
  return { 'date-parts': [date.split('-').map(Number)], ...(basis === 'inferred' && { circa: true }) };
}
