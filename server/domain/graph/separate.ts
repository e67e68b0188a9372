import type { Walk } from './walk-depth-first.ts';

/** The components, each as its vertices, in the order they were met. */
export function components(walk: Walk): number[][] {
  const found: number[][] = [];
  for (let place = 0; place < walk.order.length; place = walk.end[place] ?? walk.order.length) {
    found.push(slice(walk, place, walk.end[place] ?? place));
  }
  return found;
}

/**
 * The vertices whose removal splits their component (articulation points), each with the places where the parts
 * that hang on it begin. The rest of the component, if any is left, is one more part.
 */
export function cutVertices(walk: Walk): Map<number, number[]> {
  const hanging = new Map<number, number[]>();
  for (let place = 0; place < walk.order.length; place += 1) {
    const parent = walk.parent[place] ?? -1;
    if (parent < 0 || (walk.low[place] ?? 0) < parent) continue;
    const known = hanging.get(parent);
    if (known === undefined) hanging.set(parent, [place]);
    else known.push(place);
  }
  const cut = new Map<number, number[]>();
  for (const [place, parts] of hanging) {
    const isRoot = (walk.parent[place] ?? -1) < 0;
    if (!isRoot || parts.length > 1) cut.set(walk.order[place] ?? 0, parts);
  }
  return cut;
}

/** The parts left of its component when a cut vertex goes, each as its vertices. */
export function partsWithout(walk: Walk, vertex: number, parts: readonly number[]): number[][] {
  const place = walk.place[vertex] ?? 0;
  const found = parts.map((start) => slice(walk, start, walk.end[start] ?? start));
  const gone = new Set([vertex, ...found.flat()]);
  const root = walk.root[place] ?? place;
  const rest = slice(walk, root, walk.end[root] ?? root).filter((other) => !gone.has(other));
  return rest.length === 0 ? found : [...found, rest];
}

/** The edges whose removal splits their component (bridges): their number, and the place where the far part begins. */
export function bridgeEdges(walk: Walk): Array<{ edge: number; place: number }> {
  const found: Array<{ edge: number; place: number }> = [];
  for (let place = 0; place < walk.order.length; place += 1) {
    const parent = walk.parent[place] ?? -1;
    if (parent >= 0 && (walk.low[place] ?? 0) > parent) found.push({ edge: walk.by[place] ?? 0, place });
  }
  return found;
}

/** The two parts left when a bridge goes: the far one, then the rest. */
export function partsAcross(walk: Walk, place: number): [number[], number[]] {
  const end = walk.end[place] ?? place;
  const root = walk.root[place] ?? place;
  const far = slice(walk, place, end);
  const rest = [...slice(walk, root, place), ...slice(walk, end, walk.end[root] ?? root)];
  return [far, rest];
}

const slice = (walk: Walk, from: number, to: number): number[] => [...walk.order.subarray(from, to)];
