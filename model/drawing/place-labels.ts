import type { Box } from './geometry.ts';
import { Board, type Stroke } from './label-board.ts';
import { candidatesOf, type Labelled, type Lettering, type PlacedLabel } from './label-places.ts';

export { type Stroke, strokeOf } from './label-board.ts';
export { keptFree, type Labelled, type Lettering, letteringOf, type PlacedLabel } from './label-places.ts';

/** Maximum number of unplaced names for which others move: crowds are read zoomed in. */
const MOST_HELPED = 40;

/**
 * Places each label where it covers no body, no other label and as few lines as possible. Remaining labels
 * take a place that another can leave, then one over a few bodies of a crowd; else they are left out.
 * Deterministic; keeps earlier places that are still good.
 */
export function placeLabels(
  items: readonly Labelled[],
  lines: readonly Stroke[],
  lettering: Lettering,
  previous: ReadonlyMap<string, PlacedLabel> = new Map(),
  /** Visible area of `fit`: names stay inside. */
  bounds: Box | null = null,
): Map<string, PlacedLabel> {
  const board = new Board(items, lines, lettering, previous, bounds);
  const yields = ({ id }: Labelled): boolean => previous.get(id)?.yields === true;
  const order = [...items].sort(
    (a, b) =>
      Number(b.forced ?? false) - Number(a.forced ?? false) ||
      // Who moved for another's sake stays there: the others find the same places as before.
      Number(yields(b)) - Number(yields(a)) ||
      b.importance - a.importance ||
      (a.id < b.id ? -1 : 1),
  );
  const names = items.filter(({ forms }) => forms.length > 0).length;
  for (const item of order) {
    const best = board.bestFor(item) ?? (item.forced ? candidatesOf(item, lettering)[0] : undefined);
    if (best !== undefined) board.put(item.id, best);
  }
  const left = names - board.placed.size;
  if (left > 0 && left <= MOST_HELPED) board.makeRoom();
  if (board.placed.size < names && items.some(({ coverable }) => coverable)) board.coverCrowd();
  return board.placed;
}
