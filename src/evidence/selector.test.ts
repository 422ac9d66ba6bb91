import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMoved, placesOfFragment } from './locate-passage.ts';
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
