import PDFDocument from 'pdfkit';
import PptxGenJS from 'pptxgenjs';
import { PALETTE } from '../../../../model/drawing/appearance.ts';
import { printable } from '../../map-svg/xml.ts';
import { columnShares, type Table } from '../table-widths.ts';
import { finish } from './finish.ts';

const { ink, soft, line, paper, wash } = PALETTE.light;

/** Inches of a slide. */
export const WIDE = { width: 13.333, height: 7.5 } as const;
export const MARGIN = 0.6;
const ROOM = WIDE.width - 2 * MARGIN;
/** Top of the text, under the title. */
const TOP = 1.5;
const BOTTOM = 6.85;

/** Every system has it, or one of the same widths. */
export const FONT = 'Arial';

/** Writes a colour in the form of slides. */
export const hex = (colour: string): string => colour.replace('#', '').toUpperCase();

/** Cleans typed text for slides. */
export const written = (text: string): string => printable(text).replace(/\r\n?/g, '\n');

const MASTER = 'Maillage';
const COVER = 'Maillage cover';
const MAP = 'Maillage map';

export type Slide = ReturnType<PptxGenJS['addSlide']>;

/** A line of a slide; `rank` says how it is set. */
export interface SaidLine {
  readonly text: string;
  readonly rank: 'question' | 'answer' | 'plain' | 'bullet' | 'aside';
}

const RANKS = {
  question: { bold: true, fontSize: 17, color: hex(ink), paraSpaceBefore: 12 },
  answer: { fontSize: 15, color: hex(ink), paraSpaceBefore: 3 },
  plain: { fontSize: 15, color: hex(soft), paraSpaceBefore: 3 },
  aside: { fontSize: 15, color: hex(soft), paraSpaceBefore: 16, italic: true },
  bullet: { fontSize: 16, color: hex(ink), paraSpaceBefore: 8, bullet: true },
} as const;
/** Room for text in points, slightly reduced, since programs set text a little differently. */
const IN_POINTS = { width: ROOM * 72, height: (BOTTOM - TOP) * 72 * 0.92 } as const;
const LEADING = 1.2;
/** Letter scales: smaller if two slides then become one, larger on sparse slides, since rooms are deep. */
const SMALLER = [0.92, 0.84];
const LARGER = [1.4, 1.25, 1.1];
/** A slide whose letters are larger is not filled to its edge. */
const WELL_FILLED = 0.75;
/** Width of a bullet with its space. */
const BULLET = 27;
/** The text of a table, and what is around it in a cell. */
const CELL = { size: 12, across: 14.4, down: 7.2 } as const;

/** A face of the same widths as that of the slides, whatever the system. */
const faces = new PDFDocument({ autoFirstPage: false });
const face = (size: number, isBold: boolean) =>
  faces.font(isBold ? 'Helvetica-Bold' : 'Helvetica').fontSize(size);

/** Computes the height of a text in points at a width. */
function heightOf(text: string, width: number, size: number, isBold = false): number {
  const set = face(size, isBold);
  return (
    (set.heightOfString(text === '' ? ' ' : text, { width }) / set.currentLineHeight(true)) * size * LEADING
  );
}

/** Slides of a report: a title, then its text on as many as needed. */
export class Deck {
  readonly #file = new PptxGenJS();
  readonly #edge: string;
  readonly #locale: string;
  /** Descriptions of drawings, by the number of their slide. */
  readonly #told = new Map<number, string>();
  #slides = 0;

