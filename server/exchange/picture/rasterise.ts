import { Resvg } from '@resvg/resvg-js';
import { FACES } from '../map-svg/text-metrics.ts';
import { inOurLetters } from './in-our-letters.ts';
import { PRINT_FACES } from './print-faces.ts';

/** A picture in points of colour, as large as it says. */
export interface Raster {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

/**
 * Renders one of our drawings as a picture of a given width, in our own fonts: none of the machine's is used.
 */
export function rasterise(svg: string, width: number): Raster {
  const image = new Resvg(inOurLetters(svg), {
    fitTo: { mode: 'width', value: width },
    font: {
      loadSystemFonts: false,
      fontFiles: Object.values(PRINT_FACES),
      defaultFontFamily: FACES.text.family,
    },
  }).render();
  return { png: Buffer.from(image.asPng()), width: image.width, height: image.height };
}
