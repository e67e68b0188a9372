import type { DrawnGraph, DrawnNode, Land, Point } from '../../../model/drawing/drawn-graph.ts';
import type { Layout } from '../../../model/drawing/layout/placed-problem.ts';

interface Box {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const boxAt = (
  id: string,
  { x, y }: Point,
  { width, height, symbolY = height / 2 }: Omit<DrawnNode, 'id'>,
): Box => ({
  ...{ id, left: x - width / 2, right: x + width / 2 },
  ...{ top: y - symbolY, bottom: y - symbolY + height },
});

/** Lists the overlapping pairs of boxes, names of lands included. */
export function overlaps(graph: DrawnGraph, lands: readonly Land[], layout: Layout): string[] {
  const boxes = [
    ...graph.nodes.map((node) => boxAt(node.id, layout.positions[node.id] ?? { x: 0, y: 0 }, node)),
    ...lands.flatMap(({ id, label }) =>
      label === undefined ? [] : [boxAt(`name of ${id}`, layout.labels[id] ?? { x: 0, y: 0 }, label)],
    ),
  ];
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.id} over ${b.id}`),
  );
}

/** Adds to lands the room for a name, with the usual width of real maps. */
export const withLabels = (lands: readonly Land[]): Land[] =>
  lands.map((land) => ({ ...land, label: { width: 200, height: 28 } }));
