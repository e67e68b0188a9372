import type { Language } from '../../../model/contract/primitives.ts';
import type { MapElements } from '../../../model/drawing/map-elements.ts';
import type { DrawingLabels, DrawingTexts } from './drawing-texts.ts';
import type { LandsOnPage } from './lands-on-page.ts';
import { colourSections } from './legend-colours.ts';
import { lineSections } from './legend-lines.ts';
import { type At, HEAD, heading, ROW, type Section } from './legend-rows.ts';
import { sizeSection } from './legend-sizes.ts';
import type { Shown } from './look-words.ts';
import type { MapLine } from './map-lines.ts';
import type { Area, Sheet } from './page.ts';
import { element } from './xml.ts';

/** What is on the map, and so has to be explained. */
export interface Drawn {
  readonly elements: MapElements;
  readonly lines: readonly MapLine[];
  readonly lands: LandsOnPage | null;
  readonly shown: Shown;
  /** Levels of the active links, ascending. */
  readonly levels: readonly number[];
  readonly texts: DrawingTexts;
  readonly labels: DrawingLabels;
  readonly language: Language;
}

/** Between sections that lie side by side. */
const BETWEEN = 60;
const GAP = 18;
const heightOf = ({ rows }: Section): number => HEAD + rows.length * ROW + GAP;

/** The legend: what colours stand for, then intensities and sizes, then what kinds of lines there are. */
export function legend(drawn: Drawn, sheet: Pick<Sheet, 'legend' | 'legendLies'>): string {
  const sections = [...colourSections(drawn), ...lineSections(drawn, 'levels'), ...sizeSection(drawn)]
    .concat(lineSections(drawn, 'kinds'))
    .filter(({ rows }) => rows.length > 0);
  const columns = sheet.legendLies ? sideBySide(sections) : [sections];
  const tallest = Math.max(
    1,
    ...columns.map((column) => column.reduce((sum, one) => sum + heightOf(one), 0)),
  );
  // A long one is drawn smaller rather than over the edge.
  const scale = Math.min(1, sheet.legend.height / tallest);
  const { x, y } = sheet.legend;
  return element(
    'g',
    {
      id: 'legend',
      transform:
        scale === 1 ? undefined : `translate(${x} ${y}) scale(${scale.toFixed(3)}) translate(${-x} ${-y})`,
    },
    ...columns.map((column, i) => drawColumn(column, place(sheet.legend, columns.length, i, scale))),
  );
}

function place({ x, y, width }: Area, columns: number, i: number, scale: number): At {
  const each = (width / scale - BETWEEN * (columns - 1)) / columns;
  return { x: x + i * (each + BETWEEN), y, width: each };
}

function drawColumn(sections: readonly Section[], { x, y, width }: At): string {
  let next = y;
  return sections
    .map((section) => {
      const at = next;
      next += heightOf(section);
      const rows = section.rows.map((row, i) => row({ x, y: at + HEAD + i * ROW, width }));
      return heading(section.title, x, at) + rows.join('');
    })
    .join('');
}

// Three columns at most, each as full as the others let it be.
function sideBySide(sections: readonly Section[]): Section[][] {
  const columns: Section[][] = [];
  const all = sections.reduce((sum, one) => sum + heightOf(one), 0);
  for (const section of sections) {
    const last = columns.at(-1);
    const filled = last?.reduce((sum, one) => sum + heightOf(one), 0) ?? 0;
    if (last !== undefined && (columns.length === 3 || filled + heightOf(section) <= all / 3))
      last.push(section);
    else columns.push([section]);
  }
  return columns;
}
