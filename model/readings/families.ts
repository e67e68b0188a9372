import type { FamilyCell, FamilyMatrix } from '../contract/reading.ts';
import { type Family, SAID_FAMILIES } from '../contract/vocabulary.ts';
import type { System } from '../elements/system.ts';
import { chanceOfAsFew, countLinks, type GroupedNetwork, seedOf } from './statistics/permute-groups.ts';
import { holm, hypergeometricP } from './statistics/significance.ts';

/** Two families are tested when each has this many actors and this many links would be expected between them. */
export const MIN_ACTORS = 3;
export const MIN_EXPECTED = 3;

const matrices = new WeakMap<System, FamilyMatrix>();

/**
 * Computes families × families, for actors with a family: linked pairs at τ, those expected from the map's
 * share, and whether they are surprisingly few.
 */
export function familyMatrix(system: System): FamilyMatrix {
  const known = matrices.get(system);
  if (known) return known;
  const counted = countFamilies(system);
  return keep(system, counted, counted.isTested ? chanceOfAsFew(counted.network, counted.seed) : undefined);
}

/** The same, with its permutations computed elsewhere; the result is cached. */
export async function testFamilies(
  system: System,
  permute: (network: GroupedNetwork, seed: number) => Promise<Float64Array>,
): Promise<FamilyMatrix> {
  const known = matrices.get(system);
  if (known) return known;
  const counted = countFamilies(system);
  return keep(system, counted, counted.isTested ? await permute(counted.network, counted.seed) : undefined);
}

/** Counts of a map's families, before the comparison with chance. */
interface Counted extends Omit<FamilyMatrix, 'cells'> {
  readonly network: GroupedNetwork;
  readonly seed: number;
  readonly cells: readonly CountedCell[];
  readonly isTested: boolean;
}

type CountedCell = Pick<FamilyCell, 'a' | 'b' | 'pairs' | 'observed' | 'expected'> & {
  readonly index: number;
  readonly isTested: boolean;
};

function countFamilies(system: System): Counted {
  const actors = [...system.actors.values()]
    .filter(({ family }) => family !== 'unspecified')
    .sort((x, y) => (x.id < y.id ? -1 : 1));
  const families = SAID_FAMILIES.map((family) => ({
    family,
    actors: actors.filter((actor) => actor.family === family).length,
  })).filter((row) => row.actors > 0);
  const pairs = choose2(actors.length);
  const network = groupedNetwork(system, actors, families);
  const observed = network.edges.length;
  const share = pairs === 0 ? null : observed / pairs;
  const cells = countCells(network, families, pairs);
  const isTested = cells.some((cell) => cell.isTested);
  return {
    families,
    observed,
    pairs,
    share,
    cells,
    network,
    isTested,
    seed: seedOf(system.facts.territory.id),
  };
}

function keep(system: System, counted: Counted, chance: Float64Array = new Float64Array()): FamilyMatrix {
  const { families, observed, pairs, share } = counted;
  const matrix = { families, observed, pairs, share, cells: withTests(counted, chance) };
  matrices.set(system, matrix);
  return matrix;
}

/** The cell of two families, either way round; an absent family has no pair. */
export function familyCell(matrix: FamilyMatrix, a: Family, b: Family): FamilyCell {
  const found = matrix.cells.find((cell) => (cell.a === a && cell.b === b) || (cell.a === b && cell.b === a));
  const empty = { pairs: 0, observed: 0, expected: null, share: null };
  return { ...(found ?? { ...empty, p: null, pAdjusted: null, hypergeometricP: null }), a, b };
}

type Row = FamilyMatrix['families'][number];

const choose2 = (n: number): number => (n * (n - 1)) / 2;

function groupedNetwork(
  system: System,
  actors: ReadonlyArray<{ id: string; family: Family }>,
  families: readonly Row[],
): GroupedNetwork {
  const vertex = new Map(actors.map(({ id }, i) => [id, i]));
  const group = new Map(families.map(({ family }, i) => [family, i]));
  // In the order of their keys: the same map must give the same figures, however it was read.
  const links = [...system.links()].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, link]) => link);
  return {
    groups: actors.map(({ family }) => group.get(family) ?? 0),
    groupCount: families.length,
    edges: links.flatMap(({ actorIds: [a, b] }) => {
      const [from, to] = [vertex.get(a), vertex.get(b)];
      return from === undefined || to === undefined ? [] : [[from, to] as const];
    }),
  };
}

function countCells(network: GroupedNetwork, families: readonly Row[], allPairs: number): CountedCell[] {
  const counts = countLinks(network);
  const links = network.edges.length;
  return families.flatMap((a, i) =>
    families.slice(i).map((b, j) => {
      const pairs = j === 0 ? choose2(a.actors) : a.actors * b.actors;
      const index = i * families.length + i + j;
      const observed = counts[index] ?? 0;
      const expected = allPairs === 0 ? null : (links / allPairs) * pairs;
      const isTested =
        j > 0 && a.actors >= MIN_ACTORS && b.actors >= MIN_ACTORS && (expected ?? 0) >= MIN_EXPECTED;
      return { a: a.family, b: b.family, index, pairs, observed, expected, isTested };
    }),
  );
}

function withTests(
  { cells, observed: links, pairs: allPairs }: Counted,
  chance: Float64Array,
): FamilyMatrix['cells'] {
  const tested = cells.filter((cell) => cell.isTested);
  const adjusted = holm(tested.map(({ index }) => chance[index] ?? 1));
  return cells.map(({ index, isTested, ...cell }) => ({
    ...cell,
    share: cell.pairs === 0 ? null : cell.observed / cell.pairs,
    p: isTested ? (chance[index] ?? null) : null,
    pAdjusted: isTested ? (adjusted[tested.findIndex((other) => other.index === index)] ?? null) : null,
    hypergeometricP: cell.pairs === 0 ? null : hypergeometricP(cell.observed, allPairs, links, cell.pairs),
  }));
}
