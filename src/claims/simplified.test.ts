import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simplified } from './simplified.ts';

describe('simplified', () => {
  it('writes traditional characters as simplified ones and leaves all else', () => {
    expect(simplified('華為的晶片產能')).toBe('华为的晶片产能');
    expect(simplified('华为 makes 7nm chips')).toBe('华为 makes 7nm chips');
  });

  it('keeps every place of a text', () => {
    const han = fc.integer({ min: 0x3400, max: 0x323af }).map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(han, fc.string({ unit: 'binary', maxLength: 1 })) }), (text) => {
        expect(simplified(text)).toHaveLength(text.length);
        expect(simplified(simplified(text))).toHaveLength(text.length);
      }),
    );
  });
});
