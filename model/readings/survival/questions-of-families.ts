import { TRANSACTION_NATURES } from '../../contract/vocabulary.ts';
import { oneFor } from '../../once.ts';
import { MIN_ACTORS, MIN_EXPECTED } from '../families.ts';
import { SIGNIFICANT } from '../gaps/families-apart.ts';
import { moneySeverity } from '../gaps/mostly-funding.ts';
import { holm, hypergeometricP } from '../statistics/significance.ts';
import type { DeclaredMap } from './declared-map.ts';
import { World } from './world.ts';
import { type AskWorlds, sidesOf, subjectOf } from './world-question.ts';

/**
 * Tests two families apart. Permutations of two hundred networks would take minutes, so the hypergeometric p
 * decides (bench/survival.ts compares the two). If it is above the bound on the map itself, it may not get
 * higher.
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

/** The adjusted p of each two families that are tested in a world, by their cell. */
const chancesIn = oneFor((world: World): ReadonlyMap<number, number> => {
  const { declared, cells, linksAtTau } = world;
  const { families, actorIds } = declared.hearing;
  const pairs = (actorIds.length * (actorIds.length - 1)) / 2;
  const tested: Array<{ cell: number; p: number }> = [];
  for (const [i, size] of declared.familySizes.entries()) {
    for (const [j, other] of declared.familySizes.entries()) {
      const between = size * other;
      const isTested =
        size >= MIN_ACTORS && other >= MIN_ACTORS && (linksAtTau / pairs) * between >= MIN_EXPECTED;
      if (j <= i || !isTested) continue;
      const cell = i * families.length + j;
      tested.push({ cell, p: hypergeometricP(cells[cell] ?? 0, pairs, linksAtTau, between) });
    }
  }
  const adjusted = holm(tested.map(({ p }) => p));
  return new Map(tested.map(({ cell }, rank) => [cell, adjusted[rank] ?? 1]));
});

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
