import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMoved, findPassage, placesOfFragment } from './locate-passage.ts';
import { describePassage, fragmentOf } from './selector.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('evidence/selector fragmentOf', () => {
  it.each([
    ['one', { start: 'one' }],
    ['a b c d', { start: 'a b c d' }],
    ['a b c d e', { start: 'a b c d', end: 'e' }],
    ['a b c d e f', { start: 'a b c d', end: 'e f' }],
    ['a b c d e f g h', { start: 'a b c d', end: 'e f g h' }],
    ['a b c d e f g h i', { start: 'a b c d', end: 'f g h i' }],
  ])('%s', (passage, expected) => {
    expect(fragmentOf(passage)).toEqual(expected);
  });
});

describe('evidence/locate-passage placesOfFragment', () => {
  it.each([
    ['the whole', 'One two three.', { start: 'two' }, [[4, 7]]],
    ['from end to end', 'One two three four.', { start: 'One', end: 'three' }, [[0, 13]]],
    ['whatever the case', 'ONE two', { start: 'one' }, [[0, 3]]],
    ['not within a word', 'Stones and ones', { start: 'ones' }, [[11, 15]]],
    ['the nearest end', 'a x b x b', { start: 'a', end: 'b' }, [[0, 5]]],
    [
      'every beginning',
      'a b a c',
      { start: 'a', end: 'c' },
      [
        [0, 7],
        [4, 7],
      ],
    ],
    ['no end, no place', 'a b', { start: 'b', end: 'a' }, []],
    [
      'places may overlap',
      'a b a b a',
      { start: 'a b a' },
      [
        [0, 5],
        [4, 9],
      ],
    ],
    ['signs are themselves', 'a (b) c', { start: '(b)' }, [[2, 5]]],
    ['in Chinese, words begin anywhere', '他说华为很好', { start: '华为' }, [[2, 4]]],
  ])('%s', (_, article, fragment, expected) => {
    expect(placesOfFragment(article, fragment).map(({ start, end }) => [start, end])).toEqual(expected);
  });
});

describe('evidence/locate-passage findMoved', () => {
  const words = fc.array(fc.constantFrom('ore', 'mill', 'grinds', '1.5', 'as', '华为', 'fast.'), {
    minLength: 1,
    maxLength: 12,
  });

  it('finds a passage again wherever text was put before it', () => {
    fc.assert(
      fc.property(words, words, words, (before, inside, after) => {
        const passage = inside.join(' ');
        const article = [...inside, ...after].join(' ');
        const evidence = { source: 's', ...describePassage(article, { start: 0, end: passage.length }, sha256) };
        const moved = findMoved([...before, article].join(' '), evidence as Parameters<typeof findMoved>[1], sha256);
        expect(moved?.isChanged).toBe(false);
        expect([...before, article].join(' ').slice(moved?.start, moved?.end)).toBe(passage);
      }),
    );
  });
});

describe('evidence/locate-passage findPassage', () => {
  const article = 'Acme sells mills. Its newest mill grinds twice as fast as any other, it said. Sales rose.';
  const start = article.indexOf('Its newest');
  const end = article.indexOf(' Sales rose');
  const passage = describePassage(article, { start, end }, sha256);
  const words = article.slice(start, end);

  it.each([
    ['elsewhere', `Menu. Home. ${words} Comments.`, words],
    ['across lines and wide spaces', `Menu\n\n${words.replaceAll(' ', '\n  ')}\n`, words.replaceAll(' ', '\n  ')],
    ['slightly reworded between its ends', words.replace('twice', '2.5 times'), words.replace('twice', '2.5 times')],
    ['where a teaser has its first words', `Its newest mill grinds: read on. ${'x '.repeat(60)}${words}`, words],
  ])('finds it %s', (_, page, expected) => {
    const found = findPassage(page, passage);
    expect(page.slice(found?.start, found?.end)).toBe(expected);
  });

  it.each([
    ['it is not there', 'Its newest mill grinds slowly.'],
    ['much more stands between its ends', words.replace('twice', 'more or less, on a good day in spring, about twice')],
    ['it stands there twice', `${words} ${words}`],
  ])('finds nothing where %s', (_, page) => {
    expect(findPassage(page, passage)).toBeUndefined();
  });
});
