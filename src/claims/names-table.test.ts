import { describe, expect, it } from 'vitest';
import { listNames, searchNames } from './names-table.ts';
import { claim, pack } from './pack.test-support.ts';

describe('listNames', () => {
  it('counts what is about an entity, its product and by it', () => {
    const speaker = { name: 'Rival', entity: 'rival' as never, stake: { interest: 'competitor' as const } };
    const listed = listNames(pack([claim('one', { about: ['gadget'], speaker }), claim('two', { about: ['rival'] })]));
    expect(listed.map(({ id, claimCount }) => [id, claimCount])).toEqual([
      ['rival', 2],
      ['acme', 1],
      ['gadget', 1],
    ]);
  });
});

describe('searchNames', () => {
  const listed = listNames(pack([claim('one', { about: ['rival'] })]));
  const names = (query: string) => searchNames(listed, query).map(({ name }) => name);

  it('lists all for an empty query, those with most claims first', () => {
    expect(names(' ')).toEqual(['Rival', 'Acme', 'Gadget']);
  });

  it('finds the start of a word of any name, in any case and script', () => {
    expect(names('AC')).toEqual(['Acme']);
    expect(names('克米')).toEqual(['Acme']);
    expect(names('cme')).toEqual([]);
  });

  it('puts a name that is typed whole before longer ones', () => {
    const [first, ...others] = listed;
    const longer = { ...first, name: 'Acme Mills', names: ' acme mills ' } as (typeof listed)[number];
    expect(searchNames([longer, ...others], 'acme').map(({ name }) => name)).toEqual(['Acme', 'Acme Mills']);
  });
});
