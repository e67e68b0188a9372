import type { ReportBlock } from '../../../../model/contract/report.ts';
import { PALETTE } from '../../../../model/drawing/appearance.ts';
import { SHORT_TABLE } from '../lead.ts';
import { columnShares } from '../table-widths.ts';
import { MARGIN, type Pages } from './pages.ts';

type Table = Extract<ReportBlock, { type: 'table' }>;
type Structure = PDFKit.PDFStructureElement;

const { ink, line, wash } = PALETTE.light;
const [PADDING, SIZE] = [4, 8.5];
/** Above a text in its cell, and under it. */
const ROOM = 3;
/** Points that a letter takes. */
const LETTER = 4.4;
const LEADING = SIZE * 0.18;

/** How tables are set on pages of a width: asked before a table begins, and by what stands above it. */
const known = new WeakMap<Table, { readonly across: number; readonly set: ReturnType<typeof measure> }>();

function measured(pages: Pages, table: Table): ReturnType<typeof measure> {
  const before = known.get(table);
  if (before?.across === pages.width) return before.set;
  const set = measure(pages, table);
  known.set(table, { across: pages.width, set });
  return set;
}

function measure(pages: Pages, table: Table) {
  const headLetters = (word: string): number => {
    const written = pages.set(word, 'bold');
    return pages.pdf.fontSize(SIZE).widthOfString(written) / LETTER;
  };
  const widths = columnShares(table, pages.width / LETTER, headLetters).map((share) => share * pages.width);
  const rows = table.rows.map((row) => row.map(({ text }) => text));
  return {
    widths,
    rows,
    head: heightOf(pages, table.columns, widths, true),
    heights: rows.map((texts) => heightOf(pages, texts, widths, false)),
  };
}

/**
 * Computes the height of a table that must stay together: all of a short one, else its heading with two rows.
 */
export function leastOfTable(pages: Pages, table: Table): number {
  const { head, heights } = measured(pages, table);
  const first = heights.slice(0, heights.length <= SHORT_TABLE ? heights.length : 2);
  return Math.min(head + sum(first), (pages.pdf.page.height - 2 * MARGIN) / 2);
}

const sum = (heights: readonly number[]): number => heights.reduce((all, height) => all + height, 0);

/** Writes a table that repeats its heading on each page and breaks no row. */
export function writeTable(pages: Pages, table: Table, section: Structure): void {
  const structure = pages.pdf.struct('Table');
  section.add(structure);
  const { widths, rows, head, heights } = measured(pages, table);
  const page = pages.pdf.page.height - 2 * MARGIN;
  writeRow(pages, table.columns, widths, head, structure);
  for (const [i, texts] of rows.entries()) {
    const height = heights[i] ?? 0;
    // The last row is not alone on its page.
    const last = i === rows.length - 2 && i > 0 ? (heights[i + 1] ?? 0) : 0;
    if (height > page - head) {
      tellRow(pages, table.columns, texts, structure);
      continue;
    }
    if (height + (height + last > page - head ? 0 : last) > pages.room) {
      pages.turn();
      pages.ornament(() => writeRow(pages, table.columns, widths, head, undefined));
    }
    writeRow(pages, texts, widths, height, structure, 'TD');
  }
  structure.end();
  pages.pdf.x = MARGIN;
  pages.pdf.y += 8;
}

function heightOf(
  pages: Pages,
  texts: readonly string[],
  widths: readonly number[],
  isHead: boolean,
): number {
  const { pdf } = pages;
  pdf.fontSize(SIZE);
  const heights = texts.map((text, place) =>
    pdf.heightOfString(pages.set(text, isHead ? 'bold' : 'regular'), {
      width: (widths[place] ?? 0) - 2 * PADDING,
      lineGap: LEADING,
    }),
  );
  return Math.max(SIZE, ...heights) + 2 * ROOM;
}

/** Writes one row; without a structure it repeats a heading that is already tagged. */
function writeRow(
  pages: Pages,
  texts: readonly string[],
  widths: readonly number[],
  height: number,
  table: Structure | undefined,
  type: 'TH' | 'TD' = 'TH',
): void {
  const { pdf } = pages;
  const top = pdf.y;
  const wide = widths.reduce((all, width) => all + width, 0);
  const drawn = () => {
    if (type === 'TH') pdf.rect(MARGIN, top, wide, height).fill(wash);
    pdf
      .moveTo(MARGIN, top + height)
      .lineTo(MARGIN + wide, top + height)
      .lineWidth(0.5)
      .stroke(line);
  };
  if (table === undefined) drawn();
  else pages.ornament(drawn);
  const row = table === undefined ? undefined : pdf.struct('TR');
  if (row !== undefined) table?.add(row);
  pdf.fontSize(SIZE).fillColor(ink);
  let left = MARGIN;
  for (const [place, text] of texts.entries()) {
    const width = widths[place] ?? 0;
    const written = pages.set(text, type === 'TH' ? 'bold' : 'regular');
    const write = () => {
      pdf.text(written, left + PADDING, top + ROOM, { width: width - 2 * PADDING, lineGap: LEADING });
    };
    if (row === undefined) write();
    else pages.tell(row, type, write, type === 'TH' ? { scope: 'Column' } : {});
    left += width;
  }
  row?.end();
  pdf.y = top + height;
}

/** Writes a row longer than a page, as lines that flow. */
function tellRow(pages: Pages, columns: readonly string[], texts: readonly string[], table: Structure): void {
  const row = pages.pdf.struct('TR');
  table.add(row);
  for (const [place, text] of texts.entries()) {
    const setting = { face: 'regular', size: SIZE, colour: ink, before: 2, after: 2 } as const;
    pages.text(`${columns[place] ?? ''}: ${text}`, setting, row, 'TD');
  }
  row.end();
}
