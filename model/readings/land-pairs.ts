import { cooperationsAt } from '../drawing/lands/cooperations-at.ts';
import { type LinksBetween, linksBetweenLands } from '../drawing/lands/links-between-lands.ts';
import type { System } from '../elements/system.ts';
import { seedOf } from './statistics/permute-groups.ts';
import { holm } from './statistics/significance.ts';

/** A pair of lands is short of links up to this p, after Holm over the pairs tested. */
export const SHORT_UP_TO = 0.05;
/**
 * Up to this share of the expected links. If two lands lack links, others have too many. With four lands, the
 * links that leave each make the two others short as well, though they may have many.
 */
export const SHORT_SHARE = 0.5;

/** Returns true if two lands have fewer links than the links of all lands suggest. */
export const areShort = ({ links, expected, pAdjusted }: LandPair): boolean =>
  pAdjusted !== null && pAdjusted <= SHORT_UP_TO && links <= SHORT_SHARE * expected;

/** Two lands of a map, with their links and the expected number. */
export interface LandPair extends LinksBetween {
  /** Who stands on each, in the order of the ids. */
  readonly sides: readonly [readonly string[], readonly string[]];
  /** After Holm over the pairs tested; null where this one is not. */
  readonly pAdjusted: number | null;
}

/** Plain input of the test of pairs, which is sent to a thread. */
export interface LandsTested {
  readonly actorIds: readonly string[];
  readonly cooperations: ReadonlyArray<readonly string[]>;
  readonly lands: readonly { readonly id: string; readonly nodeIds: readonly string[] }[];
  readonly seed: number;
}

const known = new WeakMap<System, readonly LandPair[]>();

/** Lists each two lands of a map, with links of any level, as drawn. */
export function landPairs(system: System): readonly LandPair[] {
  const found = known.get(system);
  if (found !== undefined) return found;
  const tested = landsTested(system);
  return keep(system, tested, testLands(tested));
}

/** The same, with maps drawn elsewhere; the result is cached. */
export async function testLandPairs(
  system: System,
  test: (tested: LandsTested) => Promise<readonly LinksBetween[]>,
): Promise<readonly LandPair[]> {
  const found = known.get(system);
  if (found !== undefined) return found;
  const tested = landsTested(system);
  return keep(system, tested, tested.lands.length < 2 ? [] : await test(tested));
}

/** Compares the links of each two lands with those on maps drawn by chance. */
export const testLands = ({ actorIds, cooperations, lands, seed }: LandsTested): readonly LinksBetween[] =>
  lands.length < 2
    ? []
    : linksBetweenLands({ nodes: actorIds.map((id) => ({ id })), cooperations }, lands, seed);

function landsTested(system: System): LandsTested {
  const lands = (system.facts.lands ?? [])
    .map(({ id, actorIds }) => ({ id, nodeIds: actorIds.filter((actorId) => system.actors.has(actorId)) }))
    .filter(({ nodeIds }) => nodeIds.length > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (lands.length < 2) return { actorIds: [], cooperations: [], lands: [], seed: 0 };
  return {
    ...{ actorIds: [...system.actors.keys()], cooperations: cooperationsAt(system, 1), lands },
    seed: seedOf(system.facts.territory.id),
  };
}

function keep(system: System, { lands }: LandsTested, found: readonly LinksBetween[]): readonly LandPair[] {
  const members = new Map(lands.map(({ id, nodeIds }) => [id, nodeIds]));
  const adjusted = holm(found.flatMap(({ p }) => p ?? []));
  const tested = found.filter(({ p }) => p !== null);
  const pairs = found.map((pair): LandPair => {
    const [a, b] = pair.landIds;
    const sides = [members.get(a) ?? [], members.get(b) ?? []] as const;
    return { ...pair, sides, pAdjusted: pair.p === null ? null : (adjusted[tested.indexOf(pair)] ?? 1) };
  });
  known.set(system, pairs);
  return pairs;
}
