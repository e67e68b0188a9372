import { PALETTE } from '../../../../model/drawing/appearance.ts';
import { readDrawing } from '../../picture/drawn-shapes.ts';
import { withoutFaces } from '../../picture/print-faces.ts';
import { cellOf, SHARED_PAGE } from '../page-of-lands.ts';
import { type Figure, type PrintedReport, pagesOfFigures } from '../printed-report.ts';
import { type Deck, FONT, hex, numbered, WIDE, written } from './deck.ts';
import { drawOnSlide } from './map-slide.ts';

/** Under the title of a slide, above its foot. */
const [TOP, FOOT] = [0.6, 0.25];

interface Maps extends Pick<PrintedReport, 'drawings' | 'statement'> {
  /** Title of a slide that several lands share. */
  readonly title: string;
}

/** Adds the maps of a report, a slide each; several small lands share one. */
export function addMaps(deck: Deck, figures: readonly Figure[], { drawings, statement, title }: Maps): void {
  const slides = pagesOfFigures(figures, drawings);
  const shared = slides.filter(({ length }) => length > 1);
  for (const maps of slides) {
    const [first] = maps;
    const isShared = maps.length > 1;
    const words = maps
      .map(({ figure: { alt, caption } }) => (isShared ? `${caption} ${alt}` : alt))
      .join('\n');
    const slide = deck.map(
      isShared ? numbered(title, shared.indexOf(maps), shared.length) : numbered(first.figure.caption, 0, 1),
      words,
      isShared,
    );
    slide.addNotes(written(`${words}\n${statement}`));
    for (const { figure, drawing } of maps) {
      const shapes = readDrawing(withoutFaces(drawing.svg));
      if (drawing.shared === undefined) {
        drawOnSlide(slide, shapes);
        continue;
      }
      const inch = (WIDE.height - TOP - FOOT) / SHARED_PAGE.height;
      const cell = cellOf(drawing.shared);
      const part = {
        ...{ x: (WIDE.width - SHARED_PAGE.width * inch) / 2 + cell.x * inch, y: TOP + cell.y * inch },
        ...{ width: cell.width * inch, height: cell.height * inch },
      };
      drawOnSlide(slide, shapes, part);
      slide.addText(written(figure.caption), {
        ...{ x: part.x, y: part.y + part.height, w: part.width, h: 0.32, margin: 0, valign: 'top' },
        ...{ fontFace: FONT, fontSize: 11, color: hex(PALETTE.light.soft) },
      });
    }
  }
}
