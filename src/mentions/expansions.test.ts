import { describe, expect, it } from 'vitest';
import { expansionOf } from './expansions.ts';

describe('expansionOf', () => {
  const rows: readonly [text: string, acronym: string, expansion: string | undefined][] = [
    ['Friday is BYD (bring your dog) night', 'BYD', 'bring your dog'],
    ['Units of ITIF, the Ipswich Textile Income Fund, fell', 'ITIF', 'the Ipswich Textile Income Fund'],
    ['The Ipswich Textile Income Fund (ITIF) fell', 'ITIF', 'Ipswich Textile Income Fund'],
    ['TSMC stands for Tri-State Mountain Club', 'TSMC', 'Tri-State Mountain Club'],
    [
      'the Information Technology and Innovation Foundation (ITIF)',
      'ITIF',
      'Information Technology and Innovation Foundation',
    ],
    ['BIS, the Bank for International Settlements', 'BIS', 'the Bank for International Settlements'],
    ['BYD sold more cars than Tesla', 'BYD', undefined],
    ['SAS says all systems run', 'SAS', undefined],
    ['BYD, but you do', 'BYD', undefined],
    ['', '', undefined],
  ];
  it.each(rows)('in %j, %s is short for %j', (text, acronym, expansion) => {
    const start = text.indexOf(acronym);
    expect(expansionOf(text, start, start + acronym.length)).toBe(expansion);
  });
});
