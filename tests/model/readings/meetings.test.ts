import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FamilyCell } from '../../../model/contract/reading.ts';
import type { System } from '../../../model/elements/system.ts';
import { settledPairs } from '../../../model/readings/suggestions/eligible-pairs.ts';
import { findMeetings, findSuggestions } from '../../../model/readings/suggestions/find-suggestions.ts';
import { reasonSources } from '../../../model/readings/suggestions/reason-sources.ts';
import { makeActor, makeCommitment, makeCooperation, makeSystem } from '../../support/make-facts.ts';
import { randomFacts } from '../../support/random-facts.ts';
import { runs } from '../../support/runs.ts';

/** Computes again from the facts which subjects two actors share and their weight. */
function plainMeetings(system: System, actorId: string) {
  const near = system.neighbours(1);
  const settled = settledPairs(system);
  const carriedBy = (id: string) =>
    system.commitments.filter((one) => system.carriers(one).some((carrier) => carrier.actorId === id));
  const themesOf = (id: string) =>
    new Set([
      ...system
        .active()
        .filter(({ parties }) => parties.some((party) => party.actorId === id))
        .flatMap(({ themes }) => themes),
      ...carriedBy(id).flatMap(({ themes }) => themes),
    ]);
  const met = (a: string, b: string) =>
    system.facts.needs
      .filter((need) => need.actorId === a)
      .flatMap((need) =>
        system.facts.offers
          .filter(
            (offer) =>
              offer.actorId === b && offer.resourceId === need.resourceId && offer.themeId === need.themeId,
          )
          .filter(() => need.themeId !== undefined || !['skills', 'funding'].includes(need.resourceId))
          .map((offer) => ({ need, offer })),
      );
  return [...system.actors.keys()]
    .filter((other) => other !== actorId)
    .map((other) => {
      const actorIds = [actorId, other].sort();
      const shared = carriedBy(actorId).filter(({ id }) => carriedBy(other).some((one) => one.id === id));
      const themeIds = [...themesOf(actorId)].filter((theme) => themesOf(other).has(theme)).sort();
      const needOffers = [...met(actorId, other), ...met(other, actorId)];
      const partners = [...(near.get(actorId) ?? [])].filter((id) => near.get(other)?.has(id));
      const unlinkedIds = actorIds.filter((id) => near.get(id)?.size === 0);
      const given =
        6 * Math.min(2, needOffers.length) +
        4 * Math.min(2, shared.length) +
        1.5 * Math.min(2, themeIds.length);
      const closeness = partners.reduce((sum, id) => sum + 1 / Math.log(near.get(id)?.size ?? 0), 0);
      return {
        key: actorIds.join(':'),
        score: given === 0 ? 0 : Number((given + 2 * unlinkedIds.length + Math.min(1, closeness)).toFixed(3)),
        needOffers: needOffers.length,
        commitmentIds: shared.map(({ id }) => id).sort(),
        themeIds,
        unlinkedIds,
      };
    })
    .filter(({ score, key }) => score > 0 && !settled.has(key))
    .sort((x, y) => y.score - x.score || (x.key < y.key ? -1 : 1));
}

