import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleText, readArticle } from './article-text.ts';

describe('text/article-text articleText', () => {
  it.each([
    ['plain text keeps its words', 'One  two\n\nthree ', 'One two three'],
    ['every kind of white space is one space', 'a\u00a0b\u2028c\u3000\t d\ufeff', 'a b c d'],
    ['letters are composed', 'Cafe\u0301', 'Café'],
    ['a comparison is no markup', 'a < b and b > c & d', 'a < b and b > c & d'],
    ['entities of plain text stay', 'AT&amp;T', 'AT&amp;T'],
    ['blocks separate words', '<p>One</p><p>two</p>', 'One two'],
    ['inline elements do not', '<p>Hua<b>wei</b>’s</p>', 'Huawei’s'],
    ['a line break does', '<p>One<br>two</p>', 'One two'],
    ['entities of markup are decoded', '<p>R&amp;D &ldquo;x&rdquo; &#8217;</p>', 'R&D “x” ’'],
    [
      'what nobody reads is left out',
      '<head><title>T</title></head><style>p{}</style><script>1</script><p>Text</p>',
      'Text',
    ],
    ['comments are left out', '<p>a<!-- b -->c</p>', 'ac'],
    ['unclosed markup is read', '<p>One<div>two', 'One two'],
    ['an export is its article', '{"id": 1, "title": "T", "contents": "<p>One</p>"}', 'T One'],
    ['an export may follow a line that names it', 'All properties:\n{"title": "T", "body": "b"}', 'T b'],
    ['fields of an export are put in reading order', '{"body": "second", "headline": "first"}', 'first second'],
    ['of two bodies the first counts', '{"title": "T", "content": "c", "body": "b"}', 'T c'],
    ['an export may be a list of one', '[{"title": {"rendered": "T"}, "content": {"rendered": "<p>c</p>"}}]', 'T c'],
    ['an export may be in an envelope', '{"posts": [{"title": "T", "html": "<p>c</p>"}], "meta": {}}', 'T c'],
    [
      'a list of several is none',
      '[{"title": "T", "body": "b"}, {"title": "U", "body": "c"}]',
      '[{"title": "T", "body": "b"}, {"title": "U", "body": "c"}]',
    ],
    ['lines stay lines where only words are marked', 'One <b>two</b>\nthree', 'One two three'],
    ['JSON without an article stays as it is', '{"a": 1}', '{"a": 1}'],
    ['what only looks like JSON stays as it is', 'He said {nothing}', 'He said {nothing}'],
    ['nothing is nothing', ' \n', ''],
  ])('%s', (_, raw, expected) => {
    expect(articleText(raw)).toBe(expected);
  });

  it('knows the blocks of a text, and puts together the lines that were broken for room', () => {
    const line = 'Words that fill the line to about the same width as all other lines';
    const wrapped = ['A title', '', line, line, line, 'and the end of it.', 'By Jane Doe', line, line, 'the end.'];
    expect(readArticle(wrapped.join('\r\n')).blocks.map(({ text }) => text.split(' ').at(-1))).toEqual([
      'title',
      'it.',
      'Doe',
      'end.',
    ]);
    expect(readArticle(`${line}.\nShort.\n${line}.`).blocks).toHaveLength(3);
  });

  it('knows the blocks of a page, what they stand in, and its links', () => {
    const page =
      '<main><h1>T</h1> <p>One <a href="/a"> two <b>three</b></a> four</p><ul><li><a href="#b">five</a><li>six</ul><a href="/c"><p>seven</p><p>eight</p></a></main>';
    const { text, blocks, links } = readArticle(page);
    expect(text).toBe('T One two three four five six seven eight');
    expect(blocks.map(({ text: words, within }) => `${within.join('>')} ${words}`)).toEqual([
      'main>h1 T',
      'main>p One two three four',
      'main>ul>li five',
      'main>ul>li six',
      'main>p seven',
      'main>p eight',
    ]);
    expect(links.map(({ start, end, address }) => `${address} ${text.slice(start, end)}`)).toEqual([
      '/a two three',
      '#b five',
      '/c seven',
      '/c eight',
    ]);
  });

  it('has each block at its place, with one space between', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        const { text, blocks } = readArticle(raw);
        expect(blocks.map((block) => block.text).join(' ')).toBe(text);
        for (const { text: words, start } of blocks) expect(text.slice(start, start + words.length)).toBe(words);
      }),
    );
  });

  it('changes nothing in a text that has been normalised', () => {
    const readable = fc.string({ unit: 'grapheme' }).filter((text) => !/[<{]/.test(text));
    fc.assert(fc.property(readable, (raw) => articleText(articleText(raw)) === articleText(raw)));
  });

  it('never throws, and never leaves space at an end or twice in a row', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        expect(articleText(raw)).not.toMatch(/^\s|\s$|\s\s/);
      }),
    );
  });
});
