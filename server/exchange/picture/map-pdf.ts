import PDFDocument from 'pdfkit';
import type { Language } from '../../../model/contract/primitives.ts';
import type { Sheet } from '../map-svg/page.ts';
import { drawInPdf } from './draw-in-pdf.ts';
import { readDrawing } from './drawn-shapes.ts';
import { inOurLetters } from './in-our-letters.ts';
import { PDF_UA } from './pdf-ua.ts';

const POINTS_PER_MILLIMETRE = 72 / 25.4;

interface Printing {
  readonly title: string;
  readonly language: Language;
  readonly millimetres: NonNullable<Sheet['millimetres']>;
}

/**
 * Makes a page to print from the drawing of a map: vector, as large as its paper, with embedded fonts and a
 * description for screen readers.
 */
export const mapPdf = {
  id: 'pdf',
  mediaType: 'application/pdf',
  async write(svg: string, { title, language, millimetres }: Printing): Promise<Buffer> {
    const [width, height] = [millimetres.width, millimetres.height].map(
      (side) => side * POINTS_PER_MILLIMETRE,
    );
    const size = [width ?? 0, height ?? 0] as [number, number];
    const document = new PDFDocument({
      size,
      margin: 0,
      lang: language,
      displayTitle: true,
      tagged: true,
      pdfVersion: '1.7',
      // No moment in it: the same map gives the same file.
      info: { Title: title, Creator: 'Maillage', CreationDate: new Date(0), ModDate: new Date(0) },
    });
    const written = collect(document);
    const drawing = readDrawing(inOurLetters(svg));
    document.addStructure(
      document.struct('Figure', { alt: `${title}. ${drawing.description}` }, () => {
        drawInPdf(document, drawing, { x: 0, y: 0, width: size[0] });
      }),
    );
    document.appendXML(PDF_UA);
    document.end();
    return written;
  },
} as const;

function collect(document: PDFKit.PDFDocument): Promise<Buffer> {
  const parts: Buffer[] = [];
  return new Promise((done, failed) => {
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => done(Buffer.concat(parts)));
    document.on('error', failed);
  });
}
