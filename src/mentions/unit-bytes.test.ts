import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stringAt, stringList } from './string-list.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 12 });

it('gives back every text, also halves of surrogate pairs', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(anyText, fc.constantFrom('\ud842', '\udfb7a', '中芯', 'é'))), (texts) => {
      const list = stringList(texts);
      expect(texts.map((_, index) => stringAt(list, index))).toEqual(texts);
    }),
  );
});

it('sorts as UTF-16 code units do', () => {
  fc.assert(
    fc.property(anyText, anyText, (one, other) => {
      const { bytes, starts } = stringList([one, other]);
      const byBytes = Buffer.compare(bytes.slice(0, starts[1]), bytes.slice(starts[1]));
      expect(Math.sign(byBytes)).toBe(one < other ? -1 : one > other ? 1 : 0);
    }),
  );
});
