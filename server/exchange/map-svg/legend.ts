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

/** Contents of the map that the legend must explain. */
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
/** The width of a legend that stands, in its own units. */
const COLUMN = 232;
/** Rows are no nearer than this: what they show would touch. */
const CLOSE = 27;

/** Draws the legend: colours, then intensities and sizes, then kinds of lines. */
export function legend(drawn: Drawn, sheet: Pick<Sheet, 'legend' | 'legendLies'>): string {
  const sections = [...colourSections(drawn), ...lineSections(drawn, 'levels'), ...sizeSection(drawn)]
    .concat(lineSections(drawn, 'kinds'))
    .filter(({ rows }) => rows.length > 0);
  // In a narrow column it is smaller; a long one has its rows closer, then is smaller rather than over the edge.
  const across = sheet.legendLies ? 1 : Math.min(1, sheet.legend.width / COLUMN);
  const room = sheet.legend.height / across;
  const columnsOf = (row: number) => (sheet.legendLies ? sideBySide(sections, row) : [sections]);
  const tallestOf = (row: number) => Math.max(1, ...columnsOf(row).map((column) => heightOf(column, row)));
  const rows = Math.max(0, ...columnsOf(ROW).map((column) => column.flatMap((one) => one.rows).length));
  const row = Math.max(CLOSE, Math.min(ROW, ROW - (tallestOf(ROW) - room) / Math.max(1, rows)));
  const columns = columnsOf(row);
  const scale = across * Math.min(1, room / tallestOf(row));
  const { x, y } = sheet.legend;
  return element(
    'g',
    {
      id: 'legend',
      transform:
        scale === 1 ? undefined : `translate(${x} ${y}) scale(${scale.toFixed(3)}) translate(${-x} ${-y})`,
    },
    ...columns.map((column, i) => drawColumn(column, place(sheet.legend, columns.length, i, scale), row)),
  );
}

function place({ x, y, width }: Area, columns: number, i: number, scale: number): At {
  const each = (width / scale - BETWEEN * (columns - 1)) / columns;
  return { x: x + i * (each + BETWEEN), y, width: each };
}

const heightOf = (sections: readonly Section[], row: number): number =>
  sections.reduce((sum, { rows }) => sum + HEAD + rows.length * row + GAP, 0);

function drawColumn(sections: readonly Section[], { x, y, width }: At, height: number): string {
  let next = y;
  return sections
    .map((section) => {
      const at = next;
      next += heightOf([section], height);
      const rows = section.rows.map((row, i) => row({ x, y: at + HEAD + i * height, width }));
      return heading(section.title, x, at) + rows.join('');
    })
    .join('');
}

// Three columns at most, each as full as the others let it be.
function sideBySide(sections: readonly Section[], row: number): Section[][] {
  const columns: Section[][] = [];
  const all = heightOf(sections, row);
  for (const section of sections) {
    const last = columns.at(-1);
    const filled = heightOf(last ?? [], row);
    if (last !== undefined && (columns.length === 3 || filled + heightOf([section], row) <= all / 3))
      last.push(section);
    else columns.push([section]);
  }
  return columns;
}
