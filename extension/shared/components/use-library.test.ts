import { describe, expect, it, vi } from 'vitest';
import { claim, pack } from '../../../src/claims/pack.test-support.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));
const { readLibrary, searchEntities } = await import('./use-library.ts');

describe('searchEntities', () => {
  const { entities } = readLibrary(pack([claim('one', { about: ['rival'] })]));
  const names = (query: string) => searchEntities(entities, query).map(({ name }) => name);

  it('lists all for an empty query, those with most claims first', () => {
    expect(names(' ')).toEqual(['Rival', 'Acme', 'Gadget']);
  });

  it('finds the start of a word of any name, in any case and script', () => {
    expect(names('AC')).toEqual(['Acme']);
    expect(names('克米')).toEqual(['Acme']);
    expect(names('cme')).toEqual([]);
  });
});
