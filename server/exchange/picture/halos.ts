import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { element, round } from '../map-svg/xml.ts';
import { PRINT_FACES } from './print-faces.ts';

const NAMES = /<g id="names"([^>]*)>([\s\S]*?)<\/g>/;
const LINE = /<tspan x="([^"]*)" y="([^"]*)">([^<]*)<\/tspan>/g;

const SIGNS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/**
 * Puts the halos of the names under them as outlines of letters. A stroke under its own letters, as `paint-order` asks for,
 * is not known where this goes; and names drawn twice as text would be found and copied twice.
 */
export function outlineHalos(svg: string): string {
  return svg.replace(NAMES, (_, attributes: string, names: string) => {
    const stroke = attribute(attributes, 'stroke');
    const size = Number(attribute(attributes, 'font-size'));
    const outlines = [...names.matchAll(LINE)].map(([, x, y, text]) =>
      outlineOf(plain(text ?? ''), Number(x), Number(y), size),
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

const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (sign) => SIGNS[sign] ?? sign);

let font: fontkit.Font | undefined;

// Set from its middle, as the drawing has it.
function outlineOf(text: string, x: number, y: number, size: number): string {
  font ??= openFont();
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

function openFont(): fontkit.Font {
  const opened = fontkit.create(readFileSync(PRINT_FACES.bold));
  if (!('unitsPerEm' in opened)) throw new Error('The face is a collection.');
  return opened;
}