describe('whom an actor could meet', () => {
  it('equals, for each actor of a small territory, the result recomputed from the facts, with the same reasons', () => {
    let met = 0;
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), (seed) => {
        const system = makeSystem(randomFacts('t', seed));
        for (const id of [...system.actors.keys()].slice(0, 4)) {
          const found = findMeetings(system, id);
          met += found.length;
          expect(
            found.map(({ key, score, needOffers, commitmentIds, themeIds, unlinkedIds }) => ({
              ...{ key, score, needOffers: needOffers.length, commitmentIds, themeIds, unlinkedIds },
            })),
          ).toEqual(plainMeetings(system, id));
        }
      }),
      runs(100, 2011, 25),
    );
    expect(met).toBeGreaterThan(0);
  });

  it('counts two of each reason at most, and no partner in common for more than one', () => {
    const ids = ['a', 'b', 'p', 'q', 'r'];
    const need = (resourceId: string) => ({ actorId: 'a', resourceId });
    const [first] = findMeetings(
      makeSystem({
        actors: ids.map((id) => makeActor(id)),
        needs: ['premises', 'land', 'equipment'].map(need),
        offers: ['premises', 'land', 'equipment'].map((resourceId) => ({ actorId: 'b', resourceId })),
        commitments: ['k', 'l', 'm'].map((id) => makeCommitment(id, ['a', 'b'], { themes: [`of-${id}`] })),
        cooperations: ['p', 'q', 'r'].flatMap((id) => [
          makeCooperation(`a${id}`, ['a', id]),
          makeCooperation(`b${id}`, ['b', id]),
        ]),
      }),
      'a',
    );
    expect(first).toMatchObject({
      key: 'a:b',
      score: 2 * 6 + 2 * 4 + 2 * 1.5 + 1,
      commitmentIds: ['k', 'l', 'm'],
      introducerIds: ['p', 'q', 'r'],
      closes: [],
    });
  });
});

it('at equal weight, the first by id comes first; an actor outside the map is proposed to nobody', () => {
  const system = makeSystem({
    actors: [
      ...['d', 'c', 'b', 'a'].map((id) => makeActor(id)),
      makeActor('away', { membership: { onMap: false } }),
    ],
    commitments: [makeCommitment('k', ['d', 'c', 'b', 'a', 'away'])],
    needs: [{ actorId: 'away', resourceId: 'premises' }],
    offers: [{ actorId: 'b', resourceId: 'premises' }],
    cooperations: [makeCooperation('cd', ['c', 'd'])],
  });
  // a and b have no link yet, which counts for two each.
  expect(findMeetings(system, 'c').map(({ key, score }) => [key, score])).toEqual([
    ['a:c', 6],
    ['b:c', 6],
  ]);
});

describe('two families apart', () => {
  const cell = (a: FamilyCell['a'], b: FamilyCell['b'], pAdjusted: number | null): FamilyCell => ({
    ...{
      a,
      b,
      pAdjusted,
      pairs: 9,
      observed: 0,
      expected: 4,
      share: 0,
      p: pAdjusted,
      ...{ expectedByDegree: 4, hypergeometricP: null, lessActive: null },
    },
  });

  it('count by the families of their actors, whatever the nature of the link', () => {
    const { isUnlinked, familyOf } = reasonSources(
      makeSystem({
        actors: [makeActor('a', { family: 'state' }), makeActor('b')],
        cooperations: [makeCooperation('ab', ['a', 'b'], { intensity: 1 })],
      }),
      { cells: [] },
    );
    expect(['a', 'b', 'nobody'].map((id) => [isUnlinked(id), familyOf(id)])).toEqual([
      [false, 'state'],
      [false, 'social_economy'],
      [true, ''],
    ]);
  });

  it('are so from one in twenty on, seen from either', () => {
    const { familiesApart } = reasonSources(makeSystem({}), {
      cells: [
        cell('business', 'citizens', 0.05),
        cell('business', 'state', 0.051),
        cell('business', 'funder', null),
        cell('business', 'social_economy', 0.001),
      ],
    });
    expect(Object.fromEntries([...familiesApart].map(([family, others]) => [family, [...others]]))).toEqual({
      business: ['citizens', 'social_economy'],
      citizens: ['business'],
      social_economy: ['business'],
    });
  });
});

it('a meeting that would close questions weighs half for each, three at most', () => {
  const ids = Array.from({ length: 8 }, (_, i) => `a${i}`);
  const chain = makeSystem({
    actors: ids.map((id) => makeActor(id)),
    cooperations: ids.slice(1).map((id, i) => makeCooperation(`c${i}`, [ids[i] ?? '', id])),
  });
  const found = findSuggestions(chain).find(({ key }) => key === 'a0:a7');
  expect(found?.closes.length).toBeGreaterThan(3);
  expect(found?.score).toBe(1.5);
});
