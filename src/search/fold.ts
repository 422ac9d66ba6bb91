/// <reference path="./chinese-table.d.ts" />
/**
 * What a code unit is searched as: as the matcher compares it, and a traditional Chinese character as the simplified
 * one. One unit stays one unit, so that offsets need no translation. The table is OpenCC's, which keeps it current.
 */
import traditionalTable from 'opencc-js/dict/TSCharacters';
import { fold } from '../mentions/characters.ts';

const SIMPLIFIED = readTable(traditionalTable);

/** Traditional code units and the simplified ones; those that need two units are left as they are. */
function readTable(table: string): ReadonlyMap<number, number> {
  const pairs = table.split('|').map((entry) => entry.split(' '));
  return new Map(
    pairs
      .filter(([traditional, simplified]) => traditional?.length === 1 && simplified?.length === 1)
      .map(([traditional = '', simplified = '']) => [traditional.charCodeAt(0), simplified.charCodeAt(0)]),
  );
}

export function foldForSearch(unit: number): number {
  const folded = fold(unit);
  return SIMPLIFIED.get(folded) ?? folded;
}
