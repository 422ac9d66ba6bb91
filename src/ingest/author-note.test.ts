import { describe, expect, it } from 'vitest';
import { readAuthorNote } from './author-note.ts';

describe('ingest/author-note readAuthorNote', () => {
  it.each([
    [
      'Mara van Lind is a Grinder Opinion columnist covering stone and grain.',
      { author: 'Mara van Lind', publication: 'Grinder Opinion' },
    ],
    ['Ines Okafor covers industry for The Valley Ledger.', { author: 'Ines Okafor', publication: 'Valley Ledger' }],
    ['J. R. van Dyke is a contributor to this page.', { author: 'J. R. van Dyke' }],
  ])('%s', (text, expected) => {
    expect(readAuthorNote(text, true)).toEqual(expected);
  });

  it.each([
    'Ruth Porat is an executive who once was a banker.',
    'Jane Doe is an analyst at Acme, which sells mills.',
    'The firm is a reporter of greenhouse gases.',
    'Stacy Rasgon is an analyst covering semiconductors at Bernstein.',
    'Jane Doe covers Asia for the Mill.',
  ])('is not taken in by a paragraph of the article: %s', (text) => {
    expect(readAuthorNote(text, false)).toBeUndefined();
  });

  it('is sure where the text disclaims what is said', () => {
    const text = 'Jane Doe is a Mill columnist. What she writes does not necessarily represent the mill.';
    expect(readAuthorNote(text, false)).toEqual({ author: 'Jane Doe', publication: 'Mill' });
  });

  it('believes a weaker note at the very end', () => {
    expect(readAuthorNote('Jane Doe is an analyst at Acme Research.', true)).toEqual({
      author: 'Jane Doe',
      publication: 'Acme Research',
    });
  });
});
