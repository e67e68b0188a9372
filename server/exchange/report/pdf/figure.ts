import type { ReportBlock } from '../../../../model/contract/report.ts';
import { drawInPdf } from '../../picture/draw-in-pdf.ts';
import { readDrawing } from '../../picture/drawn-shapes.ts';
import { inOurLetters } from '../../picture/in-our-letters.ts';
import { letters, MARGIN, type Pages } from './pages.ts';
import { SETTINGS } from './settings.ts';

const NOTE_MAP_HEIGHT = 285;
/** For the line under it. */
const CAPTION = 30;

/** A map in vectors, whose names are text, told in words to those who do not see it. A land has a page of its own. */
export function writeFigure(
  pages: Pages,
  { alt, caption, landId }: Extract<ReportBlock, { type: 'figure' }>,
  svg: string | undefined,
  section: PDFKit.PDFStructureElement,
  isLaid: boolean,
): void {
  if (svg === undefined) return;
  if (landId !== undefined) pages.turn(isLaid);
  const { pdf } = pages;
  const drawing = readDrawing(inOurLetters(svg));
  const most = isLaid ? pages.room - CAPTION : NOTE_MAP_HEIGHT;
  const scale = Math.min(pages.width / drawing.width, most / drawing.height);
  const [width, height] = [drawing.width * scale, drawing.height * scale];
  if (pages.room < height + CAPTION) pages.turn(isLaid);
  const top = pdf.y;
  section.add(
    pdf.struct('Figure', { alt: letters(alt) }, () => {
      drawInPdf(pdf, drawing, { x: MARGIN + (pages.width - width) / 2, y: top, width });
    }),
  );
  pdf.x = MARGIN;
  pdf.y = top + height;
  pages.text(caption, SETTINGS.caption, section, 'Caption');
}
