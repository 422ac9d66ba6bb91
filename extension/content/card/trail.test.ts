import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../../src/pack/schema.ts';
import type { CardOnPage } from '../card-on-page.ts';
import { goBack, goOn, type Trail } from './trail.ts';

const content = (id: string): CardOnPage => ({
  entity: { id: id as EntityId, name: id, kind: 'company', description: '' },
  claims: [],
  total: 0,
  showAll: () => {},
  pack: { title: 'Chips', version: '1', publisher: { name: 'Acme' } },
});
const idsOf = (trail: Trail) => trail.map(({ entity }) => entity.id);
const walked = (...ids: readonly string[]) =>
  ids.reduce((trail, id) => goOn(trail, content(id)), [content('a')] as Trail);

describe('the trail', () => {
  it.each([
    ['on to others', ['b', 'c'], ['c', 'b', 'a']],
    ['on to the one that is shown', ['b', 'b'], ['b', 'a']],
    ['on to one that was shown', ['b', 'c', 'b'], ['b', 'a']],
    ['on to the first', ['b', 'c', 'a'], ['a']],
  ])('goes %s', (_, ids, expected) => {
    expect(idsOf(walked(...ids))).toEqual(expected);
  });

  it('goes back by one, and no further than to the first', () => {
    expect(idsOf(goBack(walked('b', 'c')))).toEqual(['b', 'a']);
    expect(idsOf(goBack(walked()))).toEqual(['a']);
  });

  it('shows again what was shown', () => {
    const first = content('a');
    expect(goOn(goOn([first], content('b')), content('a'))[0]).toBe(first);
  });
});
