import type { DrawnGraph } from '../../../model/drawing/drawn-graph.ts';
import { plantGraph } from '../../../tests/support/planted-graph.ts';
import { publishedGraphs } from '../../../tests/support/published-graphs.ts';

/** A graph to draw, and the group of each node where it is known. */
export interface Trial {
  readonly name: string;
  readonly graph: DrawnGraph;
  readonly groups?: ReadonlyMap<string, number>;
}

const BOX = { width: 120, height: 58, symbolRadius: 13, symbolY: 14 };
const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

const planted = (name: string, planting: Parameters<typeof plantGraph>[0]): Trial => {
  const { nodes, edges, groups } = plantGraph(planting);
  return { name, graph: { nodes, edges }, groups: new Map(nodes.map(({ id }, v) => [id, groups[v] ?? 0])) };
};

const graphOf = (
  name: string,
  ids: readonly string[],
  edges: ReadonlyArray<readonly [string, string]>,
): Trial => ({
  name,
  graph: {
    nodes: ids.map((id) => ({ id, ...BOX })),
    edges: edges.map(([source, target]) => ({ source, target })),
  },
});

const numbered = (name: string, order: number, edges: ReadonlyArray<readonly [number, number]>): Trial =>
  graphOf(
    name,
    range(order).map(String),
    edges.map(([a, b]) => [String(a), String(b)] as const),
  );

/**
 * Generates graphs with planted groups, by size; their seeds differ from the seeds used for tuning the
 * weights.
 */
export const plantedTrials = (count: number): ReadonlyArray<readonly [number, readonly Trial[]]> =>
  [
    [60, 4],
    [120, 6],
    [400, 12],
  ].map(([nodes = 0, groups = 0]) => [
    nodes,
    range(count).map((i) => planted(`${nodes} actors, seed ${i + 1}`, { nodes, groups, seed: i + 1 })),
  ]);

/** Generates the graphs whose only aim is to be not much worse than the best peer. */
export const otherTrials = (): readonly Trial[] => [
  planted('weak groups, 120', { nodes: 120, groups: 6, seed: 31, inside: 0.55 }),
  planted('weak groups, 400', { nodes: 400, groups: 12, seed: 32, inside: 0.55 }),
  numbered(
    'chain of 60',
    60,
    range(59).map((v) => [v, v + 1] as const),
  ),
  numbered(
    'star of 40',
    40,
    range(39).map((v) => [0, v + 1] as const),
  ),
  numbered(
    'binary tree of 63',
    63,
    range(62).map((v) => [Math.floor(v / 2), v + 1] as const),
  ),
  numbered(
    'stars of 8 around a ring',
    64,
    range(64).map((v) => (v % 8 === 0 ? ([v, (v + 8) % 64] as const) : ([v - (v % 8), v] as const))),
  ),
  numbered(
    'two-mode, 40 actors and 14 tables',
    54,
    range(40).flatMap((v) => range(3).map((i) => [v, 40 + ((v * 5 + i * i * 3 + (v % 4)) % 14)] as const)),
  ),
  ...publishedGraphs
    .filter(([, { nodes }]) => nodes.length > 10)
    .map(([name, { nodes, edges }]) => graphOf(name, nodes, edges)),
];
