import { describe, expect, it } from 'vitest';
import { type ClaimView, readPack } from '../../src/claims/claim-view.ts';
import { claim, pack } from '../../src/claims/pack.test-support.ts';
import type { EntityId } from '../../src/pack/schema.ts';
import { pageSet } from './page-set.ts';
import type { FoundEntity } from './use-page.ts';

const reader = readPack(pack([]));
const views = (...ids: string[]): ClaimView[] => ids.map((id) => reader.claim(claim(id)));
const found = (id: string): FoundEntity => ({ entity: id as EntityId, count: 1, frames: [] });

describe('pageSet', () => {
  it('is the first claims of each entity, each once, without what was withdrawn', () => {
    const gone = reader.claim(claim('gone', { withdrawn: { on: '2026-03-03', why: 'Wrong.' } }));
    const claims = new Map([
      ['acme', [gone, ...views('a', 'b', 'c', 'd')]],
      ['rival', views('b', 'e')],
    ]);
    const claimsOf = (id: EntityId) => claims.get(id) ?? [];
    expect(pageSet([found('acme'), found('rival'), found('nobody')], { claimsOf })).toEqual(['a', 'b', 'c', 'e']);
  });
});
