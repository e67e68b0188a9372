import { append } from '../../grouped.ts';
import type { Walk } from './walk-depth-first.ts';

/** The components, each as its vertices, in the order they were met. */
export function components(walk: Walk): number[][] {
  const found: number[][] = [];
  for (let place = 0; place < walk.order.length; place = walk.end[place] ?? walk.order.length) {
    found.push([...walk.order.subarray(place, endOf(walk, place))]);
  }
  return found;
}

/**
 * Finds the vertices whose removal splits their component (articulation points), each with the places at
 * which its subtrees begin. The rest of the component, if any, is one more part.
 */
export function cutVertices(walk: Walk): Map<number, number[]> {
  const subtrees = new Map<number, number[]>();
  for (let place = 0; place < walk.order.length; place += 1) {
    const parent = walk.parent[place] ?? -1;
    if (parent < 0 || (walk.low[place] ?? 0) < parent) continue;
    append(subtrees, parent, place);
  }
  const cut = new Map<number, number[]>();
  for (const [place, parts] of subtrees) {
    const isRoot = (walk.parent[place] ?? -1) < 0;
    if (!isRoot || parts.length > 1) cut.set(walk.order[place] ?? 0, parts);
  }
  return cut;
}

/**
 * Part of a component: ascending stretches of the walk, from one place to before another. A territory of
 * thousands has as many cut vertices, each with nearly the whole as a part: in this form a part costs nothing
 * until its members are needed.
 */
export type Stretches = ReadonlyArray<readonly [from: number, to: number]>;

/** Returns the parts left when a cut vertex goes: its subtrees, then the rest if any. */
export function partsWithout(walk: Walk, vertex: number, subtrees: readonly number[]): Stretches[] {
  const place = walk.place[vertex] ?? 0;
  const found = subtrees.map((start) => [start, endOf(walk, start)] as const);
  const root = walk.root[place] ?? place;
  const gone = [[place, place + 1] as const, ...found];
  const rest = gone.map(([, to], i) => [to, gone[i + 1]?.[0] ?? endOf(walk, root)] as const);
  const left = [[root, place] as const, ...rest].filter(([from, to]) => from < to);
  return [...found.map((one) => [one]), ...(left.length === 0 ? [] : [left])];
}

/**
 * Finds the edges whose removal splits their component (bridges): their number, and the place at which the
 * far part begins.
 */
export function bridgeEdges(walk: Walk): Array<{ edge: number; place: number }> {
  const found: Array<{ edge: number; place: number }> = [];
  for (let place = 0; place < walk.order.length; place += 1) {
    const parent = walk.parent[place] ?? -1;
    if (parent >= 0 && (walk.low[place] ?? 0) > parent) found.push({ edge: walk.by[place] ?? 0, place });
  }
  return found;
}

/** Returns the two parts left when a bridge goes: the far one, then the rest. */
export function partsAcross(walk: Walk, place: number): [Stretches, Stretches] {
  const root = walk.root[place] ?? place;
  const end = endOf(walk, place);
  return [
    [[place, end]],
    [
      [root, place],
      [end, endOf(walk, root)],
    ],
  ];
}

const endOf = (walk: Walk, place: number): number => walk.end[place] ?? place;
