import type { Land, Point } from '../drawn-graph.ts';
import { type Box, enclosing, isWithin, overlaps, sharedArea } from '../geometry.ts';
import { gapBetween, type LandBox } from './boxes.ts';

/** Air around a name, and steps between places looked at, in units of the mean box. */
const AIR = 0.05;
const STEP = 0.16;
/** Nearer to another land than this a name could be taken for that one's. */
const APART = 0.75;
/** Further from its actors than this, in units, a name would draw its land out into a spike: it has none, and is a number. */
const NEAR = 0.35;
/** Distance for its middle: less than half of a name may lie on the water. */
const MIDDLE_NEAR = 0.9;
/** Cost of covering an actor's name, which can move elsewhere: by share of its own area. */
const OVER = 4;
/** Value of each nearby actor of its land, up to a maximum. */
const AMID = { each: 0.12, most: 10, within: 0.6 };

/** Obstacles of a name: boxes of actors with names; or symbols only, if these leave no room. */
interface InTheWay {
  readonly rooms: readonly Box[];
  readonly symbols: readonly Box[];
}

interface Asked {
  /** Former positions of names. */
  readonly kept?: Readonly<Record<string, Point>>;
  /** Names stand inside of it. */
  readonly page?: Box | undefined;
}

/**
 * Finds a place for each land name, in the layout's or any free room: over no actor, among its own, rather
 * above than below. It depends on positions only, so that a stored map looks as when it was laid out.
 */
export function placeNames(
  lands: readonly Land[],
  boxes: readonly LandBox[],
  { rooms, symbols }: InTheWay,
  unit: number,
  { kept = {}, page }: Asked = {},
): Record<string, Point> {
  const names: Box[] = [];
  const places: Record<string, Point> = {};
  const order = lands
    .map((land, i) => ({ land, i }))
    .sort((a, b) => b.land.nodeIds.length - a.land.nodeIds.length);
  for (const { land, i } of order) {
    if (land.label === undefined) continue;
    const own = boxes.filter((box) => box.land === i);
    const others = boxes.filter((box) => box.land !== i);
    const size = { halfWidth: land.label.width / 2, halfHeight: land.label.height / 2 };
    const free = [...rooms, ...names];
    const room = freeAt(kept[land.id], size, free);
    const best =
      room !== undefined && isAmong(room, own, others, unit)
        ? room
        : (bestPlace(own, others, { taken: free, over: [] }, size, unit, page) ??
          bestPlace(own, others, { taken: [...symbols, ...names], over: rooms }, size, unit, page));
    if (best === undefined) continue;
    places[land.id] = { x: best.x, y: best.y };
    names.push(best);
  }
  return places;
}

/** Returns the former place if it is still free. */
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

type Size = Pick<Box, 'halfWidth' | 'halfHeight'>;

interface Ground {
  /** Boxes that it must not cover. */
  readonly taken: readonly Box[];
  /** Boxes that it should not cover. */
  readonly over: readonly Box[];
}

/** Returns the best place in its land, else at its shore; undefined if there is no room. */
function bestPlace(
  own: readonly LandBox[],
  others: readonly LandBox[],
  { taken, over }: Ground,
  size: Size,
  unit: number,
  page: Box | undefined,
): Box | undefined {
  const land = enclosing(own);
  if (land === null) return undefined;
  const reach = MIDDLE_NEAR * unit;
  const [width, height] = [land.halfWidth + reach, land.halfHeight + size.halfHeight + reach];
  const isNear = (box: Box): boolean => gapBetween(box, land) < reach + 2 * size.halfHeight + size.halfWidth;
  const [near, beneath] = [taken.filter(isNear), over.filter(isNear)];
  let [best, least]: [Box | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (let y = land.y - height; y <= land.y + height; y += STEP * unit)
    for (let x = land.x - width; x <= land.x + width; x += STEP * unit) {
      const box = { x, y, ...size };
      if (page !== undefined && !isWithin(box, page)) continue;
      const down = (y - land.y + height) / (2 * height);
      const aside = Math.abs(x - land.x) / width;
      const lightest = 0.5 * down + 0.2 * aside;
      if (lightest - AMID.each * AMID.most >= least || near.some((other) => overlaps(box, other, AIR * unit)))
        continue;
      const away = gapsOfThirds(box, own, unit);
      if (Math.min(...away) > NEAR || away[1] > MIDDLE_NEAR) continue;
      const alone = away.reduce((sum, gap) => sum + gap, 0);
      const covered = OVER * beneath.reduce((sum, other) => sum + share(box, other), 0);
      const cost = lightest + alone + covered - amid(box, own, unit) + strange(box, others, unit);
      if (cost < least) [best, least] = [box, cost];
    }
  return best;
}

/** Computes the covered share of a box. */
const share = (box: Box, other: Box): number => sharedArea(box, other) / (4 * box.halfWidth * box.halfHeight);

/** Counts its own actors around it: a name alone on a cape belongs to nobody. */
const amid = (box: Box, own: readonly LandBox[], unit: number): number =>
  AMID.each * Math.min(AMID.most, own.filter((other) => gapBetween(box, other) < AMID.within * unit).length);

/** Computes the distances of a name's ends and middle from its actors, in units. */
function gapsOfThirds(
  { x, y, halfWidth, halfHeight }: Box,
  own: readonly LandBox[],
  unit: number,
): [left: number, middle: number, right: number] {
  const gapAt = (side: number): number => {
    const third = { x: x + (2 * side * halfWidth) / 3, y, halfWidth: halfWidth / 3, halfHeight };
    return own.reduce((least, box) => Math.min(least, gapBetween(third, box)), 9 * unit) / unit;
  };
  return [gapAt(-1), gapAt(0), gapAt(1)];
}

const strange = (box: Box, others: readonly LandBox[], unit: number): number => {
  const gap = others.reduce((least, other) => Math.min(least, gapBetween(box, other)), APART * unit);
  return (3 * (APART * unit - gap)) / unit;
};
