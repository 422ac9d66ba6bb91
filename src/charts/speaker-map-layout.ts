/** Where everything in the map of speakers stands. Lengths are CSS px from the upper left corner. */
import type { StakeInterest } from '../pack/schema.ts';
import {
  type FittedSpeakerMap,
  fitSpeakerMap,
  type MappedEntity,
  type MappedSpeaker,
  type SpeakerMap,
} from './speaker-map.ts';
import { fitText, textWidth } from './text-size.ts';

export interface SpeakerMapLayout {
  readonly width: number;
  readonly height: number;
  /** Lower edge of the names of the entities, which rise from it at `SLANT`. */
  readonly headY: number;
  /** Right edge of the names of the speakers. */
  readonly labelX: number;
  readonly shown: FittedSpeakerMap;
  readonly columns: readonly { readonly entity: MappedEntity; readonly label: string; readonly x: number }[];
  readonly rows: readonly { readonly speaker: MappedSpeaker; readonly label: string; readonly y: number }[];
  /** Heads of the speakers with one stake. */
  readonly groups: readonly { readonly interest: StakeInterest; readonly y: number }[];
  readonly cells: readonly PlacedCell[];
}

export interface PlacedCell {
  readonly speaker: MappedSpeaker;
  readonly entity: MappedEntity;
  readonly claims: number;
  readonly isOwn: boolean;
  readonly x: number;
  readonly y: number;
  /** From 0 to 1: how its number of claims compares to the largest. */
  readonly share: number;
}

/** Degrees: names that lean can be read, and take little width. */
export const SLANT = 50;
export const NAME_SIZE = 12;
const COLUMN = 27;
const ROW = 24;
const GROUP_HEAD = 22;
const MOST_SPEAKERS = 16;
/** Of a cell, within its column and row. */
export const CELL = { width: 24, height: 20 };
/** At most this share of the width for the names of speakers, and so long for those of entities. */
const LABEL_SHARE = 0.36;
const LONGEST_LABEL = 250;
const LONGEST_NAME = 130;
/** How far at least the last name may lean out of the plot before it is cut short. */
const LEAN = 44;
const GAP = 8;

export function layoutSpeakerMap(map: SpeakerMap, width: number): SpeakerMapLayout {
  const names = map.speakers.slice(0, MOST_SPEAKERS).map(({ name }) => textWidth(name, NAME_SIZE));
  const labelX = Math.ceil(Math.min(Math.max(...names, 0), width * LABEL_SHARE, LONGEST_LABEL));
  const room = Math.max(1, Math.floor((width - labelX - GAP - LEAN) / COLUMN));
  const shown = fitSpeakerMap(map, { entities: room, speakers: MOST_SPEAKERS });
  const columns = shown.entities.map((entity, index) => {
    const x = labelX + GAP + (index + 0.5) * COLUMN;
    const reach = (width - x - 6) / Math.cos((SLANT * Math.PI) / 180);
    return { entity, label: fitText(entity.name, Math.min(LONGEST_NAME, reach), NAME_SIZE), x };
  });
  const rise = Math.max(...columns.map(({ label }) => textWidth(label, NAME_SIZE)), 0);
  const headY = Math.ceil(rise * Math.sin((SLANT * Math.PI) / 180)) + 14;

  let y = headY + 4;
  const groups: { interest: StakeInterest; y: number }[] = [];
  const rows = shown.speakers.map((speaker) => {
    if (groups.at(-1)?.interest !== speaker.interest) {
      groups.push({ interest: speaker.interest, y: y + GROUP_HEAD - 7 });
      y += GROUP_HEAD;
    }
    y += ROW;
    return { speaker, label: fitText(speaker.name, labelX, NAME_SIZE), y: y - ROW / 2 };
  });
  return { width, height: y + 4, headY, labelX, shown, columns, rows, groups, cells: cellsOf(rows, columns) };
}

function cellsOf(rows: SpeakerMapLayout['rows'], columns: SpeakerMapLayout['columns']): readonly PlacedCell[] {
  const most = Math.max(...rows.flatMap(({ speaker }) => speaker.about.map(({ claims }) => claims)), 1);
  return rows.flatMap(({ speaker, y }) =>
    columns.flatMap(({ entity, x }) => {
      const spoken = speaker.about.find((one) => one.entity === entity.id);
      if (!spoken) return [];
      const { claims, isOwn } = spoken;
      return [{ speaker, entity, claims, isOwn, x, y, share: claims / most }];
    }),
  );
}
