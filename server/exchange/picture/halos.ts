import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { round } from '../map-svg/xml.ts';
import type { Corner } from './outlines.ts';
import { PRINT_FACES } from './print-faces.ts';

const fonts = new Map<string, fontkit.Font>();

/**
 * Outlines the letters of a text from a point of its base line, as a path. Stroked under the letters they are
 * the halo of `paint-order`, which other formats lack; a name drawn twice as text would be found and copied
 * twice.
 */
export function outlineOf(
  text: string,
  face: keyof typeof PRINT_FACES,
  { x, y }: Corner,
  size: number,
): string {
  const font = fontOf(face);
  const { glyphs, positions } = font.layout(text);
  const scale = size / font.unitsPerEm;
  let left = x;
  let outline = '';
  for (const [i, glyph] of glyphs.entries()) {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
    outline += toPath(glyph, scale, left + xOffset * scale, y - yOffset * scale);
    left += xAdvance * scale;
  }
  return outline;
}

/** Measures the length of a text set on one line. */
export const lengthOf = (text: string, face: keyof typeof PRINT_FACES, size: number): number => {
  const font = fontOf(face);
  return (font.layout(text).advanceWidth / font.unitsPerEm) * size;
};

const toPath = ({ path }: fontkit.Glyph, scale: number, x: number, y: number): string =>
  path.commands
    .map(({ command, args }) => {
      const points = args.map((value, i) => round(i % 2 === 0 ? x + value * scale : y - value * scale));
      return `${LETTERS[command] ?? ''}${points.join(' ')}`;
    })
    .join('');

const LETTERS: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

function fontOf(face: keyof typeof PRINT_FACES): fontkit.Font {
  const known = fonts.get(face);
  if (known !== undefined) return known;
  const opened = fontkit.create(readFileSync(PRINT_FACES[face]));
  if (!('unitsPerEm' in opened)) throw new Error('The face is a collection.');
  fonts.set(face, opened);
  return opened;
}
