import { type Box, isWithin, type Point } from '../geometry.ts';
import { at } from '../indexed-graph.ts';

/** Free space in a frame, tested in constant time. */
export interface Room {
  readonly frame: Box;
  /** Whether a box lies within the frame and over nothing that is taken. */
  isFree(box: Box): boolean;
  /** Yields possible middles for a box of that size, a step apart. */
  middles(size: Pick<Box, 'halfWidth' | 'halfHeight'>): Iterable<Point>;
}

/**
 * Divides a frame into cells of a few pixels, occupied if a box touches them. Sums over the cells left of and
 * above each (Crow 1984) test any box in four look-ups: thousands of places are tried while a map is shown.
 */
export function roomOf(frame: Box, taken: readonly Box[], step: number): Room {
  const [left, top] = [frame.x - frame.halfWidth, frame.y - frame.halfHeight];
  const width = Math.max(1, Math.ceil((2 * frame.halfWidth) / step));
  const height = Math.max(1, Math.ceil((2 * frame.halfHeight) / step));
  const columnOf = (x: number): number => Math.max(0, Math.min(width, Math.floor((x - left) / step)));
  const rowOf = (y: number): number => Math.max(0, Math.min(height, Math.floor((y - top) / step)));
  const cells = new Uint8Array(width * height);
  const cellsOf = ({ x, y, halfWidth, halfHeight }: Box) => ({
    first: columnOf(x - halfWidth),
    last: Math.min(width - 1, columnOf(x + halfWidth)),
    upper: rowOf(y - halfHeight),
    lower: Math.min(height - 1, rowOf(y + halfHeight)),
  });
  const isOutside = ({ x, y, halfWidth, halfHeight }: Box): boolean =>
    Math.abs(x - frame.x) >= frame.halfWidth + halfWidth ||
    Math.abs(y - frame.y) >= frame.halfHeight + halfHeight;
  for (const box of taken) {
    if (isOutside(box)) continue;
    const { first, last, upper, lower } = cellsOf(box);
    for (let row = upper; row <= lower; row++) cells.fill(1, row * width + first, row * width + last + 1);
  }
  const sums = sumsOf(cells, width, height);
  const sum = (column: number, row: number): number => at(sums, row * (width + 1) + column);
  const isFree = (box: Box): boolean => {
    if (!isWithin(box, frame)) return false;
    const { first, last, upper, lower } = cellsOf(box);
    return sum(last + 1, lower + 1) - sum(first, lower + 1) - sum(last + 1, upper) + sum(first, upper) === 0;
  };
  return {
    frame,
    isFree,
    *middles({ halfWidth, halfHeight }) {
      for (let y = top + halfHeight; y <= top + 2 * frame.halfHeight - halfHeight; y += step)
        for (let x = left + halfWidth; x <= left + 2 * frame.halfWidth - halfWidth; x += step)
          if (isFree({ x, y, halfWidth, halfHeight })) yield { x, y };
    },
  };
}

/** Counts the occupied cells above and left of each corner between cells. */
function sumsOf(cells: Uint8Array, width: number, height: number): Int32Array {
  const sums = new Int32Array((width + 1) * (height + 1));
  for (let row = 0; row < height; row++) {
    let line = 0;
    for (let column = 0; column < width; column++) {
      line += at(cells, row * width + column);
      const above = row * (width + 1) + column + 1;
      sums[above + width + 1] = at(sums, above) + line;
    }
  }
  return sums;
}
