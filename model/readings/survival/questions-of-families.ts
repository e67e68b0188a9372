import { TRANSACTION_NATURES } from '../../contract/vocabulary.ts';
import { memoizeByObject } from '../../once.ts';
import { MIN_ACTORS, MIN_EXPECTED, SIGNIFICANT } from '../families.ts';
import { moneySeverity } from '../gaps/mostly-funding.ts';
import { endsToShare, expectedByDegree } from '../statistics/links-by-degree.ts';
import { holm, hypergeometricP } from '../statistics/significance.ts';
import type { DeclaredMap } from './declared-map.ts';
import { World } from './world.ts';
import { type AskWorlds, sidesOf, subjectOf } from './world-question.ts';

/**
 * Tests two families apart. Permutations of two hundred networks would take minutes, so the hypergeometric p
 * decides, around the links expected by degree (bench/survival.ts compares the two). If it is above the bound on the map
 * itself, it may not get higher.
 */
export const familiesInWorlds: AskWorlds = (question, declared) => {
  const [one = '', other = ''] = subjectOf(question);
  const [side, opposite] = [declared.membersOf(one), declared.membersOf(other)];
  const cell = declared.cellOf(side[0] ?? 0, opposite[0] ?? 0);
  const bound = Math.max(SIGNIFICANT, chancesIn(new World(declared, [])).get(cell) ?? 1);
  return {
    inWorld: (world) => {
      const chance = chancesIn(world).get(cell);
      if (chance === undefined || chance > bound) return 0;
      return world.cells[cell] === 0 ? 3 : 2;
    },
    sides: sidesOf(declared, [side, opposite]),
  };
};

/** The adjusted p of each two families that are tested, by their cell. */
const chancesIn = memoizeByObject((world: World): ReadonlyMap<number, number> => {
  const { declared, cells, linksAtTau, nearDegree } = world;
  const { families, familyOf } = declared.hearing;
  const toShare = endsToShare(nearDegree);
  const ends = new Float64Array(families.length);
  for (const [place, degree] of nearDegree.entries())
    ends[familyOf[place] ?? 0] = (ends[familyOf[place] ?? 0] ?? 0) + degree;
  const tested = testedOn(declared).map(([i, j]) => {
    const cell = i * families.length + j;
    const expected = expectedByDegree(ends[i] ?? 0, ends[j] ?? 0, toShare);
    // The number of pairs whose share of the links is the one expected by degree.
    const draws = Math.round((expected / linksAtTau) * pairsOn(declared));
    return { cell, p: hypergeometricP(cells[cell] ?? 0, pairsOn(declared), linksAtTau, draws) };
  });
  const adjusted = holm(tested.map(({ p }) => p));
  return new Map(tested.map(({ cell }, rank) => [cell, adjusted[rank] ?? 1]));
});

/** Two families by two that the map itself tests: links that are drawn change none of the tests that Holm counts. */
const testedOn = memoizeByObject((declared: DeclaredMap): ReadonlyArray<readonly [number, number]> => {
  const share = declared.links / pairsOn(declared);
  const sizes = [...declared.familySizes.entries()];
  return sizes.flatMap(([i, size]) =>
    sizes
      .slice(i + 1)
      .filter(
        ([, other]) => size >= MIN_ACTORS && other >= MIN_ACTORS && share * size * other >= MIN_EXPECTED,
      )
      .map(([j]) => [i, j] as const),
  );
});

const pairsOn = ({ hearing: { actorIds } }: DeclaredMap): number =>
  (actorIds.length * (actorIds.length - 1)) / 2;

/** Tests mostly funding: simulated links between the two families are money as often as reported ones. */
export const moneyInWorlds: AskWorlds = (_question, declared) => {
  const { pairs, onlyTransactions } = declared.moneyPairs();
  const [side, opposite] = [declared.membersOf('local_authority'), declared.membersOf('social_economy')];
  return {
    inWorld: ({ links }) => {
      const between = links.filter(({ a, b }) => isBetween(declared, a, b));
      const money = between.filter(({ kind }) => TRANSACTION_NATURES.has(kind.nature));
      return moneySeverity(pairs + between.length, onlyTransactions + money.length);
    },
    sides: sidesOf(declared, [side, opposite]),
  };
};

function isBetween(declared: DeclaredMap, a: number, b: number): boolean {
  const [f, g] = [declared.familyAt(a), declared.familyAt(b)];
  return (
    f !== g &&
    (f === 'local_authority' || g === 'local_authority') &&
    (f === 'social_economy' || g === 'social_economy')
  );
}
