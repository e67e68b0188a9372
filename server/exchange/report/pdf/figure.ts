import { drawInPdf } from '../../picture/draw-in-pdf.ts';
import { readDrawing } from '../../picture/drawn-shapes.ts';
import { inOurLetters } from '../../picture/in-our-letters.ts';
import { cellOf, SHARED_PAGE, type SharedPlace } from '../page-of-lands.ts';
import type { Figure, FigureDrawing } from '../printed-report.ts';
import { letters, MARGIN, type Pages } from './pages.ts';
import { SETTINGS } from './settings.ts';

const NOTE_MAP_HEIGHT = 285;
/** For the line under it. */
const CAPTION = 30;
/** Room for the map of a note on its page. */
export const FIGURE_ROOM = NOTE_MAP_HEIGHT + CAPTION;

/**
 * Writes a map in vectors with its names as text, and a description for screen readers. A land has a page of
 * its own, or a part of one.
 */
export function writeFigure(
  pages: Pages,
  figure: Figure,
  drawing: FigureDrawing | undefined,
  section: PDFKit.PDFStructureElement,
  isLaid: boolean,
): void {
  if (drawing === undefined) return;
  const { svg, shared } = drawing;
  if (shared !== undefined) {
    writeShared(pages, figure, svg, section, shared);
    return;
  }
  const { alt, caption, landId } = figure;
  if (landId !== undefined) pages.turn(isLaid);
  const { pdf } = pages;
  const shapes = readDrawing(inOurLetters(svg));
  // Fills the rest of its page; in a note a map is smaller than a page.
  if (!isLaid && pages.room < FIGURE_ROOM) pages.turn();
  const most = isLaid ? pages.room - CAPTION : NOTE_MAP_HEIGHT;
  const scale = Math.min(pages.width / shapes.width, most / shapes.height);
  const [width, height] = [shapes.width * scale, shapes.height * scale];
  const top = pdf.y;
  section.add(
    pdf.struct('Figure', { alt: letters(alt) }, () => {
      drawInPdf(pdf, shapes, { x: MARGIN + (pages.width - width) / 2, y: top, width });
    }),
  );
  pdf.x = MARGIN;
  pdf.y = top + height;
  pages.text(caption, SETTINGS.caption, section, 'Caption');
}

/** Writes one of the drawings that share a page; the first one starts the page. */
function writeShared(
  pages: Pages,
  { alt, caption }: Figure,
  svg: string,
  section: PDFKit.PDFStructureElement,
  place: SharedPlace,
): void {
  if (place.index === 0) pages.turn(true);
  const { pdf } = pages;
  const scale = pages.width / SHARED_PAGE.width;
  const cell = cellOf(place);
  const [left, top, width] = [MARGIN + cell.x * scale, MARGIN + cell.y * scale, cell.width * scale];
  section.add(
    pdf.struct('Figure', { alt: letters(alt) }, () => {
      drawInPdf(pdf, readDrawing(inOurLetters(svg)), { x: left, y: top, width });
    }),
  );
  // Aligns with the neighbouring captions.
  pdf.y = top + cell.height * scale + SETTINGS.caption.before;
  const setting = { ...SETTINGS.caption, before: 0, indent: left - MARGIN, width };
  pages.text(caption, setting, section, 'Caption');
  pdf.x = MARGIN;
}
