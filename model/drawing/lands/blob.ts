import type { Point } from '../geometry.ts';

const POINTS = 72;
/** Between an ellipse (2) and a rectangle: round, and with room for words to its corners. */
const SQUARENESS = 4.4;
/** How far the outline sways, in shares of its radius. */
const SWAY = 0.016;

/** Draws an irregular coast around a box, deterministic by seed. */
export function blobAround(
  { x, y }: Point,
  { width, height }: { readonly width: number; readonly height: number },
  seed: number,
): readonly Point[] {
  const power = 2 / SQUARENESS;
  return Array.from({ length: POINTS }, (_, i) => {
    const angle = (2 * Math.PI * i) / POINTS;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const sway = 1 + SWAY * (Math.sin(3 * angle + seed) + Math.sin(5 * angle + 2.4 * seed));
    const along = (part: number, side: number): number =>
      Math.round(10 * ((Math.sign(part) * Math.abs(part) ** power * sway * side) / 2)) / 10;
    return { x: x + along(cos, width), y: y + along(sin, height) };
  });
}
