/**
 * What a reader who has found a mistake can send to the publisher of a pack, as text: all that is needed to find what
 * went wrong, a line each, and at the end an open line for what it is.
 */
import type { Ground } from '../mentions/conditions.ts';
import type { ClaimId, Entity, Pack } from '../pack/schema.ts';

export interface Mistake {
  readonly pack: Pick<Pack, 'title' | 'version'>;
  readonly entity: Pick<Entity, 'id' | 'name'>;
  /** As it stands on the page. */
  readonly name: string;
  /** Why it counts; undefined where that cannot be told any more. */
  readonly ground: Ground | undefined;
  /** Absent where no claim is the matter, but the mark. */
  readonly claim?: ClaimId | undefined;
  readonly sentence: string;
  /** Of the page; absent unless the reader wants it told, since it may be private. */
  readonly address?: string | undefined;
  /** Version of the extension. */
  readonly extension: string;
  /** The browser's user agent string, of which only name and version are told. */
  readonly userAgent: string;
}

/** The name of each line, in the reader's language, in the order of the lines. */
export type ReportLabels = Readonly<
  Record<
    | 'pack'
    | 'entity'
    | 'name'
    | 'rule'
    | 'words'
    | 'claim'
    | 'sentence'
    | 'address'
    | 'extension'
    | 'browser'
    | 'wrong',
    string
  >
>;

/** The report; what is not known or not wanted has no line. */
export function reportMistake(mistake: Mistake, labels: ReportLabels): string {
  const { pack, entity, name, ground, claim, sentence, address, extension, userAgent } = mistake;
  const lines: readonly (readonly [keyof ReportLabels, string | undefined])[] = [
    ['pack', `${pack.title}, ${pack.version}`],
    ['entity', `${entity.name} (${entity.id})`],
    ['name', name],
    ['rule', ground?.rule],
    ['words', ground?.by],
    ['claim', claim],
    ['sentence', sentence],
    ['address', address],
    ['extension', extension],
    ['browser', browserOf(userAgent)],
    ['wrong', ''],
  ];
  return lines
    .flatMap(([field, value]) =>
      value === undefined ? [] : [`${labels[field]}: ${value.replace(/\s+/g, ' ').trim()}`],
    )
    .join('\n');
}

/** Others claim to be Chrome too, so that comes last. */
const BROWSERS: readonly (readonly [name: string, version: RegExp])[] = [
  ['Firefox', /\bFirefox\/([\d.]+)/],
  ['Edge', /\bEdgA?\/([\d.]+)/],
  ['Opera', /\bOPR\/([\d.]+)/],
  ['Chrome', /\b(?:Headless)?Chrome\/([\d.]+)/],
];

/** Name and version; undefined for a browser that is not known. */
export function browserOf(userAgent: string): string | undefined {
  for (const [name, version] of BROWSERS) {
    const [, number] = version.exec(userAgent) ?? [];
    if (number !== undefined) return `${name} ${number}`;
  }
  return undefined;
}
