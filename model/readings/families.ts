import type { FamilyCell, FamilyMatrix } from '../contract/reading.ts';
import { type Family, SAID_FAMILIES } from '../contract/vocabulary.ts';
import type { Link, System } from '../elements/system.ts';
import { endsToShare, expectedByDegree } from './statistics/links-by-degree.ts';
import { chanceOfAsFew, countLinks, type GroupedNetwork, seedOf } from './statistics/permute-groups.ts';
import { holm, hypergeometricP } from './statistics/significance.ts';

/** Greatest p, after Holm, of two families that are called apart. */
export const SIGNIFICANT = 0.05;

/** Two families are tested when each has this many actors and this many links would be expected between them. */
export const MIN_ACTORS = 3;
export const MIN_EXPECTED = 3;

const matrices = new WeakMap<System, FamilyMatrix>();

/**
 * Computes families × families, for actors with a family: linked pairs at τ, the expected number, and
 * whether they are surprisingly few for how many links each actor has.
 */
export function familyMatrix(system: System): FamilyMatrix {
  const known = matrices.get(system);
  if (known) return known;
  const counted = countFamilies(system);
  return keep(system, counted, counted.isTested ? chanceOfAsFew(counted.network, counted.seed) : undefined);
}

/** Computes the same on other links than those of the map, each time. */
export const familiesOf = (system: System, links: readonly Link[]): FamilyMatrix => {
  const counted = countFamilies(system, links);
  return matrixOf(counted, counted.isTested ? chanceOfAsFew(counted.network, counted.seed) : undefined);
};

/** The same as the matrix of the map, with its permutations computed elsewhere; the result is cached. */
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

type CountedCell = Pick<FamilyCell, 'a' | 'b' | 'pairs' | 'observed' | 'expected' | 'expectedByDegree'> & {
  readonly index: number;
  readonly isTested: boolean;
  /** The one of the two whose actors have fewer links each. */
  readonly quieter: Family;
};

function countFamilies(system: System, links: readonly Link[] = [...system.links().values()]): Counted {
  const actors = [...system.actors.values()]
    .filter(({ family }) => family !== 'unspecified')
    .sort((x, y) => (x.id < y.id ? -1 : 1));
  const families = SAID_FAMILIES.map((family) => ({
    family,
    actors: actors.filter((actor) => actor.family === family).length,
  })).filter((row) => row.actors > 0);
  const pairs = choose2(actors.length);
  const network = groupedNetwork(links, actors, families);
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

function keep(system: System, counted: Counted, chance?: Float64Array): FamilyMatrix {
  const matrix = matrixOf(counted, chance);
  matrices.set(system, matrix);
  return matrix;
}

function matrixOf(counted: Counted, chance: Float64Array = new Float64Array()): FamilyMatrix {
  const { families, observed, pairs, share } = counted;
  return { families, observed, pairs, share, cells: withTests(counted, chance) };
}

/** The cell of two families, either way round; an absent family has no pair. */
export function familyCell(matrix: FamilyMatrix, a: Family, b: Family): FamilyCell {
  const found = matrix.cells.find((cell) => (cell.a === a && cell.b === b) || (cell.a === b && cell.b === a));
  const empty = { pairs: 0, observed: 0, expected: null, expectedByDegree: null, share: null };
  const untested = { p: null, pAdjusted: null, hypergeometricP: null, lessActive: null };
  return { ...(found ?? { ...empty, ...untested }), a, b };
}

type Row = FamilyMatrix['families'][number];

const choose2 = (n: number): number => (n * (n - 1)) / 2;

function groupedNetwork(
  links: readonly Link[],
  actors: ReadonlyArray<{ id: string; family: Family }>,
  families: readonly Row[],
): GroupedNetwork {
  const vertex = new Map(actors.map(({ id }, i) => [id, i]));
  const group = new Map(families.map(({ family }, i) => [family, i]));
  // In the order of their keys: the same map must give the same figures, however it was read.
  const ordered = links
    .map((link) => ({ key: link.actorIds.join(':'), link }))
    .sort((x, y) => (x.key < y.key ? -1 : 1))
    .map(({ link }) => link);
  return {
    groups: actors.map(({ family }) => group.get(family) ?? 0),
    groupCount: families.length,
    edges: ordered.flatMap(({ actorIds: [a, b] }) => {
      const [from, to] = [vertex.get(a), vertex.get(b)];
      return from === undefined || to === undefined ? [] : [[from, to] as const];
    }),
  };
}

function countCells(network: GroupedNetwork, families: readonly Row[], allPairs: number): CountedCell[] {
  const counts = countLinks(network);
  const links = network.edges.length;
  const { toShare, ends } = endsOf(network);
  return families.flatMap((a, i) =>
    families.slice(i).map((b, j) => {
      const pairs = j === 0 ? choose2(a.actors) : a.actors * b.actors;
      const index = i * families.length + i + j;
      const observed = counts[index] ?? 0;
      const expected = allPairs === 0 ? null : (links / allPairs) * pairs;
      const isTested =
        j > 0 && a.actors >= MIN_ACTORS && b.actors >= MIN_ACTORS && (expected ?? 0) >= MIN_EXPECTED;
      const [endsA, endsB] = [ends[i] ?? 0, ends[i + j] ?? 0];
      return {
        ...{ a: a.family, b: b.family, index, pairs, observed, expected, isTested },
        expectedByDegree: j === 0 ? null : expectedByDegree(endsA, endsB, toShare),
        quieter: endsA / a.actors <= endsB / b.actors ? a.family : b.family,
      };
    }),
  );
}

/** Counts the ends of links in each group, and computes the divisor of their products. */
function endsOf({ groups, groupCount, edges }: GroupedNetwork) {
  const degrees = new Int32Array(groups.length);
  const ends = new Int32Array(groupCount);
  for (const vertex of edges.flat()) {
    degrees[vertex] = (degrees[vertex] ?? 0) + 1;
    ends[groups[vertex] ?? 0] = (ends[groups[vertex] ?? 0] ?? 0) + 1;
  }
  return { ends, toShare: endsToShare(degrees) };
}

function withTests(
  { cells, observed: links, pairs: allPairs }: Counted,
  chance: Float64Array,
): FamilyMatrix['cells'] {
  const tested = cells.filter((cell) => cell.isTested);
  const adjusted = holm(tested.map(({ index }) => chance[index] ?? 1));
  return cells.map(({ index, isTested, quieter, ...cell }) => {
    const p = isTested ? (chance[index] ?? null) : null;
    const pAdjusted = isTested
      ? (adjusted[tested.findIndex((other) => other.index === index)] ?? null)
      : null;
    const plainP = cell.pairs === 0 ? null : hypergeometricP(cell.observed, allPairs, links, cell.pairs);
    const isExplained =
      pAdjusted !== null && pAdjusted > SIGNIFICANT && plainP !== null && plainP <= SIGNIFICANT;
    return {
      ...cell,
      share: cell.pairs === 0 ? null : cell.observed / cell.pairs,
      ...{ p, pAdjusted, hypergeometricP: plainP },
      lessActive: isExplained ? quieter : null,
    };
  });
}
