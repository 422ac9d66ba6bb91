import { describe, expect, it } from 'vitest';
import { readArticle, readExport } from '../text/article-text.ts';
import { exportFindings } from './export-metadata.ts';
import { metadataOf } from './metadata.ts';

const wordpress = JSON.stringify({
  id: 7,
  date: '2026-03-05T10:15:00',
  link: 'https://mill.example/a',
  title: { rendered: 'Mills &amp; more' },
  content: { rendered: '<p>One.</p>\n<p>Two.</p>' },
  excerpt: { rendered: '<p>In short.</p>' },
});

describe('ingest/export-metadata exportFindings', () => {
  const metadata = (raw: string) => metadataOf(exportFindings(readExport(raw)?.fields ?? {}));

  it('reads what WordPress exports', () => {
    expect(readArticle(wordpress).blocks.map(({ text }) => text)).toEqual(['Mills & more', 'One.', 'Two.']);
    const { title, date, url, author, publisher } = metadata(wordpress);
    expect(title).toEqual({ basis: 'stated', value: 'Mills & more', note: 'the export’s field “title”' });
    expect(date).toMatchObject({ value: '2026-03-05' });
    expect(url).toMatchObject({ value: 'https://mill.example/a' });
    expect([author.basis, publisher.basis]).toEqual(['unknown', 'unknown']);
  });

  it('finds the site’s name in its record, by the host of the address', () => {
    const fields = {
      title: 'T',
      body: 'Text.',
      url: 'https://mill.example/a',
      authors: [{ name: 'Ann Lee' }, { name: 'Bo Ek' }],
      categories: [{ name: 'Opinion', site: { domain: 'mill.example', name: 'The Mill' } }],
    };
    const { publisher, author, genre } = metadata(JSON.stringify(fields));
    expect(publisher).toMatchObject({ value: 'The Mill' });
    expect(author).toMatchObject({ value: 'Ann Lee, Bo Ek' });
    expect(genre).toMatchObject({ value: 'opinion column' });
  });
});
