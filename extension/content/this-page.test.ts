import { describe, expect, it } from 'vitest';
import type { PageSource } from '../shared/messages.ts';
import { ThisPage } from './this-page.ts';

const SOURCE = { title: { unknown: true }, passages: [] } as unknown as PageSource;

function page(answers: readonly (PageSource | null | undefined)[]) {
  const asked: string[] = [];
  const at = { address: '/one' };
  const thisPage = new ThisPage({
    address: () => at.address,
    facts: () => ({ reviews: [] }),
    recognise: async () => answers[asked.push(at.address) - 1],
    showPassages: () => 0,
  });
  return { at, asked, read: async () => (await thisPage.read()).source };
}

describe('ThisPage', () => {
  it('is asked about once, also if it is no source', async () => {
    const { asked, read } = page([null, SOURCE]);
    expect(await Promise.all([read(), read()])).toEqual([null, null]);
    expect(await read()).toBe(null);
    expect(asked).toHaveLength(1);
  });

  it('is asked about again by the next card, and only then, if there was no answer', async () => {
    const { asked, read } = page([undefined, SOURCE]);
    expect(await Promise.all([read(), read()])).toEqual([null, null]);
    expect(asked).toHaveLength(1);
    expect(await read()).toBe(SOURCE);
    expect(await read()).toBe(SOURCE);
    expect(asked).toHaveLength(2);
  });

  it('is asked about anew at another address, whatever of the last comes late', async () => {
    const { at, asked, read } = page([undefined, SOURCE]);
    const late = read();
    at.address = '/two';
    expect(await read()).toBe(SOURCE);
    expect(await late).toBe(null);
    expect(await read()).toBe(SOURCE);
    expect(asked).toEqual(['/one', '/two']);
  });
});
