/** What an article's own text says of it: its title, by-line, date line, the note on its author, and its rights. */
import { isParagraph, type LaidOutBlock } from './article-layout.ts';
import { readAuthorNote } from './author-note.ts';
import type { Finding } from './metadata.ts';
import { readDateLine } from './publication-date.ts';

export function textFindings(blocks: readonly LaidOutBlock[]): readonly Finding[] {
  const findings: Finding[] = [];
  const titleAt = blocks.findIndex(({ role }) => role === 'title');
  const title = blocks[titleAt];
  if (title) findings.push({ field: 'title', value: title.text, where: 'the line above the text' });
  // By-lines and dates further down belong to other stories and to comments.
  const headEnd = blocks.findIndex(({ role, text }) => role === 'body' && isParagraph(text));
  for (const [index, { role, text }] of blocks.entries()) {
    const isInHead = index > titleAt && index < headEnd;
    if (role === 'by-line' && isInHead) {
      const name = text.replace(/^by\s+/i, '').split(/\s*[,|/–—]/)[0] ?? '';
      if (name !== '') findings.push({ field: 'author', value: name, where: 'the by-line' });
    }
    if (role === 'about the author') {
      const note = readAuthorNote(text, true);
      if (note) findings.push({ field: 'author', value: note.author, where: 'the note on the author' });
    }
    // A date above the title is part of the page, which may print the day on which it is viewed.
    const isUpdate = /\b(?:updated|modified)\b/i.test(text) && !/\b(?:published|posted)\b/i.test(text);
    if (role === 'date line' && titleAt >= 0 && isInHead && !isUpdate) {
      const date = readDateLine(text.replace(/^.*\b(?=(?:published|posted)\b)/i, ''));
      if (date !== undefined) findings.push({ field: 'date', value: date, where: 'the date line' });
    }
  }
  return findings;
}

/** What a person should know of a text's dates that are not taken for its own. */
export function dateRemarks(blocks: readonly LaidOutBlock[]): readonly string[] {
  const titleAt = blocks.findIndex(({ role }) => role === 'title');
  return blocks
    .filter(({ role }, index) => role === 'date line' && (titleAt < 0 || index < titleAt))
    .map(({ text }) => `“${text}” stands outside the article: it may be the day on which the page was viewed`);
}
