import { renderAsync } from '@resvg/resvg-js';
import type { Sheet } from '../map-svg/page.ts';
import { FACES } from '../map-svg/text-metrics.ts';
import { PRINT_FACES, withoutFaces } from './print-faces.ts';

const MILLIMETRES_PER_INCH = 25.4;

/** The drawing of a map in dots, as many as its paper takes at a resolution. Drawn beside the process, which stays free. */
export const mapPng = {
  id: 'png',
  mediaType: 'image/png',
  async write(
    svg: string,
    { width }: NonNullable<Sheet['millimetres']>,
    dotsPerInch: number,
  ): Promise<Buffer> {
    const drawn = await renderAsync(withoutFaces(svg), {
      fitTo: { mode: 'width', value: Math.round((width / MILLIMETRES_PER_INCH) * dotsPerInch) },
      font: {
        loadSystemFonts: false,
        fontFiles: Object.values(PRINT_FACES),
        defaultFontFamily: FACES.text.family,
      },
    });
    return Buffer.from(drawn.asPng());
  },
} as const;
