import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepLink } from './deep-link.ts';

const page = 'https://example.org/a?b=c';

describe('evidence/deep-link deepLink', () => {
  it.each([
    ['one end', page, { start: 'One two' }, `${page}#:~:text=One%20two`],
    ['two ends', page, { start: 'One', end: 'two' }, `${page}#:~:text=One,two`],
    ['signs with a meaning', page, { start: 'a-b, c&d' }, `${page}#:~:text=a%2Db%2C%20c%26d`],
    ['other scripts', page, { start: '华为' }, `${page}#:~:text=%E5%8D%8E%E4%B8%BA`],
    ['percent signs and hashes', page, { start: '25% #1' }, `${page}#:~:text=25%25%20%231`],
    ['a fragment of its own', `${page}#top`, { start: 'x' }, `${page}#top:~:text=x`],
    ['an empty fragment', `${page}#`, { start: 'x' }, `${page}#:~:text=x`],
    ['a directive of its own', `${page}#top:~:text=old`, { start: 'x' }, `${page}#top:~:text=x`],
    ['half a surrogate pair', page, { start: '\ud83d' }, `${page}#:~:text=%EF%BF%BD`],
  ])('%s', (_, url, fragment, expected) => {
    expect(deepLink(url, fragment)).toBe(expected);
  });

  it('never throws, and gives back the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (start) => {
        const directive = deepLink(page, { start }).split(':~:text=')[1] ?? '';
        expect(directive).not.toMatch(/[-,&#]/);
        expect(decodeURIComponent(directive)).toBe(start);
      }),
    );
  });
});
