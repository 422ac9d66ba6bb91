import { describe, expect, it } from 'vitest';
import { metadataOf } from './metadata.ts';
import { pageFindings } from './page-metadata.ts';
import { parsePage } from './readable-page.ts';

const read = (head: string, body = '') =>
  metadataOf(pageFindings(parsePage(`<html><head>${head}</head><body>${body}</body></html>`)));
const ld = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;

describe('ingest/page-metadata pageFindings', () => {
  it('reads JSON-LD before all else, and tells what disagrees', () => {
    const { title, author, publisher, date, url, genre } = read(
      `${ld({
        '@type': 'OpinionNewsArticle',
        headline: 'Mills &  more',
        author: [{ name: 'Ann Lee' }, { name: 'Bo Ek' }],
        publisher: { name: 'The Mill' },
        datePublished: '2026-03-05T22:40:00-05:00',
        mainEntityOfPage: { '@id': 'https://mill.example/a' },
      })}<meta property="article:published_time" content="2026-03-06">`,
    );
    expect(title).toEqual({ basis: 'stated', value: 'Mills & more', note: 'JSON-LD: headline' });
    expect(author).toMatchObject({ value: 'Ann Lee, Bo Ek' });
    expect(publisher).toMatchObject({ value: 'The Mill' });
    expect(date).toMatchObject({
      value: '2026-03-05',
      note: 'JSON-LD: datePublished; meta tag article:published_time has “2026-03-06”',
    });
    expect(url).toMatchObject({ value: 'https://mill.example/a' });
    expect(genre).toMatchObject({ value: 'opinion column', note: 'JSON-LD: @type' });
  });

  it('takes the article that has the page’s address, and never mixes two', () => {
    const { title, author, date } = read(
      `<link rel="canonical" href="https://mill.example/a">${ld([
        {
          '@type': 'NewsArticle',
          headline: 'Cats',
          author: 'Bob Cat',
          datePublished: '2020-01-01',
          url: 'https://mill.example/cats',
        },
        {
          '@type': 'NewsArticle',
          headline: 'Mills &#8216;turn&#8217;',
          author: { '@id': '#ann' },
          url: 'https://mill.example/a',
        },
        { '@id': '#ann', '@type': 'Person', name: 'Ann Lee' },
      ])}`,
    );
    expect(title).toMatchObject({ value: 'Mills ‘turn’' });
    expect(author).toMatchObject({ value: 'Ann Lee' });
    expect(date).toEqual({ basis: 'unknown' });
  });

  it('does not take the date of one story among several, or of an update', () => {
    const times =
      '<article><time datetime="2020-01-01">Then</time></article><article><time datetime="2021-01-01">Now</time></article>';
    expect(read('', times).date).toEqual({ basis: 'unknown' });
    expect(read('', '<article><time itemprop="dateModified" datetime="2021-01-01">x</time></article>').date.basis).toBe(
      'unknown',
    );
    expect(read('', '<article><time datetime="2021-01-01">x</time></article>').date).toMatchObject({
      value: '2021-01-01',
    });
  });

  it('reads OpenGraph and other meta tags', () => {
    const { title, author, publisher, date } = read(
      '<meta property="og:title" content="T"><meta name="author" content="Ann Lee"><meta property="og:site_name" content="The Mill"><meta name="date" content="March 5, 2026">',
    );
    expect([title, author, publisher, date].map((known) => 'value' in known && known.value)).toEqual([
      'T',
      'Ann Lee',
      'The Mill',
      '2026-03-05',
    ]);
  });

  it('takes the heading for the title where the title ends in the name of the site', () => {
    const { title } = read('<meta property="og:title" content="Mills turn - The Mill">', '<h1>Mills turn</h1>');
    expect(title).toMatchObject({ value: 'Mills turn', note: expect.stringContaining('first heading') });
  });

  it('guesses nothing', () => {
    expect(Object.values(read('', '<p>Text.</p>')).map(({ basis }) => basis)).toEqual(Array(6).fill('unknown'));
  });

  it.each([
    ['broken JSON-LD', ld('{"@type": "NewsArticle", "headline": ')],
    ['JSON-LD of something else', ld({ '@type': 'Organization', name: 'X', url: 'https://x.example/' })],
    ['an author that is an address', '<meta property="article:author" content="https://facebook.example/ann">'],
    ['a relative address', '<link rel="canonical" href="/a">'],
    ['a date that is none', '<meta name="date" content="today">'],
  ])('is not misled by %s', (_, head) => {
    const { author, date, url, title } = read(head);
    expect([author, date, url, title].map(({ basis }) => basis)).toEqual(Array(4).fill('unknown'));
  });
});
