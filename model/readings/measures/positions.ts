import type { Graph } from '../graph/graph.ts';

/** The most actors that are compared each with each: 2,000 take some 32 MB and two seconds. */
export const POSITIONS_AT_MOST = 2000;

/** Actors who have the same partners stand in one position. */
interface Positions {
  /** By vertex, numbered from 0 as they first come. */
  readonly positionOf: readonly number[];
  readonly count: number;
  /** Share of the links' variance that the densities of the blocks tell; null where all pairs are alike. */
  readonly fit: number | null;
}

/**
 * Groups vertices by structural equivalence: the distance of two is the root of the number of others that are
 * partners of only one of them (Burt 1976), excluding the two. The closest are merged by complete linkage
 * until `count` positions are left.
 */
export function positions(graph: Graph, count: number): Positions {
  const { size } = graph;
  const merges = mergeByCompleteLinkage(differences(graph), size).sort((a, b) => a.height - b.height);
  const parent = Int32Array.from({ length: size }, (_, v) => v);
  const rootOf = (v: number): number => {
    let root = v;
    while (parent[root] !== root) root = parent[root] as number;
    return root;
  };
  for (const { a, b } of merges.slice(0, Math.max(0, size - count))) parent[rootOf(b)] = rootOf(a);
  const numbers = new Map<number, number>();
  const positionOf = Array.from({ length: size }, (_, v) => {
    const root = rootOf(v);
    const number = numbers.get(root) ?? numbers.size;
    numbers.set(root, number);
    return number;
  });
  return { positionOf, count: numbers.size, fit: fitOf(graph, positionOf, numbers.size) };
}

/**
 * Computes the distances of all pairs, the root of the number of partners of only one of the two, as a full
 * matrix by row.
 */
export function differences({ size, offsets, targets }: Graph): Float64Array {
  const matrix = new Float64Array(size * size);
  const common = new Int32Array(size);
  const isPartner = new Uint8Array(size);
  const degree = (v: number) => (offsets[v + 1] as number) - (offsets[v] as number);
  for (let i = 0; i < size; i += 1) {
    common.fill(0);
    isPartner.fill(0);
    for (let slot = offsets[i] as number; slot < (offsets[i + 1] as number); slot += 1) {
      const k = targets[slot] as number;
      isPartner[k] = 1;
      for (let own = offsets[k] as number; own < (offsets[k + 1] as number); own += 1) {
        const j = targets[own] as number;
        common[j] = (common[j] as number) + 1;
      }
    }
    // A vertex has distance 0 from itself.
    for (let j = 0; j < size; j += 1) {
      // A link between the two is a partner that each has alone, and is left out.
      const apart = degree(i) + degree(j) - 2 * (common[j] as number) - 2 * (isPartner[j] as number);
      matrix[i * size + j] = Math.sqrt(apart);
    }
  }
  return matrix;
}

/**
 * Computes the fit of a division into blocks: 1 − variance inside the blocks / total variance. Null without
 * variance.
 */
function fitOf(
  { size, offsets, targets }: Graph,
  positionOf: readonly number[],
  count: number,
): number | null {
  const pairs = (size * (size - 1)) / 2;
  const links = targets.length / 2;
  if (pairs === 0 || links === 0 || links === pairs) return null;
  const cells = blockCounts(positionOf, count);
  const linked = new Float64Array(count * count);
  for (let v = 0; v < size; v += 1) {
    for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot += 1) {
      const w = targets[slot] as number;
      if (v > w) continue;
      const cell = cellOf(positionOf[v] ?? 0, positionOf[w] ?? 0, count);
      linked[cell] = (linked[cell] as number) + 1;
    }
  }
  const left = linked.reduce((sum, m, cell) => {
    const possible = cells[cell] as number;
    return possible === 0 ? sum : sum + m * (1 - m / possible);
  }, 0);
  return 1 - left / (links * (1 - links / pairs));
}

const cellOf = (p: number, q: number, count: number): number => Math.min(p, q) * count + Math.max(p, q);

/** Counts pairs of actors in each block, the lower position first. */
function blockCounts(positionOf: readonly number[], count: number): Float64Array {
  const sizes = new Float64Array(count);
  for (const position of positionOf) sizes[position] = (sizes[position] as number) + 1;
  const cells = new Float64Array(count * count);
  for (let p = 0; p < count; p += 1) {
    for (let q = p; q < count; q += 1) {
      const [n, m] = [sizes[p] as number, sizes[q] as number];
      cells[p * count + q] = p === q ? (n * (n - 1)) / 2 : n * m;
    }
  }
  return cells;
}

/** Two clusters that became one, each named by one of its members, and how far apart their furthest members are. */
interface Merge {
  readonly a: number;
  readonly b: number;
  readonly height: number;
}

/**
 * Merges clusters by complete linkage, in size² (nearest-neighbour chain, Murtagh 1985): follows nearest
 * neighbours until two are mutual. Overwrites `distances`. Merges are not in order of height.
 */
export function mergeByCompleteLinkage(distances: Float64Array, size: number): Merge[] {
  const gone = new Uint8Array(size);
  const merges: Merge[] = [];
  const chain: number[] = [];
  const far = (v: number, w: number): number => distances[v * size + w] as number;
  while (merges.length < size - 1) {
    if (chain.length === 0) chain.push(gone.indexOf(0));
    const last = chain.at(-1) as number;
    const before = chain.at(-2);
    // Among equal distances the previous vertex wins, else the chain would never end; then the first.
    let nearest = before ?? -1;
    let height = before === undefined ? Number.POSITIVE_INFINITY : far(last, before);
    for (let v = 0; v < size; v += 1) {
      if (gone[v] === 1 || v === last || far(last, v) >= height) continue;
      nearest = v;
      height = far(last, v);
    }
    if (nearest !== before) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    const [a, b] = last < nearest ? [last, nearest] : [nearest, last];
    merges.push({ a, b, height });
    gone[b] = 1;
    // Distances to itself and to merged vertices are never used.
    for (let v = 0; v < size; v += 1) {
      const furthest = Math.max(far(a, v), far(b, v));
      distances[a * size + v] = furthest;
      distances[v * size + a] = furthest;
    }
  }
  return merges;
}
