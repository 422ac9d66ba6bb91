import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleText } from './article-text.ts';

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
    ['JSON without an article stays as it is', '{"a": 1}', '{"a": 1}'],
    ['what only looks like JSON stays as it is', 'He said {nothing}', 'He said {nothing}'],
    ['nothing is nothing', ' \n', ''],
  ])('%s', (_, raw, expected) => {
    expect(articleText(raw)).toBe(expected);
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
