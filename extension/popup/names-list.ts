import type { EntityId } from '../../src/pack/schema.ts';
import type { Lookup } from './use-lookup.ts';
import type { Names } from './use-names.ts';

/** What the lists of names have in common, wherever their names are from. */
export interface NamesListProps {
  readonly names: Names;
  readonly lookup: Lookup;
  /** How far the list was scrolled when it was last left, in CSS px. */
  readonly top: number;
  readonly onScrolled: (top: number) => void;
  readonly onChoose: (id: EntityId) => void;
}
