/** An undirected graph on vertices 0…size − 1, its neighbours stored in rows: fast, and no object a vertex. */
export interface Graph {
  readonly size: number;
  /** Row of vertex v: from offsets[v] to offsets[v + 1]. */
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  /** The edge each entry belongs to, by its index in the list given. */
  readonly edges: Int32Array;
}

/** Builds a graph from its edges. */
export function buildGraph(size: number, edges: ReadonlyArray<readonly [number, number]>): Graph {
  const offsets = new Int32Array(size + 1);
  for (const [a, b] of edges) {
    offsets[a + 1] = (offsets[a + 1] ?? 0) + 1;
    offsets[b + 1] = (offsets[b + 1] ?? 0) + 1;
  }
  for (let v = 0; v < size; v += 1) offsets[v + 1] = (offsets[v + 1] ?? 0) + (offsets[v] ?? 0);
  const free = offsets.slice(0, size);
  const targets = new Int32Array(edges.length * 2);
  const edgeOf = new Int32Array(edges.length * 2);
  const put = (from: number, to: number, edge: number) => {
    const slot = free[from] ?? 0;
    free[from] = slot + 1;
    targets[slot] = to;
    edgeOf[slot] = edge;
  };
  for (const [edge, [a, b]] of edges.entries()) {
    put(a, b, edge);
    put(b, a, edge);
  }
  return { size, offsets, targets, edges: edgeOf };
}

/** Counts the neighbours of each vertex. */
export const degreesOf = ({ size, offsets }: Graph): number[] =>
  Array.from({ length: size }, (_, v) => (offsets[v + 1] ?? 0) - (offsets[v] ?? 0));
