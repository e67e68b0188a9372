import { append } from '../grouped.ts';
import type { Box, Segment } from './geometry.ts';

/**
 * Returns one small number for a cell. Distant cells may share one: items are compared anyway, and small
 * numbers are fast.
 */
const cellKey = (i: number, j: number): number => ((i & 0x7fff) << 15) | (j & 0x7fff);

/** Square cells over the plane: finds what may touch a box without looking at everything. */
export class SpatialGrid<T> {
  readonly #cells = new Map<number, T[]>();
  readonly #size: number;

  constructor(cellSize: number) {
    this.#size = Math.max(cellSize, 1e-6);
  }

  addBox(box: Box, item: T): void {
    this.#someCell(box, (key) => {
      append(this.#cells, key, item);
      return false;
    });
  }

  /** A segment is put in the cells met by stepping along it, half a cell at a time. */
  addSegment({ from, to }: Segment, item: T): void {
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / (this.#size / 2)));
    let last = Number.NaN;
    for (let step = 0; step <= steps; step++) {
      const x = from.x + ((to.x - from.x) * step) / steps;
      const y = from.y + ((to.y - from.y) * step) / steps;
      const key = cellKey(Math.floor(x / this.#size), Math.floor(y / this.#size));
      if (key !== last) append(this.#cells, key, item);
      last = key;
    }
  }

  /** Lists the items of the cells that a box covers, each once. */
  near(box: Box): Set<T> {
    const found = new Set<T>();
    this.#someCell(box, (key) => {
      for (const item of this.#cells.get(key) ?? []) found.add(item);
      return false;
    });
    return found;
  }

  /** Returns true if any item of the cells that a box covers satisfies a condition. */
  some(box: Box, is: (item: T) => boolean): boolean {
    return this.#someCell(box, (key) => this.#cells.get(key)?.some(is) ?? false);
  }

  /** Visits the cells that a box covers until `visit` returns true; returns whether it did. */
  #someCell(box: Box, visit: (key: number) => boolean): boolean {
    const right = Math.floor((box.x + box.halfWidth) / this.#size);
    const bottom = Math.floor((box.y + box.halfHeight) / this.#size);
    for (let i = Math.floor((box.x - box.halfWidth) / this.#size); i <= right; i++) {
      for (let j = Math.floor((box.y - box.halfHeight) / this.#size); j <= bottom; j++) {
        if (visit(cellKey(i, j))) return true;
      }
    }
    return false;
  }
}