  constructor({ title, subject, edge, locale }: Record<'title' | 'subject' | 'edge' | 'locale', string>) {
    const file = this.#file;
    this.#edge = written(edge);
    this.#locale = locale;
    file.layout = 'LAYOUT_WIDE';
    file.title = written(title);
    file.subject = written(subject);
    file.author = 'Maillage';
    file.company = 'Maillage';
    file.theme = { headFontFace: FONT, bodyFontFace: FONT };
    const slideNumber = {
      x: WIDE.width - MARGIN - 0.6,
      y: 7,
      w: 0.6,
      h: 0.3,
      align: 'right',
      fontFace: FONT,
      fontSize: 10,
      color: hex(soft),
    } as const;
    const head = (y: number, h: number, fontSize: number) => {
      const options: PptxGenJS.PlaceholderProps = {
        ...{ name: 'title', type: 'title' as const, x: MARGIN, y, w: ROOM, h, margin: 0 },
        ...{ fontFace: FONT, fontSize, bold: true, color: hex(ink), align: 'left', valign: 'middle' },
      };
      return { placeholder: { options, text: '' } };
    };
    file.defineSlideMaster({ title: COVER, background: { color: 'FFFFFF' }, objects: [head(1.6, 1.2, 40)] });
    file.defineSlideMaster({
      title: MASTER,
      background: { color: 'FFFFFF' },
      objects: [head(0.4, 0.9, 28)],
      slideNumber,
    });
    file.defineSlideMaster({
      title: MAP,
      background: { color: hex(paper) },
      slideNumber,
      objects: [head(0.1, 0.35, 14)],
    });
  }

  /** The first slide. */
  cover(title: string, lines: readonly string[], statement: string): void {
    const slide = this.#slide(COVER, title);
    slide.addText(
      lines.map((text) => ({ text: written(text), options: { breakLine: true } })),
      {
        ...{ x: MARGIN, y: 3, w: ROOM, h: 3, margin: 0, valign: 'top', fontFace: FONT, fontSize: 16 },
        ...{ color: hex(ink), paraSpaceAfter: 6 },
      },
    );
    slide.addText(written(statement), {
      ...{ x: MARGIN, y: 6.4, w: ROOM, h: 0.6, margin: 0, fontFace: FONT, fontSize: 12, italic: true },
      color: hex(soft),
    });
  }

  /**
   * Adds a slide for a drawing, with a description for screen readers. Slides of several parts have no
   * footer.
   */
  map(title: string, words: string, ofParts: boolean): Slide {
    const slide = this.#slide(MAP, title);
    if (ofParts) this.#foot(slide, 7.22);
    this.#told.set(this.#slides, words);
    return slide;
  }

  /** Writes groups of lines, each whole on one slide. */
  say(title: string, groups: ReadonlyArray<readonly SaidLine[]>): void {
    const { scale, slides } = fitted((by, part) =>
      packed(groups, (group) => sum(group.map((line) => roomOf(line, by))), IN_POINTS.height * part),
    );
    for (const [i, lines] of slides.entries()) {
      const texts = lines.flat().map(({ text, rank }) => {
        const { fontSize, ...look } = RANKS[rank];
        return { text: written(text), options: { ...look, fontSize: fontSize * scale, breakLine: true } };
      });
      this.#slide(MASTER, numbered(title, i, slides.length)).addText(texts, {
        ...{ x: MARGIN, y: TOP, w: ROOM, h: BOTTOM - TOP, margin: 0, valign: 'top', fontFace: FONT },
      });
    }
  }

  /** Writes a table that repeats its heading on each slide. */
  table(title: string, columns: readonly string[], rows: ReadonlyArray<readonly string[]>): void {
    const { scale, slides } = fitted((by, part) => {
      const size = CELL.size * by;
      const widths = widthsOf(columns, rows, size);
      const rowHeight = (row: readonly string[], isBold = false): number =>
        CELL.down +
        Math.max(
          ...row.map((text, place) => heightOf(text, (widths[place] ?? 0) * 72 - CELL.across, size, isBold)),
        );
      return packed(rows, rowHeight, IN_POINTS.height * part - rowHeight(columns, true));
    });
    const size = CELL.size * scale;
    const widths = widthsOf(columns, rows, size);
    for (const [i, some] of slides.entries()) {
      const head = columns.map((text) => ({
        text: written(text),
        options: { bold: true, fill: { color: hex(wash) } },
      }));
      const body = some.map((row) => row.map((text) => ({ text: written(text) })));
      this.#slide(MASTER, numbered(title, i, slides.length)).addTable([head, ...body], {
        ...{ x: MARGIN, y: TOP, colW: widths, fontFace: FONT, fontSize: size },
        ...{ color: hex(ink), valign: 'top' },
        border: { type: 'solid', pt: 0.75, color: hex(line) },
      });
    }
  }

  async write(): Promise<Buffer> {
    const deck = (await this.#file.write({ outputType: 'nodebuffer' })) as Uint8Array;
    return finish(deck, { locale: this.#locale, told: this.#told });
  }

  #slide(masterName: string, title: string): Slide {
    this.#slides += 1;
    const slide = this.#file.addSlide({ masterName });
    slide.addText(written(title), { placeholder: 'title' });
    // A drawing says at its foot what it is of.
    if (masterName !== MAP) this.#foot(slide, 7);
    return slide;
  }

  #foot(slide: Slide, y: number): void {
    slide.addText(this.#edge, {
      ...{ x: MARGIN, y, w: 9, h: 0.25, margin: 0, fontFace: FONT, fontSize: 10, color: hex(soft) },
    });
  }
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** No two slides have one title, which has no full stop. */
export const numbered = (title: string, i: number, total: number): string =>
  `${title.replace(/\.$/, '')}${total === 1 ? '' : ` (${i + 1}/${total})`}`;

