import type cytoscape from 'cytoscape';
import { PALETTE } from '../../model/drawing/appearance.ts';
import type { Theme } from '../../model/drawing/colours.ts';
import type { Point } from '../../model/drawing/geometry.ts';
import { fittingView } from './controllers/viewport.ts';
import type { LandsPicture } from './lands/lands-picture.ts';
import type { DrawnNumber, PngOptions } from './screen-render-input.ts';

/** The size of a sheet that a picture is composed for, in pixels at scale 1. */
const SHEET = { width: 1400, height: 950 };

/** Drawing functions for a sheet. */
export interface Drawing {
  /** Returns all positions. */
  readonly points: () => readonly Point[];
  /** Lands as they are shown, if any are. */
  readonly lands: () => LandsPicture | null;
  /** Sizes and names for paper, at a zoom; null for the screen again. */
  readonly dress: (zoom: number | null) => void;
}

/** The whole map as on a sheet of paper. It is drawn at once: the screen is not painted meanwhile. */
export class MapSheet {
  readonly #cy: cytoscape.Core;
  readonly #drawing: Drawing;

  constructor(cy: cytoscape.Core, drawing: Drawing) {
    this.#cy = cy;
    this.#drawing = drawing;
  }

  /** Draws the sheet in the colours of the screen. */
  onScreen(theme: Theme, { scale, numbers }: Pick<PngOptions, 'scale' | 'numbers'>): Promise<Blob> {
    const sheet = this.#draw(theme, PALETTE[theme].sheet, numbers, scale);
    this.#drawing.dress(null);
    return sheet;
  }

  /** Draws on white; elements have the colours of paper until `restore`. */
  onPaper(restore: () => void): Promise<Blob> {
    const sheet = this.#draw('light', '#fff');
    restore();
    this.#drawing.dress(null);
    return sheet;
  }

  #draw(theme: Theme, background: string, numbers: readonly DrawnNumber[] = [], scale = 2): Promise<Blob> {
    const { zoom } = fittingView(this.#drawing.points(), SHEET.width, SHEET.height);
    this.#drawing.dress(zoom);
    const picture = this.#drawing.lands();
    const pngOptions = { full: true, scale: zoom * scale, output: 'blob-promise' } as const;
    if (picture === null && numbers.length === 0) return this.#cy.png({ ...pngOptions, bg: background });
    const { x1: x, y1: y } = this.#cy.elements().boundingBox();
    const image = this.#cy.png(pngOptions);
    const drawing = { image, scale: pngOptions.scale, corner: { x, y }, background };
    return import('./lands/draw-on-sheet.ts').then(({ drawOnSheet }) =>
      drawOnSheet(drawing, { picture, numbers }, theme),
    );
  }
}
