/** A reading list as Markdown: a text to read, paste and go on writing in. */
import { citeSourceInMarkdown, escapeMarkdown, linkInMarkdown, saidBy } from '../claims/cite.ts';
import type { ClaimView, SourceView } from '../claims/claim-view.ts';
import { amendments, uncertainParts, weighingFacts } from './claim-facts.ts';
import type { SavedClaim, SavedPage } from './saved-claim.ts';

/** `on` is the day of the export, YYYY-MM-DD. */
export function listInMarkdown(saved: readonly SavedClaim[], on: string): string {
  const title = `# Reading list, ${on}`;
  return `${[title, ...saved.map(claimInMarkdown)].join('\n\n')}\n`;
}

function claimInMarkdown({ claim, note, pages, savedAt }: SavedClaim): string {
  const facts = [
    escapeMarkdown(weighingFacts(claim)),
    ...amendments(claim).map(escapeMarkdown),
    ...claim.related.map(relatedInMarkdown),
    ...claim.caveats.map((caveat) => `Caveat: ${escapeMarkdown(caveat)}`),
    ...claim.sources.map(sourceInMarkdown),
    ...claim.cites.map(({ name, url }) => `The source cites: ${linkInMarkdown(name, url)}`),
    ...pages.map(pageInMarkdown),
    `Saved ${savedAt.slice(0, 'YYYY-MM-DD'.length)}`,
  ];
  const heading = `## ${escapeMarkdown(claim.statement)}`;
  const speaker = escapeMarkdown(`— ${saidBy(claim)}`);
  return [heading, speaker, facts.map((fact) => `- ${fact}`).join('\n'), ...noteInMarkdown(note)].join('\n\n');
}

function relatedInMarkdown({ kind, statement, reason }: ClaimView['related'][number]): string {
  return escapeMarkdown(`${RELATIONS[kind]}: ${statement} (${reason})`);
}

const RELATIONS: Readonly<Record<ClaimView['related'][number]['kind'], string>> = {
  'in tension': 'In tension with',
  qualifies: 'Qualified',
  updates: 'Update',
  same: 'Says the same',
};

function sourceInMarkdown(source: SourceView): string {
  const uncertain = uncertainParts(source);
  const caveats = source.caveats.map((caveat) => ` Caveat: ${escapeMarkdown(caveat)}`).join('');
  return `Source: ${[citeSourceInMarkdown(source), uncertain && `(${uncertain})`].filter(Boolean).join(' ')}${caveats}`;
}

function pageInMarkdown({ title, address }: SavedPage): string {
  return `Saved for the page: ${linkInMarkdown(title.replace(/\s+/g, ' ').trim() || undefined, address)}`;
}

/** The reader's own words, line by line as they were written, whatever they would mean in Markdown. */
function noteInMarkdown(note: string): readonly string[] {
  if (note.trim() === '') return [];
  const lines = note.split(/\r\n|[\r\n]/).map((line) => `> ${escapeMarkdown(line.trimStart())}`.trimEnd());
  return [`**Note**\n\n${lines.join('  \n')}`];
}
