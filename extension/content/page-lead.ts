/** What a page begins with: its title and its first paragraphs. */

/** UTF-16 code units: as much as says what a page is about. */
const LONGEST_LEAD = 1200;
const MOST_PARAGRAPHS = 3;
/** Paragraphs looked at: where none of these is one of text, there is none near the top. */
const LOOKED_AT = 40;
/** Shorter ones are by-lines, dates and labels. */
const SHORTEST_PARAGRAPH = 60;

export function readPageLead(): string {
  const heading = document.querySelector('h1')?.textContent ?? '';
  const paragraphs = [...document.querySelectorAll(`:is(article, main, [role='main']) p`)];
  const looked = (paragraphs.length > 0 ? paragraphs : [...document.querySelectorAll('p')]).slice(0, LOOKED_AT);
  const first = looked
    .filter((paragraph) => paragraph.checkVisibility({ visibilityProperty: true }))
    .map(({ textContent }) => (textContent ?? '').trim())
    .filter(({ length }) => length >= SHORTEST_PARAGRAPH)
    .slice(0, MOST_PARAGRAPHS);
  return [document.title, heading, ...first].join('\n').slice(0, LONGEST_LEAD);
}
