import type { DrawnNode } from '../drawn-graph.ts';
import { GAP } from './energy.ts';

/** Unlinked actors in orderly rows; symbol positions from the rows' top left corner. */
export interface Rows {
  readonly spots: ReadonlyArray<{ readonly id: string; readonly x: number; readonly y: number }>;
  readonly width: number;
  /** Height with the gap above, where their heading stands. */
  readonly height: number;
  /** From the lowest of the linked down to the first row. */
  readonly gap: number;
}

/** Boxes between two, so that names of neighbours and rows do not touch. */
const BESIDE = 3 * GAP;
const BELOW = 3 * GAP;
/** Above the rows stand the coasts' edge, the line of the shore with its title, and names above symbols. */
const HEADING = 130;

/** Minimum share of the frame's width for rows of unlinked actors. */
export const SHARE_OF_ROWS = 0.7;

/** Returns the cell size of the rows, by the largest box. */
export const rowCell = (
  nodes: readonly DrawnNode[],
): { readonly width: number; readonly height: number } => ({
  width: nodes.reduce((most, node) => Math.max(most, node.width), 0) + BESIDE,
  height: nodes.reduce((most, { height }) => Math.max(most, height), 0) + BELOW,
});

export function rowsOfUnlinked(nodes: readonly DrawnNode[], width: number): Rows {
  if (nodes.length === 0) return { spots: [], width: 0, height: 0, gap: 0 };
  const { width: cell, height: line } = rowCell(nodes);
  const most = Math.max(1, Math.floor(width / cell));
  const columns = Math.min(most, nodes.length);
  const spots = nodes.map(({ id, height, symbolY = height / 2 }, i) => ({
    ...{ id, x: ((i % most) + 0.5) * cell },
    y: Math.floor(i / most) * line + symbolY,
  }));
  return {
    spots,
    width: columns * cell,
    height: HEADING + Math.ceil(nodes.length / most) * line,
    gap: HEADING,
  };
}
