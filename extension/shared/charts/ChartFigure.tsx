/** What all charts have around them: title, picture with its links, the same data as a table, copying. */
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { formatDate, t } from '../strings.ts';
import { type ChartLink, ChartLinks } from './ChartLinks.tsx';
import { copyPicture, type PictureFormat, type PictureOutcome } from './copy-picture.ts';
import { standaloneSvg } from './standalone-svg.ts';

/** Where a chart's data come from, for the picture's source line. */
export interface ChartOrigin {
  /** Title of the pack, or of several. */
  readonly title: string;
  readonly version: string;
}

/** What every chart takes besides its data. */
export interface ChartProps {
  readonly pack: ChartOrigin;
  /** Address of the library page, to which claims and entities lead. Default: beside this page. */
  readonly library?: string | undefined;
}

export interface ChartTable {
  readonly heads: readonly string[];
  /** Of each row its key, and a cell for each head. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ComponentChildren[] }[];
}

export interface ChartDrawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: ComponentChildren;
  readonly links: readonly ChartLink[];
  /** What the links are, for who hears them. */
  readonly linksLabel: string;
}

interface ChartFigureProps {
  readonly pack: ChartOrigin;
  readonly title: string;
  /** Of the title, where it is the pack's own. */
  readonly titleLanguage?: string | undefined;
  /** The chart in words. */
  readonly summary: string;
  /** Undefined as long as the width is unknown; a text where there is too little to draw. */
  readonly drawing: ChartDrawing | string | undefined;
  /** Takes the element that the drawing is to be as wide as. */
  readonly measured: (element: Element | null) => void;
  /** Above the picture: what it shows can be chosen there. */
  readonly choices?: ComponentChildren;
  /** Below the picture, also where it is copied: what its signs mean, what is left out. */
  readonly notes: readonly string[];
  /** What has no place in the picture. */
  readonly beside?: ComponentChildren;
  readonly table: ChartTable;
}

export function ChartFigure({
  pack,
  title,
  titleLanguage,
  summary,
  drawing,
  measured,
  choices,
  notes,
  beside,
  table,
}: ChartFigureProps) {
  const titleId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const isTooLittle = typeof drawing === 'string';
  return (
    <figure class="chart" aria-labelledby={titleId}>
      <figcaption id={titleId} lang={titleLanguage}>
        {title}
      </figcaption>
      {!isTooLittle && choices}
      {isTooLittle ? (
        <p class="too-little">{drawing}</p>
      ) : (
        <div ref={measured}>
          {drawing && <Picture title={title} summary={summary} drawing={drawing} frame={frame} />}
        </div>
      )}
      {notes.length > 0 && (
        <div class="chart-note">
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      )}
      {beside}
      <div class="chart-foot">
        {table.rows.length > 0 && <TableBehind title={title} table={table} />}
        {!isTooLittle && <CopyButtons pack={pack} title={title} notes={notes} frame={frame} />}
      </div>
    </figure>
  );
}

/** A chart that is copied stands without the page that says whose it is. */
export function titleWith(title: string, subject: string | undefined): string {
  return subject === undefined ? title : t('chartOf', [title, subject]);
}

interface PictureProps {
  readonly title: string;
  readonly summary: string;
  readonly drawing: ChartDrawing;
  readonly frame: { current: HTMLDivElement | null };
}

function Picture({ title, summary, drawing, frame }: PictureProps) {
  const [titleId, summaryId] = [useId(), useId()];
  const [pointed, setPointed] = useState<ChartLink>();
  const { width, height, shapes, links, linksLabel } = drawing;
  return (
    <div class="plot" ref={frame}>
      <svg
        role="img"
        aria-labelledby={titleId}
        aria-describedby={summaryId}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
      >
        <title id={titleId}>{title}</title>
        <desc id={summaryId}>{summary}</desc>
        {shapes}
      </svg>
      {links.length > 0 && <ChartLinks label={linksLabel} links={links} onPoint={setPointed} />}
      {pointed && <Reading link={pointed} width={width} />}
    </div>
  );
}

/** Who points at a sign sees what it stands for; who hears the page hears it from the link itself. */
function Reading({ link, width }: { readonly link: ChartLink; readonly width: number }) {
  const side =
    link.x < width / 2 ? { left: `${Math.max(0, link.x - 12)}px` } : { right: `${Math.max(0, width - link.x - 12)}px` };
  return (
    <p class="reading" aria-hidden="true" style={{ top: `${link.y + 12}px`, ...side }}>
      {link.label}
    </p>
  );
}

function TableBehind({ title, table }: { readonly title: string; readonly table: ChartTable }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('chartTable')}</summary>
      {isOpen && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
        <div class="chart-table" role="group" aria-label={title} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {table.heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(({ key, cells }) => (
                <tr key={key}>
                  {cells.map((cell, index) => (
                    <td key={table.heads[index]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}

const OUTCOME_KEYS = { copied: 'copied', saved: 'chartSaved', failed: 'copyFailed' } as const;

function CopyButtons({
  pack,
  title,
  notes,
  frame,
}: Pick<ChartFigureProps, 'pack' | 'title' | 'notes'> & Pick<PictureProps, 'frame'>) {
  const [outcome, setOutcome] = useState<PictureOutcome>();
  const copy = async (format: PictureFormat) => {
    const svg = frame.current?.querySelector('svg');
    if (!svg) return;
    const source = t('chartSource', [pack.title, pack.version, formatDate(new Date().toISOString().slice(0, 10))]);
    setOutcome(await copyPicture(standaloneSvg(svg, { title, notes, source }), format, 'sidelight-chart'));
  };
  return (
    <p class="chart-copy">
      <button type="button" onClick={() => copy('svg')}>
        {t('copyAsSvg')}
      </button>
      <button type="button" onClick={() => copy('png')}>
        {t('copyAsPng')}
      </button>
      <span role="status">{outcome && t(OUTCOME_KEYS[outcome])}</span>
    </p>
  );
}
