import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimId, EntityId } from '../pack/schema.ts';
import { browserOf, type Mistake, type ReportLabels, reportMistake } from './mistake-report.ts';

const labels: ReportLabels = {
  pack: 'Pack',
  entity: 'Taken for',
  name: 'Name',
  rule: 'Rule',
  words: 'By',
  claim: 'Claim',
  sentence: 'Sentence',
  address: 'Address',
  extension: 'Sidelight',
  browser: 'Browser',
  wrong: 'What is wrong',
};

const mistake: Mistake = {
  pack: { title: 'Chips', version: '2026.11' },
  entity: { id: 'acme' as EntityId, name: 'Acme' },
  name: 'ACM',
  ground: { rule: 'near', by: 'chips' },
  sentence: 'ACM makes\n  chips.',
  extension: '0.1.0',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
};

describe('reportMistake', () => {
  it('tells where to look, and leaves a line for what is wrong', () => {
    expect(reportMistake(mistake, labels)).toBe(
      [
        'Pack: Chips, 2026.11',
        'Taken for: Acme (acme)',
        'Name: ACM',
        'Rule: near',
        'By: chips',
        'Sentence: ACM makes chips.',
        'Sidelight: 0.1.0',
        'Browser: Firefox 153.0',
        'What is wrong: ',
      ].join('\n'),
    );
  });

  it('tells the claim it is about, and the address if that is given', () => {
    const report = reportMistake({ ...mistake, claim: 'acme-1' as ClaimId, address: 'https://a.example/b' }, labels);
    expect(report).toContain('\nClaim: acme-1\n');
    expect(report).toContain('\nAddress: https://a.example/b\n');
  });

  it('leaves out what is not known', () => {
    const report = reportMistake({ ...mistake, ground: undefined, userAgent: 'Unheard of' }, labels);
    for (const label of ['Rule', 'By', 'Claim', 'Address', 'Browser']) expect(report).not.toContain(`${label}:`);
  });

  it('has a line for each field, whatever the page holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, sentence) => {
        const lines = reportMistake({ ...mistake, name, sentence }, labels).split('\n');
        expect(lines).toHaveLength(9);
        expect(lines[2]).toMatch(/^Name: /);
        expect(lines[5]).toMatch(/^Sentence: /);
      }),
    );
  });
});

describe('browserOf', () => {
  const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0';
  it.each([
    [`${chrome} Safari/537.36`, 'Chrome 156.0.0.0'],
    [`${chrome} Safari/537.36 Edg/156.0.1.2`, 'Edge 156.0.1.2'],
    [`${chrome} Safari/537.36 OPR/120.0.0.0`, 'Opera 120.0.0.0'],
    ['Mozilla/5.0 (Android 15; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0', 'Firefox 153.0'],
    ['Unheard of', undefined],
  ])('%s', (userAgent, expected) => {
    expect(browserOf(userAgent)).toBe(expected);
  });
});
