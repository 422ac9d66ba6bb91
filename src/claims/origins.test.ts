import { describe, expect, it } from 'vitest';
import type { SourceId } from '../pack/schema.ts';
import { readPack } from './claim-view.ts';
import { independentOrigins } from './origins.ts';
import { claim, pack } from './pack.test-support.ts';

const ids = (...names: string[]) => names as SourceId[];

describe('claims/origins independentOrigins', () => {
  it.each([
    ['on any other page', ['first', 'copy', 'second'], [], 2],
    ['on a copy of one of them', ['first', 'copy', 'second'], ['first', 'copy'], 1],
    ['on a copy of its only one', ['first'], ['first', 'copy'], 0],
    ['on a copy of a source that does not carry it', ['second'], ['first', 'copy'], 1],
  ])('%s', (_, sources, copies, expected) => {
    const shown = claim('shown', { sources });
    expect(independentOrigins(readPack(pack([shown])).claim(shown), ids(...copies))).toBe(expected);
  });
});
