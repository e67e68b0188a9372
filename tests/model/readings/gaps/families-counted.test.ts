import { expect, it } from 'vitest';
import type { Family } from '../../../../model/contract/vocabulary.ts';
import { familyCell, familyMatrix, testFamilies } from '../../../../model/readings/families.ts';
import { findGaps } from '../../../../model/readings/gaps/find-gaps.ts';
import { GapContext } from '../../../../model/readings/gaps/gap-context.ts';
import type { GroupedNetwork } from '../../../../model/readings/statistics/permute-groups.ts';
import { seedOf } from '../../../../model/readings/statistics/permute-groups.ts';
import { hypergeometricP } from '../../../../model/readings/statistics/significance.ts';
import { heardActor } from '../../../support/gaps-of.ts';
import { makeActor, makeCooperation, makeSystem } from '../../../support/make-facts.ts';

const FAMILIES: readonly (readonly [letter: string, family: Family])[] = [
  ['b', 'business'],
  ['l', 'local_authority'],
  ['s', 'social_economy'],
];
const ids = (letter: string) => ['1', '2', '3'].map((i) => letter + i);
const pairs = [
  ...['b', 'l', 's'].flatMap((one) => ['12', '13', '23'].map((two) => [one + two[0], one + two[1]])),
  ...['b', 's'].flatMap((one) => ids(one).flatMap((a) => ids('l').map((b) => [a, b]))),
  ['b2', 's1'],
];

/** Three of each family; of a business and one of the social economy, two are linked. */
const threeOfEach = (more: readonly string[][] = []) =>
  makeSystem({
    actors: FAMILIES.flatMap(([letter, family]) => ids(letter).map((id) => heardActor(id, { family }))),
    cooperations: [...pairs, ...more].map((pair) => makeCooperation(pair.join(''), pair)),
  });

/**
 * Returns chances for the pairs of families, at the indexes of the authorities, the social economy and
 * business.
 */
const chance = (cells: Record<number, number>) => async () =>
  Float64Array.from({ length: 9 }, (_, cell) => cells[cell] ?? 1);

it('two families are compared with chance, adjusted for all the tested pairs', async () => {
  const system = threeOfEach();
  await testFamilies(system, chance({ 5: 0.015, 1: 0.9, 2: 0.03 }));
  const found = findGaps(new GapContext(system), ['families-apart']);
  // With three tests, the lowest p-value is multiplied by three, the next by two.
  const p = { p: 0.015, pAdjusted: 0.045, hypergeometricP: hypergeometricP(1, 36, 28, 9) };
  expect(found).toMatchObject([
    {
      key: 'families-apart:business:social_economy',
      ...{ severity: 2, confidence: 'sure', introducerIds: ['l1', 'l2', 'l3'] },
      evidence: {
        actorIds: [...ids('b'), ...ids('s')],
        cooperationIds: ['b2s1'],
        missingPairs: [
          ['b1', 's1'],
          ['b2', 's2'],
          ['b2', 's3'],
          ['b3', 's1'],
          ['b1', 's2'],
        ],
      },
      figures: { observed: 1, expected: 7, lacking: 6, pairs: 9, ...p },
      // Fifteen and fifteen ends of 56: the authorities are the active ones.
      words: { families: ['business', 'social_economy'], observed: 1, expected: 5, actors: [3, 3] },
    },
  ]);
});

it('two families are asked about up to one in twenty', async () => {
  const of = async (least: number) => {
    const system = threeOfEach();
    await testFamilies(system, chance({ 5: least }));
    return findGaps(new GapContext(system), ['families-apart']).length;
  };
  expect([await of(0.05 / 3), await of(0.0167)]).toEqual([1, 0]);
});

it('families are tested once a map, where three of each and three links are expected', async () => {
  const asked: [GroupedNetwork, number][] = [];
  const permute = async (network: GroupedNetwork, seed: number) => {
    asked.push([network, seed]);
    return Float64Array.from({ length: network.groupCount ** 2 }, (_, cell) => (cell + 1) / 16);
  };
  const system = threeOfEach();
  const matrix = await testFamilies(system, permute);
  expect(await testFamilies(system, permute)).toBe(matrix);
  expect(familyMatrix(system)).toBe(matrix);
  expect(
    asked.map(([{ groups, groupCount, edges }, seed]) => [groups, groupCount, edges.length, seed]),
  ).toEqual([[[2, 2, 2, 0, 0, 0, 1, 1, 1], 3, 28, seedOf('t')]]);
  expect(matrix.cells.map(({ a, b, observed, p }) => [a, b, observed, p])).toEqual([
    ['local_authority', 'local_authority', 3, null],
    ['local_authority', 'social_economy', 9, 2 / 16],
    ['local_authority', 'business', 9, 3 / 16],
    ['social_economy', 'social_economy', 3, null],
    ['social_economy', 'business', 1, 6 / 16],
    ['business', 'business', 3, null],
  ]);
  expect(matrix.cells.map(({ pAdjusted, share }) => [pAdjusted, share])).toEqual([
    [null, 1],
    [6 / 16, 1],
    [6 / 16, 1],
    [null, 1],
    [6 / 16, 1 / 9],
    [null, 1],
  ]);
  const few = makeSystem({
    actors: ['b1', 'b2', 'l1', 'l2'].map((id) =>
      makeActor(id, { family: id.startsWith('b') ? 'business' : 'local_authority' }),
    ),
    cooperations: ['b1 l1', 'b1 l2', 'b2 l1', 'b2 l2', 'b1 b2', 'l1 l2'].map((pair) =>
      makeCooperation(pair, pair.split(' ')),
    ),
  });
  expect((await testFamilies(few, permute)).cells.every((cell) => cell.p === null)).toBe(true);
  expect(asked).toHaveLength(1);
});

it('family counts are independent of the projection, without unknown families; an absent family has no pair', async () => {
  const { facts } = threeOfEach();
  const told: GroupedNetwork[] = [];
  const keep = async (network: GroupedNetwork) => {
    told.push(network);
    return new Float64Array(9).fill(1);
  };
  const unsaid = makeActor('a0', { family: 'unspecified' });
  const matrix = await testFamilies(
    makeSystem({
      actors: [unsaid, ...facts.actors].reverse(),
      cooperations: [makeCooperation('0', ['a0', 'b1']), ...facts.cooperations].reverse(),
    }),
    keep,
  );
  await testFamilies(threeOfEach(), keep);
  expect(told[0]).toEqual(told[1]);
  expect([matrix.pairs, matrix.observed, matrix.share]).toEqual([36, 28, 28 / 36]);
  const there = { pairs: 9, observed: 1, expected: 7, share: 1 / 9, p: 1, pAdjusted: 1 };
  expect(familyCell(matrix, 'business', 'social_economy')).toMatchObject({
    ...{ ...there, a: 'business', b: 'social_economy' },
  });
  expect(familyCell(matrix, 'social_economy', 'business')).toMatchObject({
    ...{ ...there, a: 'social_economy', b: 'business' },
  });
  expect(familyCell(matrix, 'business', 'business')).toMatchObject({ pairs: 3, observed: 3 });
  expect(familyCell(matrix, 'business', 'citizens')).toEqual({
    ...{ a: 'business', b: 'citizens', pairs: 0, observed: 0, expected: null, share: null },
    ...{ expectedByDegree: null, p: null, pAdjusted: null, hypergeometricP: null, lessActive: null },
  });
  expect((await testFamilies(makeSystem({}), keep)).share).toBeNull();
});
