import { describe, expect, it } from 'vitest';
import { claim, pack } from '../claims/pack.test-support.ts';
import { joinPacks } from './join-packs.ts';

describe('joinPacks', () => {
  it('keeps what has an id from the first pack that has it, and all relations', () => {
    const first = pack([claim('one', { statement: 'First.' })]);
    const second = pack([claim('one', { statement: 'Second.' }), claim('two')]);
    const joined = joinPacks([first, second]);
    expect(joined.claims.map(({ id, statement }) => [id, statement])).toEqual([
      ['one', 'First.'],
      ['two', 'Statement of two.'],
    ]);
    expect(joined.entities).toEqual(first.entities);
  });

  it('of no pack is empty', () => {
    expect(joinPacks([])).toEqual({ entities: [], origins: [], sources: [], claims: [], relations: [] });
  });
});
