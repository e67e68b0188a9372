import { FACES } from '../map-svg/text-metrics.ts';
import { FACE, inItsLetters, STATIC_FACES } from './static-faces.ts';

/** A picture in points of colour, as large as it says. */
export interface Raster {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Draws one of our drawings as a picture so many points wide, in our own face: no font of the machine is asked. */
export async function rasterise(svg: string, width: number): Promise<Raster> {
  // Drawn by native code, which a server that makes no picture does not load.
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(inStaticFaces(svg), {
    fitTo: { mode: 'width', value: width },
    font: {
      loadSystemFonts: false,
      fontFiles: [STATIC_FACES.regular, STATIC_FACES.semibold, STATIC_FACES.bold],
      defaultFontFamily: FACE,
    },
  });
  return { png: image.asPng(), width: image.width, height: image.height };
}

/** The drawer reads no font inside a drawing. */
const inStaticFaces = (svg: string): string =>
  inItsLetters(
    Object.values(FACES)
      .reduce((text, { family }) => text.replaceAll(`'${family}'`, `'${FACE}'`), svg)
      .replace(/<style>[^<]*<\/style>/, ''),
  );
