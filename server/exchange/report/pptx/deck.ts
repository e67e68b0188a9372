import PptxGenJS from 'pptxgenjs';
import { PALETTE } from '../../../../model/drawing/appearance.ts';
import { printable } from '../../map-svg/xml.ts';

const { ink, soft, line, paper, wash } = PALETTE.light;

/** Inches of a slide. */
export const WIDE = { width: 13.333, height: 7.5 } as const;
export const MARGIN = 0.6;
const ROOM = WIDE.width - 2 * MARGIN;
/** Where what is said begins, under the title. */
const TOP = 1.5;
const BOTTOM = 6.85;

/** Every system has it, or one of the same widths. */
export const FONT = 'Arial';

/** A colour as slides have it. */
export const hex = (colour: string): string => colour.replace('#', '').toUpperCase();

/** A text as slides may hold it, whatever was typed. */
export const written = (text: string): string => printable(text).replace(/\r\n?/g, '\n');

const MASTER = 'Maillage';
const COVER = 'Maillage cover';
const MAP = 'Maillage map';

export type Slide = ReturnType<PptxGenJS['addSlide']>;

/** A line of a slide; `rank` says how it is set. */
export interface SaidLine {
  readonly text: string;
  readonly rank: 'question' | 'answer' | 'plain' | 'bullet';
}

const RANKS = {
  question: { bold: true, fontSize: 17, color: hex(ink), paraSpaceBefore: 12 },
  answer: { fontSize: 15, color: hex(ink), paraSpaceBefore: 3 },
  plain: { fontSize: 15, color: hex(soft), paraSpaceBefore: 3 },
  bullet: { fontSize: 16, color: hex(ink), paraSpaceBefore: 8, bullet: true },
} as const;
/** Letters on a line, and lines on a slide. */
const [LETTERS, LINES] = [100, 19];

/** The slides of a report: a title, then what is told, on as many as it takes. */
export class Deck {
  readonly #file = new PptxGenJS();
  readonly #edge: string;

  constructor({ title, subject, edge }: { title: string; subject: string; edge: string }) {
    const file = this.#file;
    this.#edge = written(edge);
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

  /** A slide to draw on. */
  map(title: string): Slide {
    return this.#slide(MAP, title);
  }

  /** Lines that belong together stay together: each of `groups` on one slide. */
  say(title: string, groups: ReadonlyArray<readonly SaidLine[]>): void {
    for (const lines of packed(groups, (group) => sum(group.map(linesOf)), LINES)) {
      const texts = lines.flat().map(({ text, rank }) => ({
        text: written(text),
        options: { ...RANKS[rank], breakLine: true },
      }));
      this.#slide(MASTER, title).addText(texts, {
        ...{ x: MARGIN, y: TOP, w: ROOM, h: BOTTOM - TOP, margin: 0, valign: 'top', fontFace: FONT },
      });
    }
  }

  /** A table that stays one: its heading on each slide. */
  table(title: string, columns: readonly string[], rows: ReadonlyArray<readonly string[]>): void {
    const perCell = LETTERS / columns.length;
    const heightOf = (row: readonly string[]): number =>
      Math.max(...row.map((text) => Math.ceil((text.length * 0.85) / perCell))) + 0.4;
    for (const some of packed(rows, heightOf, LINES - 4)) {
      const head = columns.map((text) => ({
        text: written(text),
        options: { bold: true, fill: { color: hex(wash) } },
      }));
      const body = some.map((row) => row.map((text) => ({ text: written(text) })));
      this.#slide(MASTER, title).addTable([head, ...body], {
        ...{ x: MARGIN, y: TOP, w: ROOM, fontFace: FONT, fontSize: 14, color: hex(ink), valign: 'top' },
        border: { type: 'solid', pt: 0.75, color: hex(line) },
      });
    }
  }

  async write(): Promise<Buffer> {
    return Buffer.from((await this.#file.write({ outputType: 'nodebuffer' })) as Uint8Array);
  }

  #slide(masterName: string, title: string): Slide {
    const slide = this.#file.addSlide({ masterName });
    slide.addText(written(title), { placeholder: 'title' });
    // A drawing says at its foot what it is of.
    if (masterName === MAP) return slide;
    slide.addText(this.#edge, {
      ...{ x: MARGIN, y: 7, w: 9, h: 0.3, margin: 0, fontFace: FONT, fontSize: 10, color: hex(soft) },
    });
    return slide;
  }
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const linesOf = ({ text, rank }: SaidLine): number =>
  sum(text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / LETTERS)))) +
  (rank === 'answer' ? 0.2 : 0.5);

/** What fits on a slide, one slide after the other, each about as full as the others. */
function packed<T>(items: readonly T[], heightOf: (item: T) => number, room: number): T[][] {
  const full = filled(items, heightOf, room);
  const heights = items.map(heightOf);
  const even = filled(
    items,
    heightOf,
    Math.min(room, sum(heights) / full.length + Math.max(0, ...heights) / 2),
  );
  return even.length > full.length ? full : even;
}

function filled<T>(items: readonly T[], heightOf: (item: T) => number, room: number): T[][] {
  const slides: T[][] = [];
  let left = 0;
  for (const item of items) {
    const height = heightOf(item);
    if (slides.length === 0 || height > left) {
      slides.push([]);
      left = room;
    }
    slides.at(-1)?.push(item);
    left -= height;
  }
  return slides;
}
