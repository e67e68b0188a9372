import { type Box, isWithin, overlaps, type Point } from '../geometry.ts';

/** A name of a land or a figure of a strait: where the map has it, and how large it is written there, in pixels. */
export interface Word {
  readonly at: Point;
  /** Letter size. */
  readonly size: number;
  /** Smaller than this it is not written. */
  readonly least: number;
  /** Its longest line in heights of its letters, and how many lines. */
  readonly width: number;
  readonly lines: number;
}

export interface FittedWord extends Box {
  readonly size: number;
}

/**
 * Maximum distance of a word from its place, in letter heights, and the directions searched: further away it
 * would seem to name something else.
 */
const REACH = { step: 0.7, steps: 4, directions: 16 };
const LINE = 0.56;
/** A word that was brought to the edge of the screen lies at it but for rounding, in pixels. */
const ROUNDING = 0.01;

const ASIDE: readonly Point[] = Array.from({ length: REACH.steps }, (_, step) =>
  Array.from({ length: REACH.directions }, (_, i) => {
    const angle = (2 * Math.PI * i) / REACH.directions - Math.PI / 2;
    const far = REACH.step * (step + 1);
    return { x: far * Math.cos(angle), y: far * Math.sin(angle) };
  }),
).flat();

/**
 * Fits words of lands to a screen of any size: on a small one, readable letters exceed the room of the
 * layout. A word covers no symbol and no other word: in its place, else as near as possible, else smaller;
 * else it waits for a closer view (null). Words on the screen are not cut by its edge.
 */
export function fitWords(
  words: readonly Word[],
  symbols: readonly Box[],
  screen?: Box,
): (FittedWord | null)[] {
  const taken: Box[] = [];
  return words.map((word) => {
    const found = fit(word, symbols, taken, screen);
    if (found !== undefined) taken.push(found);
    return found ?? null;
  });
}

/**
 * Numbers of lands whose names have no room: each is written, over symbols where it must be, over another word only where
 * all around is full of them.
 */
export function fitNumbers(
  numbers: readonly Word[],
  symbols: readonly Box[],
  words: readonly Box[],
  screen?: Box,
): FittedWord[] {
  const taken = [...words];
  return numbers.map((number) => {
    const { at, size, width, lines } = number;
    const home = { ...at, halfWidth: (width * size) / 2, halfHeight: lines * size * LINE, size };
    const found = fit(number, symbols, taken, screen) ?? fit(number, [], taken, screen) ?? home;
    taken.push(found);
    return found;
  });
}

function fit(
  word: Word,
  symbols: readonly Box[],
  taken: readonly Box[],
  screen: Box | undefined,
): FittedWord | undefined {
  const whole = screen !== undefined && overlaps({ ...word.at, halfWidth: 0, halfHeight: 0 }, screen);
  const edge = whole ? screen : undefined;
  return place(word, word.size, symbols, taken, edge) ?? place(word, word.least, symbols, taken, edge);
}

function place(
  word: Word,
  size: number,
  symbols: readonly Box[],
  taken: readonly Box[],
  edge: Box | undefined,
): FittedWord | undefined {
  const half = { halfWidth: (word.width * size) / 2, halfHeight: word.lines * size * LINE };
  const home = { ...inside(word.at, half, edge), ...half };
  const around = symbols.filter((symbol) => overlaps(home, symbol, REACH.step * REACH.steps * size));
  const isFree = (box: Box): boolean =>
    (edge === undefined || isWithin(box, edge, ROUNDING)) &&
    !around.some((other) => overlaps(box, other)) &&
    !taken.some((other) => overlaps(box, other));
  if (isFree(home)) return { ...home, size };
  const aside = ASIDE.map(({ x, y }) => ({ ...half, x: home.x + x * size, y: home.y + y * size }));
  const free = aside.find(isFree);
  return free && { ...free, size };
}

/** Returns the position nearest to a place at which a box fits inside another, if any. */
const inside = ({ x, y }: Point, { halfWidth, halfHeight }: Omit<Box, 'x' | 'y'>, edge?: Box): Point =>
  edge === undefined
    ? { x, y }
    : {
        x: between(x, edge.x, edge.halfWidth - halfWidth),
        y: between(y, edge.y, edge.halfHeight - halfHeight),
      };
const between = (at: number, middle: number, most: number): number =>
  Math.min(middle + most, Math.max(middle - most, at));
