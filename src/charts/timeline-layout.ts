/** Where everything in a timeline stands. Lengths are CSS px from the upper left corner. */
import { group } from 'd3-array';
import type { ClaimId } from '../pack/schema.ts';
import { type DateSpan, finestOf } from './date-span.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';
import type { Timeline, TimelineLink, TimelinePoint, TimelineRow } from './timeline.ts';

/** A claim's sign; x and y are its middle. */
export interface PlacedPoint {
  readonly point: TimelinePoint;
  readonly x: number;
  readonly y: number;
}

/** Claims of one date in one row: the line under them covers the time that the date leaves open. */
export interface Cluster {
  readonly from: number;
  readonly to: number;
  /** Of the line. */
  readonly y: number;
  /** Where the claims are too many for a sign each: how many they are, written at this place. */
  readonly heap?: { readonly x: number; readonly y: number; readonly count: number };
}

export interface PlacedRow {
  readonly row: TimelineRow;
  readonly top: number;
  readonly bottom: number;
}

export interface PlacedLink {
  readonly link: TimelineLink;
  /** SVG path data. */
  readonly path: string;
}

export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  readonly axis: TimeAxis;
  /** Of the line that the ticks hang from. */
  readonly axisY: number;
  readonly rows: readonly PlacedRow[];
  readonly clusters: readonly Cluster[];
  readonly points: readonly PlacedPoint[];
  readonly links: readonly PlacedLink[];
}

/** Of a sign: the icons of kinds are drawn this large. */
export const SIGN = 10;
/** From one sign to the next. */
const PITCH = 14;
const MARGIN = 8;
/** Of the line with a row's name. */
export const ROW_HEAD = 20;
const ROW_FOOT = 8;
const AXIS_FOOT = 24;
/** Signs stand on each other up to this many; more of one date stand beside them. */
const HIGHEST_STACK = 5;
/** More signs of one date in one row would hide the date itself, so they become a number. */
const MOST_SIGNS = 60;
const GAP = 6;

export function layoutTimeline(timeline: Timeline, rows: readonly TimelineRow[], width: number): TimelineLayout {
  const dates = timeline.points.map(({ said }) => said);
  const axis = timeAxis(timeline.axis ?? { start: 0, end: 1 }, MARGIN, width - MARGIN, finestOf(dates));
  const placedRows: PlacedRow[] = [];
  const clusters: Cluster[] = [];
  const points: PlacedPoint[] = [];
  let y = 0;
  for (const row of rows) {
    const top = y;
    y += ROW_HEAD;
    for (const lane of lanesOf(row.points, axis, width)) {
      y += Math.max(...lane.map(({ height }) => height));
      for (const cluster of lane) {
        clusters.push(clusterAt(cluster, y));
        if (!cluster.isHeap) points.push(...signsAt(cluster, y));
      }
      y += GAP;
    }
    y += ROW_FOOT - GAP;
    placedRows.push({ row, top, bottom: y });
  }
  const links = linkPaths(timeline.links, points, width);
  return { width, height: y + AXIS_FOOT, axis, axisY: y, rows: placedRows, clusters, points, links };
}

/** Claims of one date, with the width and height that their signs take. */
interface Group {
  readonly points: readonly TimelinePoint[];
  readonly from: number;
  readonly to: number;
  /** Left edge of the signs, and how many of them stand beside each other. */
  readonly left: number;
  readonly columns: number;
  readonly width: number;
  readonly height: number;
  readonly isHeap: boolean;
}

/** Groups on as few lanes as they fit on without covering each other, precise dates first. */
function lanesOf(points: readonly TimelinePoint[], axis: TimeAxis, width: number): readonly Group[][] {
  const groups = [...group(points, ({ said }) => said).values()].map((ones) => groupOf(ones, axis, width));
  groups.sort((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from);
  const lanes: Group[][] = [];
  for (const one of groups) {
    const lane = lanes.find((placed) => placed.every((other) => areApart(one, other)));
    if (lane) lane.push(one);
    else lanes.push([one]);
  }
  return lanes;
}

function areApart(a: Group, b: Group): boolean {
  const start = ({ from, left }: Group) => Math.min(from, left);
  const end = ({ to, left, width }: Group) => Math.max(to, left + width);
  return end(a) + GAP <= start(b) || end(b) + GAP <= start(a);
}

function groupOf(points: readonly TimelinePoint[], axis: TimeAxis, fullWidth: number): Group {
  const { start, end } = points[0]?.span ?? ({ start: 0, end: 0 } satisfies DateSpan);
  const [from, to] = [axis.place(start), axis.place(end)];
  const isHeap = points.length > MOST_SIGNS;
  const fitting = Math.floor((fullWidth - 2 * MARGIN) / PITCH);
  const wanted = Math.max(Math.ceil(points.length / HIGHEST_STACK), Math.floor((to - from) / PITCH), 1);
  const columns = isHeap ? 3 : Math.min(wanted, points.length, fitting);
  const width = columns * PITCH;
  const height = isHeap ? PITCH : Math.ceil(points.length / columns) * PITCH;
  const middle = (from + to) / 2;
  const left = Math.min(Math.max(middle - width / 2, 0), fullWidth - width);
  return { points, from, to, left, columns, width, height, isHeap };
}

function clusterAt({ from, to, left, width, points, isHeap }: Group, y: number): Cluster {
  const heap = isHeap ? { heap: { x: left + width / 2, y: y - PITCH / 2, count: points.length } } : {};
  return { from, to, y, ...heap };
}

/** Rows of signs from the line upwards. */
function signsAt({ points, left, columns }: Group, y: number): PlacedPoint[] {
  return points.map((point, index) => ({
    point,
    x: left + ((index % columns) + 0.5) * PITCH,
    y: y - (Math.floor(index / columns) + 0.5) * PITCH,
  }));
}

function linkPaths(links: readonly TimelineLink[], points: readonly PlacedPoint[], width: number): PlacedLink[] {
  const places = new Map<ClaimId, PlacedPoint>(points.map((placed) => [placed.point.id, placed]));
  return links.flatMap((link) => {
    const [from, to] = [places.get(link.from), places.get(link.to)];
    return from && to ? [{ link, path: curveBetween(from, to, width) }] : [];
  });
}

/** Leaves each end sideways, so that it doesn't run through the signs above and below. */
function curveBetween(one: PlacedPoint, other: PlacedPoint, width: number): string {
  const [a, b] = one.x <= other.x ? [one, other] : [other, one];
  const isUpright = b.x - a.x < 3 * PITCH;
  // Ends that are nearly above each other are joined by a bow to the side where there is room.
  const side = isUpright && b.x > width - 4 * PITCH ? -1 : 1;
  const bow = isUpright ? 2.5 * PITCH : (b.x - a.x) / 2;
  const [start, end] = isUpright ? [side, side] : [1, -1];
  const edge = SIGN / 2 + 1;
  const [ax, bx] = [a.x + start * edge, b.x + end * edge];
  return `M${round(ax)} ${round(a.y)}C${round(ax + start * bow)} ${round(a.y)} ${round(bx + end * bow)} ${round(b.y)} ${round(bx)} ${round(b.y)}`;
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
