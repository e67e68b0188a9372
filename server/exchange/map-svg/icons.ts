import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Family } from '../../../model/contract/vocabulary.ts';
import { FAMILY_APPEARANCE } from '../../../model/drawing/appearance.ts';
import type { Point } from '../../../model/drawing/geometry.ts';
import { bodyOf } from './shapes.ts';
import { element } from './xml.ts';

const SIDE = 24;
const { resolve } = createRequire(import.meta.url);

// Lucide's own strokes, without the element around them.
const strokes = (name: string): string => {
  const text = readFileSync(resolve(`lucide-static/icons/${name}.svg`), 'utf8');
  return text
    .slice(text.indexOf('>', text.indexOf('<svg')) + 1, text.lastIndexOf('</svg>'))
    .replace(/\s*\n\s*/g, '')
    .trim();
};

const ICONS = new Map<Family, string>(
  Family.options.map((family) => [family, strokes(FAMILY_APPEARANCE[family].icon)]),
);

/** Draws the icon of a family in the middle of its body. */
export function icon(family: Family, { x, y }: Point, size: number, colour: string): string {
  const body = bodyOf(family);
  const side = size * body.icon;
  const scale = Math.round((side / SIDE) * 1000) / 1000;
  const [left, top] = [x - side / 2, y + body.iconY * size - side / 2].map((n) => Math.round(n * 100) / 100);
  return element(
    'g',
    {
      transform: `translate(${left} ${top}) scale(${scale})`,
      fill: 'none',
      stroke: colour,
      'stroke-width': 2,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
    ICONS.get(family) ?? '',
  );
}
