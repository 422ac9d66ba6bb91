/** Who speaks about whom: a table of numbers, the darker the more, speakers by their stake down, the names most spoken of across. */
import type { SpeakerMap as SpeakerMapData } from '../../../src/charts/speaker-map.ts';
import {
  CELL,
  layoutSpeakerMap,
  type PlacedCell,
  SLANT,
  type SpeakerMapLayout,
} from '../../../src/charts/speaker-map-layout.ts';
import { STAKE_KEYS } from '../components/ClaimList.tsx';
import { plural, type StringKey, t } from '../strings.ts';
import { type ChartDrawing, ChartFigure, type ChartProps, titleWith } from './ChartFigure.tsx';
import { entityAddress } from './chart-links.ts';
import { listed, numberText } from './claim-words.tsx';
import { useWidth } from './use-width.ts';

interface SpeakerMapProps extends ChartProps {
  readonly map: SpeakerMapData;
  /** Whose claims they are, for the title; absent for those of a whole library. */
  readonly subject?: string;
}

const SHORTAGE_KEYS: Readonly<Record<NonNullable<SpeakerMapData['shortage']>, StringKey>> = {
  'no claims': 'tooLittleSpeakers_no_claims',
  'one pair': 'tooLittleSpeakers_one_pair',
};

export function SpeakerMap({ map, subject, pack, library }: SpeakerMapProps) {
  const { measured, width } = useWidth();
  const layout = map.shortage === null && width > 0 ? layoutSpeakerMap(map, width) : undefined;
  return (
    <ChartFigure
      pack={pack}
      title={titleWith(t('speakerMapTitle'), subject)}
      summary={layout ? summaryOf(layout) : ''}
      measured={measured}
      drawing={map.shortage === null ? layout && draw(layout, library) : t(SHORTAGE_KEYS[map.shortage])}
      notes={layout ? notesOf(layout) : []}
      table={layout ? tableOf(layout, library) : NO_TABLE}
    />
  );
}

const NO_TABLE = { heads: [], rows: [] };

function draw(layout: SpeakerMapLayout, library: string | undefined): ChartDrawing {
  return {
    width: layout.width,
    height: layout.height,
    shapes: <MapShapes layout={layout} />,
    links: layout.cells.map((cell) => ({
      key: keyOf(cell),
      href: entityAddress(cell.entity.id, library),
      label: cellInWords(cell),
      x: cell.x,
      y: cell.y,
    })),
    linksLabel: t('pairsByArrows'),
  };
}

function notesOf({ cells, shown }: SpeakerMapLayout): readonly string[] {
  const { entities, speakers } = shown.leftOut;
  const leftOut = [
    ...(entities > 0 ? [plural('names', entities)] : []),
    ...(speakers > 0 ? [plural('speakers', speakers)] : []),
  ];
  return [
    ...(cells.some(({ isOwn }) => isOwn) ? [t('ownFramed')] : []),
    ...(leftOut.length > 0 ? [t('leftOut', [listed(leftOut)])] : []),
  ];
}

function MapShapes({ layout }: { readonly layout: SpeakerMapLayout }) {
  const { columns, rows, groups, cells, headY, labelX, height } = layout;
  const end = (columns.at(-1)?.x ?? labelX) + CELL.width / 2;
  return (
    <>
      {columns.map(({ entity, label, x }) => (
        <g key={entity.id}>
          <path class="grid" d={`M${x} ${headY}V${height - 4}`} />
          <text class="entity-name" transform={`translate(${x + 3} ${headY - 6}) rotate(${-SLANT})`}>
            {label}
          </text>
        </g>
      ))}
      {groups.map(({ interest, y }) => (
        <text key={interest} class="group-name" x={0} y={y}>
          {t(STAKE_KEYS[interest])}
        </text>
      ))}
      {rows.map(({ speaker, label, y }) => (
        <g key={`${speaker.interest} ${speaker.name}`}>
          <path class="grid" d={`M${labelX + 4} ${y}H${end}`} />
          <text class="speaker-name" x={labelX} y={y + 4} text-anchor="end">
            {label}
          </text>
        </g>
      ))}
      {cells.map((cell) => (
        <g key={keyOf(cell)}>
          <CellShape cell={cell} />
          <text class="cell-count" x={cell.x} y={cell.y + 4} text-anchor="middle">
            {numberText(cell.claims)}
          </text>
        </g>
      ))}
    </>
  );
}

/** How dark the lightest and the darkest cells are: the number must stay legible in both. */
const [LIGHTEST, DARKEST] = [0.1, 0.42];

function CellShape({ cell: { x, y, share, isOwn } }: { readonly cell: PlacedCell }) {
  const box = { x: x - CELL.width / 2, y: y - CELL.height / 2, rx: 3, ...CELL };
  return (
    <>
      <rect class="ground" {...box} />
      <rect class={isOwn ? 'cell own' : 'cell'} {...box} fill-opacity={LIGHTEST + (DARKEST - LIGHTEST) * share} />
    </>
  );
}

function keyOf({ speaker, entity }: PlacedCell): string {
  return `${speaker.interest} ${speaker.entity ?? speaker.name} ${entity.id}`;
}

function cellInWords({ speaker, entity, claims }: PlacedCell): string {
  return t('pointedPair', [speaker.name, t(STAKE_KEYS[speaker.interest]), entity.name, plural('claims', claims)]);
}

function summaryOf({ shown: { speakers, entities }, cells }: SpeakerMapLayout): string {
  const [most] = [...cells].sort((a, b) => b.claims - a.claims);
  return most
    ? t('speakerMapSummary', [numberText(speakers.length), numberText(entities.length), cellInWords(most)])
    : '';
}

function tableOf({ cells }: SpeakerMapLayout, library: string | undefined) {
  const heads: readonly StringKey[] = ['column_speaker', 'column_stake', 'column_about', 'column_claims'];
  return {
    heads: heads.map((key) => t(key)),
    rows: cells.map((cell) => ({
      key: keyOf(cell),
      cells: [
        <span key="speaker" lang="en">
          {cell.speaker.name}
        </span>,
        t(STAKE_KEYS[cell.speaker.interest]),
        <a key="entity" href={entityAddress(cell.entity.id, library)} lang="en">
          {cell.entity.name}
        </a>,
        numberText(cell.claims),
      ],
    })),
  };
}
