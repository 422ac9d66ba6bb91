/**
 * What a code unit is searched as: as the matcher compares it, and a traditional Chinese character as the simplified
 * one. One unit stays one unit, so that offsets need no translation.
 */
import { simplifiedUnit } from '../claims/simplified.ts';
import { fold } from '../mentions/characters.ts';

export function foldForSearch(unit: number): number {
  return simplifiedUnit(fold(unit));
}
