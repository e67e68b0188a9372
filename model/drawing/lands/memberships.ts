import { type IndexedGraph, withEdges } from '../indexed-graph.ts';

/** Members of each cooperation, as indexes of actors, ascending; none is contained in another. */
export type Memberships = ReadonlyArray<readonly number[]>;

/** Who cooperates, and in what. */
export interface TwoMode {
  /** Ascending; each takes part in a cooperation. */
  readonly ids: readonly string[];
  readonly memberships: Memberships;
}

/**
 * Indexes cooperations of two known members or more, the same in whatever order they come. One whose members all take
 * part in another is left out: a pair counts once, however many cooperations it has.
 */
export function membershipsOf(
  known: ReadonlySet<string>,
  cooperations: ReadonlyArray<readonly string[]>,
): TwoMode {
  const sets = cooperations
    .map((members) => [...new Set(members)].filter((id) => known.has(id)))
    .filter((members) => members.length > 1);
  const ids = [...new Set(sets.flat())].sort();
  const indexes = new Map(ids.map((id, v) => [id, v]));
  const indexed = sets.map((members) => members.map((id) => indexes.get(id) ?? 0).sort((a, b) => a - b));
  return { ids, memberships: withoutContained(indexed) };
}

/** Removes contained sets; larger ones come first. */
function withoutContained(sets: ReadonlyArray<readonly number[]>): Memberships {
  const kept: Array<readonly number[]> = [];
  const keptOf = new Map<number, Array<ReadonlySet<number>>>();
  for (const members of [...sets].sort((a, b) => b.length - a.length || compared(a, b))) {
    const [first = -1] = members;
    if (keptOf.get(first)?.some((larger) => members.every((v) => larger.has(v)))) continue;
    const set = new Set(members);
    for (const v of members) keptOf.set(v, [...(keptOf.get(v) ?? []), set]);
    kept.push(members);
  }
  return kept;
}

function compared(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((v, at) => v !== b[at]);
  return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0);
}

/** Builds the links of all cooperations: each pair once, with weight 1. */
export function projected(actors: IndexedGraph, memberships: Memberships): IndexedGraph {
  const order = actors.ids.length;
  const pairs = new Set<number>();
  for (const members of memberships)
    for (let i = 0; i < members.length; i++)
      for (let j = i + 1; j < members.length; j++) pairs.add((members[i] ?? 0) * order + (members[j] ?? 0));
  const codes = Float64Array.from(pairs).sort();
  return withEdges(
    actors,
    Int32Array.from(codes, (code) => Math.floor(code / order)),
    Int32Array.from(codes, (code) => code % order),
    new Float64Array(codes.length).fill(1),
  );
}
