/** A reading list as a file of its own format, with all there is, to be taken to another browser. */
import * as v from 'valibot';
import { parseDocument } from '../pack/parse.ts';
import { inFile } from '../pack/parse-json.ts';
import type { Problem } from '../pack/problem.ts';
import { MOST_SAVED, type SavedClaim } from './saved-claim.ts';
import { savedClaimSchema } from './saved-claim-schema.ts';

const FORMAT = 'sidelight-reading-list/1';

/** Far more than a full list takes, in UTF-16 code units; more than that is no list. */
export const LARGEST_FILE = 20_000_000;

const listSchema = v.object({
  format: v.literal(FORMAT),
  saved: v.pipe(v.array(savedClaimSchema), v.maxLength(MOST_SAVED, `at most ${MOST_SAVED} claims`)),
});

export function listFile(saved: readonly SavedClaim[]): string {
  return `${JSON.stringify({ format: FORMAT, saved }, null, 2)}\n`;
}

export type ReadList =
  | { readonly ok: true; readonly saved: readonly SavedClaim[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Never throws: the text may be anything. */
export function readListFile(text: string, fileName: string): ReadList {
  const parsed = parseDocument(listSchema, text, inFile(fileName));
  return parsed.ok ? { ok: true, saved: parsed.value.saved as readonly SavedClaim[] } : parsed;
}
