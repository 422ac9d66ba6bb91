/** A chart on the page as a picture that stands alone: colours and fonts in it, with a title and where it is from. */
import { textWidth } from '../../../src/charts/text-size.ts';

export interface PictureWords {
  readonly title: string;
  readonly notes: readonly string[];
  /** 'Sidelight, pack name and version, date'. */
  readonly source: string;
}

const NAMESPACE = 'http://www.w3.org/2000/svg';
const MARGIN = 16;
const TITLE = { size: 15, leading: 20 };
const FOOT = { size: 11, leading: 15 };

/** What style sheets say of SVG elements, each by the attribute of the same name. */
const INLINED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'stroke-opacity',
  'paint-order',
  'font-size',
  'font-weight',
  'font-family',
  'text-anchor',
] as const;

/** SVG source that needs no style sheet, font file or picture beside it. The chart must be in the page. */
export function standaloneSvg(chart: SVGSVGElement, { title, notes, source }: PictureWords): string {
  const { width, height } = chart.viewBox.baseVal;
  const copy = chart.cloneNode(true) as SVGSVGElement;
  inlineStyles(chart, copy);
  const style = getComputedStyle(chart);
  const ink = style.getPropertyValue('color');
  const font = style.getPropertyValue('font-family');

  const titleLines = wrap(title, width, TITLE.size);
  // An empty line parts what the picture shows from where it is from.
  const footLines = [...notes.flatMap((note) => wrap(note, width, FOOT.size)), '', ...wrap(source, width, FOOT.size)];
  const top = MARGIN + titleLines.length * TITLE.leading + 8;
  const outer = { width: width + 2 * MARGIN, height: top + height + 8 + footLines.length * FOOT.leading + MARGIN };

  const svg = element('svg', { viewBox: `0 0 ${outer.width} ${outer.height}`, ...outer, 'font-family': font });
  svg.append(element('rect', { ...outer, fill: groundOf(chart) }));
  titleLines.forEach((line, index) => {
    const y = MARGIN + index * TITLE.leading + TITLE.size;
    svg.append(text(line, { x: MARGIN, y, 'font-size': TITLE.size, 'font-weight': 600, fill: ink }));
  });
  const content = element('g', { transform: `translate(${MARGIN} ${top})` });
  content.append(...copy.childNodes);
  svg.append(content);
  footLines.forEach((line, index) => {
    if (line === '') return;
    const y = top + height + 8 + index * FOOT.leading + FOOT.size;
    svg.append(text(line, { x: MARGIN, y, 'font-size': FOOT.size, fill: ink }));
  });
  return new XMLSerializer().serializeToString(svg);
}

function inlineStyles(from: Element, to: Element): void {
  if (from.tagName !== 'title' && from.tagName !== 'desc') {
    const style = getComputedStyle(from);
    for (const name of INLINED) {
      const value = style.getPropertyValue(name);
      if (value !== '') to.setAttribute(name, value);
    }
  }
  for (const name of ['class', 'id', 'style']) to.removeAttribute(name);
  [...from.children].forEach((child, index) => {
    const copied = to.children[index];
    if (copied) inlineStyles(child, copied);
  });
}

/** The first colour behind the chart that is not see-through. */
function groundOf(chart: Element): string {
  for (let behind: Element | null = chart; behind; behind = behind.parentElement) {
    const colour = getComputedStyle(behind).backgroundColor;
    if (!/^(?:transparent|rgba\(.*, 0\))$/.test(colour)) return colour;
  }
  return 'white';
}

/** Lines broken at spaces or, in Chinese, between characters. */
function wrap(words: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of words.match(/\p{Script=Han}|[^\s\p{Script=Han}]+|\s+/gu) ?? []) {
    if (line !== '' && textWidth((line + part).trimEnd(), size) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += part;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function text(content: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = element('text', attributes);
  made.textContent = content;
  return made;
}
