/** Two clusters that became one, each named by one of its members, and how far apart their furthest members are. */
interface Merge {
  readonly a: number;
  readonly b: number;
  readonly height: number;
}

/**
 * Hierarchical clustering by complete linkage, in size² (nearest-neighbour chain, Murtagh 1985): follows nearest
 * neighbours until two are each other's, and merges these. `distances` is used up. Merges come in no order of height.
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
    // Of equally near ones the one before, else the chain would never end; then the first.
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
    for (let v = 0; v < size; v += 1) {
      if (gone[v] === 1 || v === a) continue;
      const furthest = Math.max(far(a, v), far(b, v));
      distances[a * size + v] = furthest;
      distances[v * size + a] = furthest;
    }
  }
  return merges;
}
