import { describe, expect, it } from 'vitest';
import type { ClaimId, EntityId } from '../pack/schema.ts';
import { readPack } from './claim-view.ts';
import { claim, pack } from './pack.test-support.ts';

const id = (text: string) => text as ClaimId;

describe('readPack', () => {
  it('counts copies of one origin as one origin, and keeps each as a source', () => {
    const copied = claim('copied', { sources: ['first', 'copy', 'second'] });
    const view = readPack(pack([copied])).claim(copied);
    expect(view.origins).toBe(2);
    expect(view.sources.map((source) => source.id)).toEqual(['first', 'copy', 'second']);
  });

  it('counts a source of unknown origin as an origin of its own', () => {
    const both = claim('both', { sources: ['first', 'second'] });
    const unknown = pack([both]).sources.map((source) => ({ ...source, origin: { basis: 'unknown' } as const }));
    expect(readPack(pack([both], { sources: unknown })).claim(both).origins).toBe(2);
  });

  it('names the whole chain of who reports it, and what the source cites', () => {
    const reported = claim('reported', {
      reportedBy: [{ name: 'Wire' }, { name: 'First' }],
      cites: [{ name: 'Acme', url: 'https://acme.example/report' }],
    });
    expect(readPack(pack([reported])).claim(reported)).toMatchObject({
      reportedBy: ['Wire', 'First'],
      cites: [{ name: 'Acme', url: 'https://acme.example/report' }],
    });
  });

  it('links to the passage where the address is known, and to nothing where it is not', () => {
    const both = claim('both', { sources: ['first', 'copy'] });
    const [known, unknown] = readPack(pack([both])).claim(both).sources;
    expect(known?.passage).toBe('https://news.example/first#:~:text=first%20words,last%20words');
    expect(unknown).not.toHaveProperty('passage');
    expect(unknown?.addressBasis).toBe('unknown');
  });

  it('names the entities that it is about, as far as the pack has them', () => {
    const about = claim('about', { about: ['acme', 'rival', 'unheard-of'] });
    expect(readPack(pack([about])).claim(about).about).toEqual([
      { id: 'acme', name: 'Acme' },
      { id: 'rival', name: 'Rival' },
    ]);
  });

  it('shows a relation at both of its ends, what contradicts first', () => {
    const [a, b, c] = [claim('a'), claim('b'), claim('c')] as const;
    const relations = [
      { kind: 'same', from: id('a'), to: id('b'), reason: 'alike' },
      { kind: 'in tension', from: id('c'), to: id('a'), reason: 'they differ' },
    ] as const;
    const reader = readPack(pack([a, b, c], { relations }));
    expect(reader.claim(a).related.map(({ kind, statement }) => [kind, statement])).toEqual([
      ['in tension', 'Statement of c.'],
      ['same', 'Statement of b.'],
    ]);
    expect(reader.claim(c).related[0]?.statement).toBe('Statement of a.');
    expect(reader.claim(b).related).toHaveLength(1);
  });

  it('tells what was corrected and withdrawn, and nothing where nothing was', () => {
    const corrections = [{ on: '2026-03-03', before: 'Acme sold 1 mill.', why: 'A slip.' }];
    const withdrawn = { on: '2026-04-01', why: 'The paper took it back.' };
    const changed = claim('changed', { corrections, withdrawn });
    expect(readPack(pack([changed])).claim(changed)).toMatchObject({ corrections, withdrawn });
    const view = readPack(pack([])).claim(claim('as-ever'));
    expect(view).not.toHaveProperty('corrections');
    expect(view).not.toHaveProperty('withdrawn');
  });

  it('sets nothing that is still claimed against what was withdrawn, but leads from there to it', () => {
    const [live, gone] = [claim('live'), claim('gone', { withdrawn: { on: '2026-04-01', why: 'Wrong.' } })] as const;
    const relations = [{ kind: 'in tension', from: id('gone'), to: id('live'), reason: 'they differ' }] as const;
    const reader = readPack(pack([live, gone], { relations }));
    expect(reader.claim(live).related).toEqual([]);
    expect(reader.claim(gone).related.map(({ statement }) => statement)).toEqual(['Statement of live.']);
  });

  it('shows an entity with its Chinese name, and nothing for one that the pack does not have', () => {
    const reader = readPack(pack([]));
    expect(reader.entity('acme' as EntityId)).toEqual({
      id: 'acme',
      name: 'Acme',
      kind: 'company',
      description: 'makes things',
      place: 'Testville',
      chinese: { text: '艾克米', lang: 'zh-Hans' },
    });
    expect(reader.entity('nobody' as EntityId)).toBeUndefined();
  });
});
