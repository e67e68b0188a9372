import type { Family } from '../../../model/contract/vocabulary.ts';
import { FAMILY_APPEARANCE, type FamilyShape } from '../../../model/drawing/appearance.ts';
import type { Point } from '../../../model/drawing/geometry.ts';
import { round } from './xml.ts';

/** Outline of a family for a body of side 1, and the room of its icon: side, and how far below the middle. */
interface Body {
  readonly points: readonly Point[];
  readonly icon: number;
  readonly iconY: number;
}

/** Returns a regular polygon in a circle; the first corner is at `turn` from the top. */
function regular(corners: number, radius: number, turn = 0): Point[] {
  return Array.from({ length: corners }, (_, i) => {
    const angle = turn + (i / corners) * 2 * Math.PI;
    return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
  });
}

const moved = (points: readonly Point[], by: number): Point[] => points.map(({ x, y }) => ({ x, y: y + by }));

const box = (half: number): Point[] => [
  { x: -half, y: -half },
  { x: half, y: -half },
  { x: half, y: half },
  { x: -half, y: half },
];

// Sizes chosen so that all look equally large.
const BODIES: Readonly<Record<FamilyShape, Body>> = {
  hexagon: { points: regular(6, 0.54, Math.PI / 6), icon: 0.56, iconY: 0 },
  octagon: { points: regular(8, 0.53, Math.PI / 8), icon: 0.58, iconY: 0 },
  ellipse: { points: regular(40, 0.5), icon: 0.58, iconY: 0.02 },
  rectangle: { points: box(0.45), icon: 0.6, iconY: 0 },
  diamond: { points: regular(4, 0.6), icon: 0.46, iconY: 0 },
  'round-triangle': { points: moved(regular(3, 0.66), 0.1), icon: 0.42, iconY: 0.16 },
  pentagon: { points: moved(regular(5, 0.55), 0.03), icon: 0.52, iconY: 0.05 },
  barrel: { points: barrel(), icon: 0.58, iconY: 0 },
};

// A square whose sides bulge.
function barrel(): Point[] {
  return Array.from({ length: 48 }, (_, i) => {
    const angle = (i / 48) * 2 * Math.PI;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const radius = 0.5 / (Math.abs(c) ** 4.5 + Math.abs(s) ** 4.5) ** (1 / 4.5);
    return { x: radius * c, y: radius * s };
  });
}

/** Returns the body of a family. */
export const bodyOf = (family: Family): Body => BODIES[FAMILY_APPEARANCE[family].shape];

/** Returns half the bounding box of a family's outline, for a body of side 1. */
export function halfOf(family: Family): { readonly width: number; readonly height: number } {
  const { points } = bodyOf(family);
  const furthest = (values: readonly number[]): number => Math.max(...values.map(Math.abs));
  return { width: furthest(points.map(({ x }) => x)), height: furthest(points.map(({ y }) => y)) };
}

/** Returns the corners of a family's outline around a point, in SVG syntax. */
export const outline = (family: Family, { x, y }: Point, size: number): string =>
  bodyOf(family)
    .points.map((corner) => `${round(x + corner.x * size)},${round(y + corner.y * size)}`)
    .join(' ');

/** Returns the distance from the centre to the outline towards a point: where a line meets the body. */
export function reach(family: Family, size: number, from: Point, towards: Point): number {
  const { points } = bodyOf(family);
  const length = Math.hypot(towards.x - from.x, towards.y - from.y) || 1;
  const [dx, dy] = [(towards.x - from.x) / length, (towards.y - from.y) / length];
  let furthest = 0;
  for (const [i, a] of points.entries()) {
    const b = points[(i + 1) % points.length] ?? a;
    const [ex, ey] = [b.x - a.x, b.y - a.y];
    const across = dx * ey - dy * ex;
    if (Math.abs(across) < 1e-9) continue;
    const along = (a.x * ey - a.y * ex) / across;
    const side = (a.x * dy - a.y * dx) / across;
    if (side >= -1e-9 && side <= 1 + 1e-9) furthest = Math.max(furthest, along);
  }
  return furthest * size;
}
