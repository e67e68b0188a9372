import { element, escapeXml, round } from '../map-svg/xml.ts';
import { type DrawnText, type Look, readDrawing } from './drawn-shapes.ts';
import { lengthOf, outlineOf } from './halos.ts';
import { inOurLetters } from './in-our-letters.ts';
import type { Turn } from './outlines.ts';
import { faceOf } from './print-faces.ts';

/**
 * Converts a drawing to outlines only, texts included: it looks the same in programs that lack our fonts and
 * `paint-order`, such as Word.
 */
export function outlinedSvg(svg: string): string {
  const { width, height, description, shapes } = readDrawing(inOurLetters(svg));
  const drawn = shapes.map((shape) =>
    shape.kind === 'text' ? letters(shape) : path(shape.path.map(written).join(''), shape),
  );
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height },
    element('desc', {}, escapeXml(description)),
    ...drawn,
  );
}

const path = (d: string, { fill, stroke, width, dash, cap, join }: Partial<Look>): string =>
  element('path', {
    d,
    fill: fill ?? 'none',
    ...(stroke !== undefined && {
      stroke,
      'stroke-width': round(width ?? 1),
      ...(dash !== undefined && dash.length > 0 && { 'stroke-dasharray': dash.map(round).join(' ') }),
      'stroke-linecap': cap,
      'stroke-linejoin': join,
    }),
  });

function letters({ text, x, y, size, family, isBold, anchor, fill, stroke, width }: DrawnText): string {
  const face = faceOf(family, isBold);
  const long = anchor === 'start' ? 0 : lengthOf(text, face, size);
  const d = outlineOf(text, face, { x: anchor === 'middle' ? x - long / 2 : x - long, y }, size);
  const halo = stroke === undefined ? '' : path(d, { fill: stroke, stroke, width, join: 'round' });
  return halo + path(d, { fill });
}

function written(turn: Turn): string {
  if (turn.to === 'close') return 'Z';
  const end = `${round(turn.x)} ${round(turn.y)}`;
  if (turn.to !== 'curve') return `${turn.to === 'begin' ? 'M' : 'L'}${end}`;
  const [one, other] = turn.handles;
  return `C${round(one.x)} ${round(one.y)} ${round(other.x)} ${round(other.y)} ${end}`;
}
