import type { DrawnEdge, DrawnGraph } from '../../model/drawing/drawn-graph.ts';
import { seededRandom } from '../../model/drawing/seeded-random.ts';

/** A graph whose groups are known, since they were put into it. */
export interface PlantedGraph extends DrawnGraph {
  /** Group by node, in the order of the nodes. */
  readonly groups: readonly number[];
}

export interface Planting {
  readonly nodes: number;
  readonly groups: number;
  readonly seed: number;
  /** Links by node: 2.2 as on real maps. */
  readonly linksPerNode?: number;
  /** Share of the links that stay inside a group. */
  readonly inside?: number;
}

/**
 * Builds groups of unequal sizes with preferential attachment, as between organisations; some nodes stay
 * without a link. Boxes are those of an actor with its name, above 150 those of a symbol alone.
 */
export function plantGraph(planting: Planting): PlantedGraph {
  const { nodes: order, groups: count, seed, linksPerNode = 2.2, inside = 0.83 } = planting;
  const random = seededRandom(seed);
  const groups = Array.from({ length: order }, (_, v) =>
    v < count ? v : Math.floor(random() ** 1.15 * count),
  );
  const degrees = new Array<number>(order).fill(0);
  const members = Array.from({ length: count }, (_, group) =>
    groups.flatMap((of, v) => (of === group ? [v] : [])),
  );
  const everyone = groups.map((_, v) => v);
  const prefer = (candidates: readonly number[]): number => {
    const total = candidates.reduce((sum, v) => sum + 0.8 + (degrees[v] ?? 0), 0);
    let left = random() * total;
    for (const v of candidates) {
      left -= 0.8 + (degrees[v] ?? 0);
      if (left <= 0) return v;
    }
    return candidates.at(-1) ?? 0;
  };
  const pairs = new Set<number>();
  const edges: DrawnEdge[] = [];
  for (let tries = 0; edges.length < order * linksPerNode && tries < order * 60; tries++) {
    const a = prefer(everyone);
    const stays = random() < inside;
    const group = groups[a] ?? 0;
    const b = prefer(stays ? (members[group] ?? []) : everyone.filter((v) => groups[v] !== group));
    const pair = Math.min(a, b) * order + Math.max(a, b);
    if (a === b || pairs.has(pair)) continue;
    pairs.add(pair);
    edges.push({ source: `a${a}`, target: `a${b}` });
    degrees[a] = (degrees[a] ?? 0) + 1;
    degrees[b] = (degrees[b] ?? 0) + 1;
  }
  const box =
    order > 150
      ? { width: 46, height: 40, symbolRadius: 10 }
      : { width: 120, height: 58, symbolRadius: 13, symbolY: 14 };
  return { nodes: everyone.map((v) => ({ id: `a${v}`, ...box })), edges, groups };
}
