import PDFDocument from 'pdfkit';
import { PALETTE } from '../../../../model/drawing/appearance.ts';
import { mannerOf } from '../../../../model/words/manner.ts';
import { PDF_UA } from '../../picture/pdf-ua.ts';
import { STATIC_FACES } from '../../picture/static-faces.ts';
import { writable } from '../../picture/writable.ts';
import type { PrintedReport } from '../printed-report.ts';

export const MARGIN = 54;
const [FOOT, HEAD] = [28, 26];
const { soft } = PALETTE.light;

type Structure = PDFKit.PDFStructureElement;
type Face = 'regular' | 'italic' | 'bold';

/** How a text is set. */
export interface Setting {
  readonly face: Face;
  readonly size: number;
  readonly colour: string;
  readonly before: number;
  readonly after: number;
  readonly indent?: number;
  /** Width of its lines; the rest of the page by default. */
  readonly width?: number;
}

/** Pages of a report while they fill, tagged by role for screen readers. */
export class Pages {
  readonly pdf: PDFKit.PDFDocument;
  readonly #parts: Buffer[] = [];
  readonly #written: Promise<Buffer>;
  #isEmpty = true;
  #lost = 0;

  constructor({ document, statement }: PrintedReport) {
    this.pdf = new PDFDocument({
      size: 'A4',
      margin: MARGIN,
      bufferPages: true,
      tagged: true,
      pdfVersion: '1.7',
      lang: mannerOf(document.language).locale,
      displayTitle: true,
      font: STATIC_FACES.regular,
      info: { Title: document.title, Subject: document.subtitle, Keywords: statement, Creator: 'Maillage' },
    });
    for (const [name, file] of Object.entries(STATIC_FACES)) this.pdf.registerFont(name, file);
    this.#written = new Promise((done, failed) => {
      this.pdf.on('data', (part: Buffer) => this.#parts.push(part));
      this.pdf.on('end', () => done(Buffer.concat(this.#parts)));
      this.pdf.on('error', failed);
    });
  }

  get width(): number {
    return this.pdf.page.width - 2 * MARGIN;
  }

  /** Returns the remaining height of the page. */
  get room(): number {
    return this.pdf.page.height - MARGIN - this.pdf.y;
  }

  /** Returns the number of the present page, from 1. */
  get number(): number {
    return this.pdf.bufferedPageRange().count;
  }

  /** Adds a structure element at the top level of the document. */
  section(type = 'Sect'): Structure {
    const structure = this.pdf.struct(type);
    this.pdf.addStructure(structure);
    return structure;
  }

  turn(isLaid = false): void {
    this.pdf.addPage({ size: 'A4', layout: isLaid ? 'landscape' : 'portrait', margin: MARGIN });
    this.#isEmpty = true;
  }

  /** Writes text that flows from page to page. */
  text(text: string, setting: Setting, parent: Structure, type: string): void {
    const { face, size, colour, before, after, indent = 0, width = this.width - indent } = setting;
    if (!this.#isEmpty) this.pdf.y += before;
    const written = this.set(text, face);
    this.tell(parent, type, () => {
      this.pdf
        .fontSize(size)
        .fillColor(colour)
        .text(written, MARGIN + indent, this.pdf.y, { width, lineGap: size * 0.12 });
    });
    this.pdf.y += after;
    this.#isEmpty = false;
  }

  /** Writes the bullet of an item, next to its first line. */
  sign(text: string, { face, size, colour, indent = 0 }: Setting, parent: Structure): void {
    const top = this.pdf.y;
    const written = this.set(text, face);
    this.tell(parent, 'Lbl', () => {
      this.pdf
        .fontSize(size)
        .fillColor(colour)
        .text(written, MARGIN + indent, top, { lineBreak: false });
    });
    this.pdf.y = top;
  }

  /** Computes the height of a text with its margins. */
  heightOf(text: string, { face, size, before, after, indent = 0 }: Setting): number {
    const written = this.set(text, face);
    const options = { width: this.width - indent, lineGap: size * 0.12 };
    return before + this.pdf.fontSize(size).heightOfString(written, options) + after;
  }

  /**
   * Writes content with its role for screen readers. pdfkit's own `structParent` loses text on later pages
   * than the first.
   */
  tell(parent: Structure, type: string, write: () => void, options: { scope?: 'Column' } = {}): void {
    parent.add(this.pdf.struct(type, options as object, write));
  }

  /** Takes the face that has the letters of a text, and gives the text as it can be written. */
  set(text: string, face: Face): string {
    const { text: written, isWide, lost } = writable(letters(text));
    this.#lost += lost;
    this.pdf.font(isWide ? WIDE[face] : face);
    return written;
  }

  /** Counts the letters so far that none of our fonts has. */
  get lost(): number {
    return this.#lost;
  }

  /** Draws decoration, which screen readers skip. */
  ornament(draw: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.pdf.endMarkedContent();
    this.#isEmpty = false;
  }

  /** Writes the edges of all pages, and gives the file. */
  end(edge: string): Promise<Buffer> {
    const { start, count } = this.pdf.bufferedPageRange();
    for (let i = start; i < start + count; i += 1) {
      this.pdf.switchToPage(i);
      const { width, height, margins } = this.pdf.page;
      margins.bottom = 0;
      this.pdf.markContent('Artifact', { type: 'Pagination' });
      this.pdf.fontSize(8).fillColor(soft);
      const line = { width: width - 2 * MARGIN, align: 'right', lineBreak: false, ellipsis: true } as const;
      this.pdf.text(this.set(edge, 'regular'), MARGIN, HEAD, line);
      this.pdf.font('regular');
      this.pdf.text(`Maillage · ${i - start + 1} / ${count}`, MARGIN, height - FOOT - 8, line);
      this.pdf.endMarkedContent();
    }
    this.pdf.appendXML(PDF_UA);
    this.pdf.end();
    return this.#written;
  }
}

const WIDE = { regular: 'wide', italic: 'wideItalic', bold: 'wideBold' } as const;

/** Normalises typed text to the line ends of pages. */
export const letters = (text: string): string => text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ');
