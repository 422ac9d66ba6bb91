import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimReviewsOf } from './claim-review.ts';

const review = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  claimReviewed: 'Mills run on wind alone',
  reviewRating: { '@type': 'Rating', ratingValue: 2, bestRating: 5, alternateName: 'Half true' },
  author: { '@type': 'Organization', name: 'Mill Facts' },
  datePublished: '2024-06-26T10:00:00Z',
  url: 'https://facts.example/mills',
};
const found = {
  claim: 'Mills run on wind alone',
  rating: 'Half true',
  by: 'Mill Facts',
  date: '2024-06-26',
  url: 'https://facts.example/mills',
};
const read = (...values: unknown[]) => claimReviewsOf(values.map((value) => JSON.stringify(value)));
const readWith = (changes: object) => read({ ...review, ...changes })[0];

describe('claims/claim-review claimReviewsOf', () => {
  it.each([
    ['alone', review],
    ['in a list', [review]],
    ['in a graph', { '@graph': [{ '@type': 'WebPage' }, review] }],
    ['as the main entity', { '@type': 'WebPage', mainEntity: review }],
    ['of several types', { ...review, '@type': ['Review', 'ClaimReview'] }],
    ['with its type as an address', { ...review, '@type': 'http://schema.org/ClaimReview' }],
    [
      'with an author by reference',
      [
        { ...review, author: { '@id': '#us' } },
        { '@id': '#us', name: 'Mill Facts' },
      ],
    ],
    ['twice', [review, review]],
  ])('reads a review %s', (_, value) => {
    expect(read(value)).toEqual([found]);
  });

  it.each<[string, object, object]>([
    ['an author as text', { author: 'Mill Facts' }, { by: 'Mill Facts' }],
    ['several authors', { author: [{ name: 'A' }, 'B'] }, { by: 'A, B' }],
    ['the publisher where the author is an address', { author: 'https://a.example', publisher: 'P' }, { by: 'P' }],
    ['a rating as text', { reviewRating: 'False' }, { rating: 'False' }],
    ['a rating by its number', { reviewRating: { ratingValue: '2', bestRating: 5 } }, { rating: '2/5' }],
    ['a number without its scale', { reviewRating: [{ ratingValue: 2 }] }, { rating: '2' }],
    [
      'mark-up and entities',
      { claimReviewed: '<p>Tom &amp; Ann&#8217;s\n “mill”</p>' },
      { claim: 'Tom & Ann’s “mill”' },
    ],
    ['signs that turn the direction', { claimReviewed: 'a\u202eb\u0000c' }, { claim: 'abc' }],
  ])('reads %s', (_, changes, expected) => {
    expect(readWith(changes)).toEqual({ ...found, ...expected });
  });

  it.each(['by', 'date', 'url'] as const)('leaves out %s where it is unknown', (field) => {
    const { [field]: _, ...rest } = found;
    expect(readWith({ [{ by: 'author', date: 'datePublished', url: 'url' }[field]]: undefined })).toEqual(rest);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '/mills', 'https://a', `https://a.example/${'x'.repeat(3000)}`])(
    'does not pass on the address %.20s',
    (url) => expect(readWith({ url })).not.toHaveProperty('url'),
  );

  it.each([
    ['without a claim', { claimReviewed: ' ' }],
    ['without a rating', { reviewRating: { bestRating: 5 } }],
    ['of another type', { '@type': 'Review' }],
  ])('passes over a review %s', (_, changes) => {
    expect(readWith(changes)).toBeUndefined();
  });

  it('passes over broken scripts, and reads those after them', () => {
    expect(claimReviewsOf(['', '{', 'null', '[[', JSON.stringify(review)])).toEqual([found]);
  });

  it('is bounded: in length, number and depth', () => {
    expect(readWith({ claimReviewed: 'x'.repeat(10_000) })?.claim).toHaveLength(500);
    expect(read(Array.from({ length: 500 }, (_, index) => ({ ...review, claimReviewed: `${index}` })))).toHaveLength(
      20,
    );
    expect(claimReviewsOf([`{"a": "${'x'.repeat(600_000)}"}`, JSON.stringify(review)])).toEqual([found]);
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(claimReviewsOf([deep, JSON.stringify(review)])).toEqual([found]);
    const named = `{"@type":"ClaimReview","claimReviewed":${'{"name":'.repeat(20_000)}"x"${'}'.repeat(20_000)},"reviewRating":"x"}`;
    expect(claimReviewsOf([named])).toEqual([]);
  });

  it('never throws, and what it returns can be shown', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        fc.string({ unit: 'binary' }),
        fc.integer(),
        fc.constant(null),
        tie('list'),
        tie('node'),
      ),
      list: fc.array(tie('any'), { maxLength: 3 }),
      node: fc.record(
        {
          '@type': fc.oneof(fc.constant('ClaimReview'), tie('any')),
          '@graph': tie('any'),
          claimReviewed: fc.oneof(fc.string(), tie('any')),
          reviewRating: tie('any'),
          author: tie('any'),
          url: fc.oneof(fc.webUrl(), fc.string(), tie('any')),
          name: tie('any'),
          '@id': fc.constantFrom('#a', '#b'),
        },
        { requiredKeys: ['@type'] },
      ),
    }));
    const script = fc.oneof(
      fc.string(),
      value.node.map((node) => JSON.stringify(node)),
    );
    fc.assert(
      fc.property(fc.array(script, { maxLength: 4 }), (scripts) => {
        for (const { claim, rating, by = 'x', url = 'https://' } of claimReviewsOf(scripts)) {
          for (const text of [claim, rating, by]) expect(text).toMatch(/^\S(?:[^\n\r\t\u202e\0]*\S)?$/);
          expect(url).toMatch(/^https?:\/\//i);
        }
      }),
    );
  });
});