function roomOf({ text, rank }: SaidLine, scale: number): number {
  const { fontSize, paraSpaceBefore, ...look } = RANKS[rank];
  const width = IN_POINTS.width - ('bullet' in look ? BULLET : 0);
  return heightOf(text, width, fontSize * scale, 'bold' in look) + paraSpaceBefore;
}

/** Computes column widths in inches, from their contents. */
function widthsOf(
  columns: readonly string[],
  rows: ReadonlyArray<readonly string[]>,
  size: number,
): number[] {
  const letter = face(size, false).widthOfString('n');
  const table: Pick<Table, 'columns' | 'rows'> = {
    columns: [...columns],
    rows: rows.map((row) => row.map((text) => ({ id: '', text }))),
  };
  const shares = columnShares(table, IN_POINTS.width / letter, (word) => {
    return face(size, true).widthOfString(word) / letter;
  });
  return shares.map((share) => share * ROOM);
}

/** Packs items onto the fewest slides, with the fullest one as empty as possible. */
function packed<T>(items: readonly T[], heightOf: (item: T) => number, room: number): T[][] {
  const measured = items.map((item) => ({ item, height: heightOf(item) }));
  const least = filled(measured, room).length;
  let [low, high] = [sum(measured.map(({ height }) => height)) / Math.max(1, least), room];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (filled(measured, middle).length > least) low = middle;
    else high = middle;
  }
  return filled(measured, high).map((slide) => slide.map(({ item }) => item));
}

/**
 * Chooses the letter scale: smaller if everything then fits one slide instead of two half-empty ones; larger
 * if there is room.
 */
function fitted<T>(pack: (scale: number, part: number) => T[][]): {
  readonly scale: number;
  readonly slides: T[][];
} {
  const usual = pack(1, 1);
  if (usual.length === 1)
    for (const scale of LARGER) {
      const slides = pack(scale, WELL_FILLED);
      if (slides.length === 1) return { scale, slides };
    }
  if (usual.length === 2)
    for (const scale of SMALLER) {
      const slides = pack(scale, 1);
      if (slides.length === 1) return { scale, slides };
    }
  return { scale: 1, slides: usual };
}

function filled<T extends { readonly height: number }>(items: readonly T[], room: number): T[][] {
  const slides: T[][] = [];
  let left = 0;
  for (const item of items) {
    if (slides.length === 0 || item.height > left) {
      slides.push([]);
      left = room;
    }
    slides.at(-1)?.push(item);
    left -= item.height;
  }
  return slides;
}
