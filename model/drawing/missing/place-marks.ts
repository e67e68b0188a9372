import { type Box, lengthInside, overlaps, type Point, type Segment } from '../geometry.ts';
import { type Room, roomOf } from './free-room.ts';

/** A question to be marked: where its number may stand, the best place first, and how its words may be cut into lines. */
export interface MarkToPlace {
  readonly id: string;
  /** Empty if the question has no place on the map, like an empty seat. */
  readonly anchors: readonly Point[];
  readonly forms: ReadonlyArray<{ readonly width: number; readonly height: number }>;
}

/** Placement of a question's mark. */
export interface PlacedMark {
  readonly id: string;
  /** Position of its number at the subject; null if there is none, or it is hidden under names completely. */
  readonly disc: Point | null;
  /** Its words; null where there is no free room, so that they stand below the map. */
  readonly words: PlacedWords | null;
}

export interface PlacedWords {
  readonly box: Box;
  /** Which of the forms. */
  readonly form: number;
  /** Whether the words stand next to the number on the map; else they repeat it on their left. */
  readonly beside: boolean;
}

export interface Surroundings {
  /** Within which all is read. */
  readonly frame: Box;
  /** Names, symbols, names of lands and figures: nothing covers them. */
  readonly taken: readonly Box[];
  /** Links: better not under words, but they may be. */
  readonly lines?: readonly Segment[];
}

/** Radius of the number, and air around it and around words, in pixels. */
export interface MarkSizes {
  readonly radius: number;
  readonly air: number;
}

/** Costs of a worse line break and a worse number position, in pixels of distance. */
const FORM_COST = 14;
const ANCHOR_COST = 4;
/** Cost of each pixel of a link under words. */
const LINE_COST = 0.35;
/** Distance from which words repeat their number. */
const FAR_COST = 60;
/** How far a number may stand from all its places where these are under names, in radii. */
const STRAY = 5;
const STEP = 8;

/**
 * Places marks one after another, those with most options first: numbers at their subjects, words next to
 * them, else in the nearest free room. They cover no occupied box and no other mark.
 */
export function placeMarks(
  marks: readonly MarkToPlace[],
  { frame, taken, lines = [] }: Surroundings,
  sizes: MarkSizes,
): PlacedMark[] {
  const placed: Box[] = [];
  return marks.map((mark) => {
    const room = roomOf(frame, [...taken, ...placed], STEP);
    const found = besideNumber(mark, room, lines, sizes) ?? apart(mark, room, lines, sizes);
    if (found.disc !== null) placed.push(discBox(found.disc, sizes));
    if (found.words !== null) placed.push(found.words.box);
    return found;
  });
}

const discBox = ({ x, y }: Point, { radius, air }: MarkSizes): Box => ({
  ...{ x, y, halfWidth: radius + air / 2, halfHeight: radius + air / 2 },
});

/** Positions of words around a number: right, left, below, above, and in the corners. */
const SIDES: ReadonlyArray<readonly [across: number, down: number]> = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
];

/** Returns the cheapest pair of a free number and free words right next to it. */
function besideNumber(
  { id, anchors, forms }: MarkToPlace,
  room: Room,
  lines: readonly Segment[],
  sizes: MarkSizes,
): PlacedMark | null {
  let [best, least]: [PlacedMark | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const [rank, disc] of anchors.entries()) {
    if (rank * ANCHOR_COST >= least || !room.isFree(discBox(disc, sizes))) continue;
    for (const [form, size] of forms.entries())
      for (const [turn, side] of SIDES.entries()) {
        const box = besideBox(disc, side, size, sizes);
        const cost = rank * ANCHOR_COST + form * FORM_COST + turn;
        if (cost >= least || !room.isFree(box)) continue;
        const whole = cost + LINE_COST * underWords(lines, box);
        if (whole >= least) continue;
        [best, least] = [{ id, disc, words: { box, form, beside: true } }, whole];
      }
  }
  return best;
}

function besideBox(
  { x, y }: Point,
  [across, down]: readonly [number, number],
  { width, height }: MarkToPlace['forms'][number],
  { radius, air }: MarkSizes,
): Box {
  const [halfWidth, halfHeight] = [width / 2, height / 2];
  const corner = across !== 0 && down !== 0;
  // In a corner words begin where the disc curves away.
  const beyond = corner ? radius * 0.7 : radius + air;
  return {
    x: x + across * (beyond + halfWidth),
    y: y + down * (beyond + halfHeight),
    halfWidth,
    halfHeight,
  };
}

/** Places a number at its best free position, and its words in the nearest free room. */
function apart(
  { id, anchors, forms }: MarkToPlace,
  room: Room,
  lines: readonly Segment[],
  sizes: MarkSizes,
): PlacedMark {
  const disc = freeDisc(anchors, room, sizes);
  const near = disc ?? anchors[0] ?? null;
  const { radius, air } = sizes;
  let [best, least]: [PlacedWords | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const [form, { width, height }] of forms.entries()) {
    const halfWidth = (width + 2 * radius + air) / 2;
    const halfHeight = Math.max(height / 2, radius);
    for (const middle of room.middles({ halfWidth, halfHeight })) {
      const box = { ...middle, halfWidth, halfHeight };
      const away = near === null ? lowFirst(box, room.frame) : distanceTo(box, near);
      const cost = away + form * FORM_COST + FAR_COST;
      if (cost >= least) continue;
      if (disc !== null && overlaps(box, discBox(disc, sizes))) continue;
      const whole = cost + LINE_COST * underWords(lines, box);
      if (whole < least) [best, least] = [{ box, form, beside: false }, whole];
    }
  }
  return { id, disc, words: best };
}

/** Returns the first free anchor, else the free position nearest to one. */
function freeDisc(anchors: readonly Point[], room: Room, sizes: MarkSizes): Point | null {
  const free = anchors.find((at) => room.isFree(discBox(at, sizes)));
  const [home] = anchors;
  if (free !== undefined || home === undefined) return free ?? null;
  let [best, least]: [Point | null, number] = [null, STRAY * sizes.radius];
  for (const at of room.middles(discBox(home, sizes))) {
    const away = Math.min(...anchors.map(({ x, y }) => Math.hypot(x - at.x, y - at.y)));
    if (away < least) [best, least] = [at, away];
  }
  return best;
}

/** Computes the cost for marks without a place: at the map's foot first, from the right. */
const lowFirst = ({ x, y }: Point, frame: Box): number =>
  frame.y + frame.halfHeight - y + 0.1 * (frame.x + frame.halfWidth - x);

const distanceTo = (box: Box, { x, y }: Point): number =>
  Math.hypot(
    Math.max(0, Math.abs(box.x - x) - box.halfWidth),
    Math.max(0, Math.abs(box.y - y) - box.halfHeight),
  );

/** Adds up the pixels of links under a box. */
const underWords = (lines: readonly Segment[], box: Box): number =>
  lines.reduce((sum, line) => sum + lengthInside(line, box), 0);
