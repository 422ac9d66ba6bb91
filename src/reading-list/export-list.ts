/** All the ways in which a reading list leaves the browser, and how their files are called. */
import { listInCslJson } from './csl-json.ts';
import { listInCsv } from './csv.ts';
import { listInJsonLd } from './json-ld.ts';
import { listFile } from './list-file.ts';
import { listInMarkdown } from './markdown.ts';
import type { SavedClaim } from './saved-claim.ts';

export const EXPORT_FORMATS = ['markdown', 'csv', 'csl-json', 'json-ld', 'list-file'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportedFile {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly text: string;
}

interface Format {
  readonly ending: string;
  readonly type: string;
  readonly write: (saved: readonly SavedClaim[], on: string) => string;
}

const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  markdown: { ending: 'md', type: 'text/markdown', write: listInMarkdown },
  csv: { ending: 'csv', type: 'text/csv', write: listInCsv },
  'csl-json': { ending: 'csl.json', type: 'application/vnd.citationstyles.csl+json', write: listInCslJson },
  'json-ld': { ending: 'jsonld', type: 'application/ld+json', write: listInJsonLd },
  'list-file': { ending: 'json', type: 'application/json', write: listFile },
};

/** `on` is the day of the export, YYYY-MM-DD: it is part of the name. */
export function exportList(saved: readonly SavedClaim[], format: ExportFormat, on: string): ExportedFile {
  const { ending, type, write } = FORMATS[format];
  return { name: `sidelight-reading-list-${on}.${ending}`, type, text: write(saved, on) };
}
