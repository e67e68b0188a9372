import type { Graph } from '../graph/graph.ts';

/** Burt's two measures of an actor; null where it has no link. */
export interface StructuralHoles {
  readonly constraint: number | null;
  readonly effectiveSize: number | null;
}

type Weights = ReadonlyMap<number, number>;

/**
 * Computes constraint and effective size of each vertex i, over its neighbours j (Burt 1992); null without
 * neighbours. Constraint is Σⱼ (pᵢⱼ + Σ_q pᵢ_q p_qⱼ)². Effective size is Σⱼ (1 − Σ_q pᵢ_q m_jq).
 *
 * The share p is that of a tie in its actor's total. The strength m is relative to the strongest tie of j.
 */
export function structuralHoles(graph: Graph, weights: readonly number[]): StructuralHoles[] {
  const rows = weightRows(graph, weights);
  const sums = rows.map((row) => total(row));
  const strongest = rows.map((row) => Math.max(0, ...row.values()));
  return rows.map((row, i) => {
    if (row.size === 0) return { constraint: null, effectiveSize: null };
    let constraint = 0;
    let effectiveSize = 0;
    for (const [j, direct] of row) {
      const toJ = rows[j] ?? new Map();
      let indirect = 0;
      let redundant = 0;
      for (const [q, weight] of row) {
        const common = toJ.get(q);
        if (common === undefined || q === j) continue;
        const share = weight / (sums[i] ?? 1);
        indirect += share * (common / (sums[q] ?? 1));
        redundant += share * (common / (strongest[j] ?? 1));
      }
      constraint += (direct / (sums[i] ?? 1) + indirect) ** 2;
      effectiveSize += 1 - redundant;
    }
    return { constraint, effectiveSize };
  });
}

/** Returns for each vertex the weight of the tie to each neighbour. */
function weightRows({ size, offsets, targets, edges }: Graph, weights: readonly number[]): Weights[] {
  return Array.from({ length: size }, (_, v) => {
    const row = new Map<number, number>();
    for (let slot = offsets[v] ?? 0; slot < (offsets[v + 1] ?? 0); slot += 1)
      row.set(targets[slot] ?? 0, weights[edges[slot] ?? 0] ?? 0);
    return row;
  });
}

const total = (row: Weights): number => {
  let sum = 0;
  for (const weight of row.values()) sum += weight;
  return sum;
};
