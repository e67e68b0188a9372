import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import type { Point } from '../../../model/drawing/geometry.ts';
import { element, plainText, round } from '../map-svg/xml.ts';
import { faceOf, PRINT_FACES } from './print-faces.ts';

const NAMES = /<g id="names"([^>]*)>([\s\S]*?)<\/g>/;
const LINE = /<tspan x="([^"]*)" y="([^"]*)"([^>]*)>([^<]*)<\/tspan>/g;

/**
 * Puts the halos of the names under them as outlines of letters. A stroke under its own letters, as `paint-order` asks for,
 * is not known where this goes; and names drawn twice as text would be found and copied twice.
 */
export function outlineHalos(svg: string): string {
  return svg.replace(NAMES, (_, attributes: string, names: string) => {
    const stroke = attribute(attributes, 'stroke');
    const size = Number(attribute(attributes, 'font-size'));
    const outlines = [...names.matchAll(LINE)].map(([, x, y, more = '', text = '']) =>
      outlineOf(plainText(text), faceOf(more, true), { x: Number(x), y: Number(y) }, size),
    );
    const halos = element('path', {
      d: outlines.join(''),
      fill: stroke,
      stroke,
      'stroke-width': attribute(attributes, 'stroke-width'),
      'stroke-linejoin': 'round',
    });
    const letters = attributes.replace(/ (stroke|stroke-width|stroke-linejoin|paint-order)="[^"]*"/g, '');
    return `${halos}<g id="names"${letters}>${names}</g>`;
  });
}

const attribute = (attributes: string, name: string): string =>
  new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

const fonts = new Map<string, fontkit.Font>();

// Set from its middle, as the drawing has it.
function outlineOf(text: string, face: keyof typeof PRINT_FACES, { x, y }: Point, size: number): string {
  const font = fontOf(face);
  const { glyphs, positions, advanceWidth } = font.layout(text);
  const scale = size / font.unitsPerEm;
  let left = x - (advanceWidth * scale) / 2;
  let outline = '';
  for (const [i, glyph] of glyphs.entries()) {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
    outline += toPath(glyph, scale, left + xOffset * scale, y - yOffset * scale);
    left += xAdvance * scale;
  }
  return outline;
}

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
