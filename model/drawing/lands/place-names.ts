import type { Land, Point } from '../drawn-graph.ts';
import { type Box, enclosing, overlaps } from '../geometry.ts';
import { gapBetween, type LandBox } from './boxes.ts';

/** Air around a name, and steps between places looked at, in units of the mean box. */
const AIR = 0.05;
const STEP = 0.16;
/** Nearer to another land than this a name could be taken for that one's. */
const APART = 0.75;
/** How far beyond its actors a name may stand, in units: further only where there is no room nearer. */
const REACHES = [0.5, 1.5, 4];
/** What each of its own nearby is worth, up to so many. */
const AMID = { each: 0.12, most: 10, within: 0.6 };

interface Asked {
  /** Where names were. */
  readonly kept?: Readonly<Record<string, Point>>;
  /** Names stand inside of it. */
  readonly page?: Box | undefined;
}

/**
 * A place for the name of each land, where the layout kept room or wherever room is: over no actor, among its own, rather
 * above than below. From positions alone, so that a map that was stored reads as on the day it was laid out.
 */
export function placeNames(
  lands: readonly Land[],
  boxes: readonly LandBox[],
  beside: readonly Box[],
  unit: number,
  { kept = {}, page }: Asked = {},
): Record<string, Point> {
  const taken: Box[] = [...boxes, ...beside];
  const places: Record<string, Point> = {};
  const order = lands
    .map((land, i) => ({ land, i }))
    .sort((a, b) => b.land.nodeIds.length - a.land.nodeIds.length);
  for (const { land, i } of order) {
    if (land.label === undefined) continue;
    const own = boxes.filter((box) => box.land === i);
    const others = boxes.filter((box) => box.land !== i);
    const size = { halfWidth: land.label.width / 2, halfHeight: land.label.height / 2 };
    const room = freeAt(kept[land.id], size, taken);
    const best =
      room !== undefined && isAmong(room, own, others, unit)
        ? room
        : nearest(own, others, taken, size, unit, page);
    if (best === undefined) continue;
    places[land.id] = { x: best.x, y: best.y };
    taken.push(best);
  }
  return places;
}

/** Where it was, as long as nobody was put there since. */
function freeAt(at: Point | undefined, size: Size, taken: readonly Box[]): Box | undefined {
  if (at === undefined) return undefined;
  const box = { ...at, ...size };
  return taken.some((other) => overlaps(box, other)) ? undefined : box;
}

/** Whether a room is read as that of its land: one far from it would stand as an island of its own. */
function isAmong(room: Box, own: readonly LandBox[], others: readonly LandBox[], unit: number): boolean {
  const gapTo = (boxes: readonly LandBox[]): number =>
    boxes.reduce((least, box) => Math.min(least, gapBetween(room, box)), Number.POSITIVE_INFINITY);
  const gap = gapTo(own);
  return gap <= APART * unit && gap <= gapTo(others);
}

const isInside = ({ x, y, halfWidth, halfHeight }: Box, page: Box): boolean =>
  Math.abs(x - page.x) + halfWidth <= page.halfWidth && Math.abs(y - page.y) + halfHeight <= page.halfHeight;

type Size = Pick<Box, 'halfWidth' | 'halfHeight'>;

/** In its land, else at its shore, else wherever there is room near it. */
function nearest(
  own: readonly LandBox[],
  others: readonly LandBox[],
  taken: readonly Box[],
  size: Size,
  unit: number,
  page: Box | undefined,
): Box | undefined {
  for (const reach of REACHES) {
    const found = bestPlace(own, others, taken, size, reach * unit, unit, page);
    if (found !== undefined) return found;
  }
  return undefined;
}

function bestPlace(
  own: readonly LandBox[],
  others: readonly LandBox[],
  taken: readonly Box[],
  size: Size,
  reach: number,
  unit: number,
  page: Box | undefined,
): Box | undefined {
  const land = enclosing(own);
  if (land === null) return undefined;
  const [width, height] = [land.halfWidth + reach, land.halfHeight + size.halfHeight + reach];
  const near = taken.filter((box) => gapBetween(box, land) < reach + 2 * size.halfHeight + size.halfWidth);
  let [best, least]: [Box | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (let y = land.y - height; y <= land.y + height; y += STEP * unit)
    for (let x = land.x - width; x <= land.x + width; x += STEP * unit) {
      const box = { x, y, ...size };
      if (page !== undefined && !isInside(box, page)) continue;
      const down = (y - land.y + height) / (2 * height);
      const aside = Math.abs(x - land.x) / width;
      const lightest = 0.5 * down + 0.2 * aside;
      if (lightest - AMID.each * AMID.most >= least || near.some((other) => overlaps(box, other, AIR * unit)))
        continue;
      const cost = lightest + alone(box, own, unit) - amid(box, own, unit) + strange(box, others, unit);
      if (cost < least) [best, least] = [box, cost];
    }
  return best;
}

/** How many of its own stand around it: a name alone on a cape belongs to nobody. */
const amid = (box: Box, own: readonly LandBox[], unit: number): number =>
  AMID.each * Math.min(AMID.most, own.filter((other) => gapBetween(box, other) < AMID.within * unit).length);

/** How far the ends and the middle of a name are from those it is the name of. */
function alone({ x, y, halfWidth, halfHeight }: Box, own: readonly LandBox[], unit: number): number {
  const part = { halfWidth: halfWidth / 3, halfHeight };
  return [-1, 0, 1].reduce((sum, side) => {
    const third = { x: x + (2 * side * halfWidth) / 3, y, ...part };
    return sum + own.reduce((least, box) => Math.min(least, gapBetween(third, box)), 9 * unit) / unit;
  }, 0);
}

const strange = (box: Box, others: readonly LandBox[], unit: number): number => {
  const gap = others.reduce((least, other) => Math.min(least, gapBetween(box, other)), APART * unit);
  return (3 * (APART * unit - gap)) / unit;
};
