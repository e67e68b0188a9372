import { type Box, lengthInside, overlaps, type Point, type Segment } from '../geometry.ts';
import { type Room, roomOf } from './free-room.ts';

/** A question to be marked: where its number may stand, the best place first, and how its words may be cut into lines. */
export interface MarkToPlace {
  readonly id: string;
  /** None where what is asked stands nowhere on the map: an empty seat. */
  readonly anchors: readonly Point[];
  readonly forms: ReadonlyArray<{ readonly width: number; readonly height: number }>;
}

/** Where a question is marked. */
export interface PlacedMark {
  readonly id: string;
  /** Its number at what it asks about; null where that is nowhere, or hidden under names from end to end. */
  readonly disc: Point | null;
  /** Its words; null where there is no free room, so that they stand below the map. */
  readonly words: PlacedWords | null;
}

export interface PlacedWords {
  readonly box: Box;
  /** Which of the forms. */
  readonly form: number;
  /** They stand beside the number on the map; else they bear it once more, left of them. */
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

/** What it costs that words are cut otherwise than best, that a number stands elsewhere than best, in pixels of way. */
const FORM_COST = 14;
const ANCHOR_COST = 4;
/** What a pixel of a link under words costs. */
const LINE_COST = 0.35;
/** Words further from their number than this bear it once more. */
const FAR_COST = 60;
/** How far a number may stand from all its places where these are under names, in radii. */
const STRAY = 5;
const STEP = 8;

/**
 * Places marks one after the other, the first with most room to choose from: numbers at what they ask about, words beside
 * them, else in the nearest free room. Nothing of it covers what is taken, nor another mark.
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

/** Where words stand beside a number: right, left, below, above, and in the corners. */
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

/** The cheapest pair of a free number and free words right beside it. */
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

/** A number at its best free place, words in the nearest free room. */
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

/** The first of the places that is free, else the free place nearest to one of them. */
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

/** What stands nowhere is said at the foot of the map first, from the right, where nothing else is. */
const lowFirst = ({ x, y }: Point, frame: Box): number =>
  frame.y + frame.halfHeight - y + 0.1 * (frame.x + frame.halfWidth - x);

const distanceTo = (box: Box, { x, y }: Point): number =>
  Math.hypot(
    Math.max(0, Math.abs(box.x - x) - box.halfWidth),
    Math.max(0, Math.abs(box.y - y) - box.halfHeight),
  );

/** Pixels of links that run under a box. */
const underWords = (lines: readonly Segment[], box: Box): number =>
  lines.reduce((sum, line) => sum + lengthInside(line, box), 0);
