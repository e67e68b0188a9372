import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { System } from '../../../model/elements/system.ts';
import { closingPairs } from '../../../model/readings/suggestions/closing-pairs.ts';
import { settledPairs } from '../../../model/readings/suggestions/eligible-pairs.ts';
import { findSuggestions } from '../../../model/readings/suggestions/find-suggestions.ts';
import { tryCooperation } from '../../../model/readings/try/try-cooperation.ts';
import { OFTEN } from '../../support/longer.ts';
import { DAY, makeActor, makeCommitment, makeCooperation, makeSystem } from '../../support/make-facts.ts';
import { randomFacts } from '../../support/random-facts.ts';
import { runs } from '../../support/runs.ts';

const READING = { day: DAY, minIntensity: 2, withoutTransactions: false };
const pairsOf = (system: System) => closingPairs(system, settledPairs(system));

/** The links of a chain of six with two actors or more on either side. */
const PASSAGES = ['single-bridge:a1:a2', 'single-bridge:a2:a3', 'single-bridge:a3:a4'];

/** Builds a chain in which each actor is linked to the next only. */
function chain(size: number): System {
  const ids = Array.from({ length: size }, (_, i) => `a${i}`);
  return makeSystem({
    actors: ids.map((id) => makeActor(id)),
    cooperations: ids.slice(1).map((id, i) => makeCooperation(`c${i}`, [ids[i] ?? '', id], { intensity: 2 })),
  });
}

const tried = (system: System, actorIds: readonly [string, string]) =>
  tryCooperation(
    system,
    {
      ...{ nature: 'unspecified', status: 'active', intensity: 2 },
      parties: actorIds.map((actorId) => ({ actorId, role: 'member' })),
    },
    { now: new Date(`${DAY}T12:00:00Z`), hasTheme: () => true },
  );

describe('the pairs that would close the most questions', () => {
  it('close a chain by its two ends, and say which questions that answers', () => {
    const [first, ...others] = pairsOf(chain(6));
    expect(first).toEqual({ actorIds: ['a0', 'a5'], closes: PASSAGES });
    expect(others.flatMap(({ actorIds }) => actorIds)).not.toContain('a0');
  });

  it('are none where nothing would close twice: nobody linked, everybody linked', () => {
    expect(pairsOf(makeSystem({ actors: ['a', 'b', 'c'].map((id) => makeActor(id)) }))).toEqual([]);
    const ring = chain(5).facts;
    const closed = [...ring.cooperations, makeCooperation('c9', ['a0', 'a4'], { intensity: 2 })];
    expect(pairsOf(makeSystem({ ...ring, cooperations: closed }))).toEqual([]);
  });

  it('are named by the actor with the most links among equivalent ones; among equal ones, the first by id', () => {
    // A chain of four, and at both its ends two who know each other.
    const links = ['a1:a2', 'a2:a3', 'a3:a4', 'a1:p', 'a1:q', 'p:q', 'a4:r', 'a4:s', 'r:s'];
    const cooperations = links.map((pair) => makeCooperation(pair, pair.split(':'), { intensity: 2 }));
    const ids = ['a1', 'a2', 'a3', 'a4', 'p', 'q', 'r', 's'];
    const first = (order: readonly string[], more: typeof cooperations = []) =>
      pairsOf(
        makeSystem({
          actors: [...order, 'far'].map((id) => makeActor(id)),
          cooperations: [...cooperations, ...more],
        }),
      )[0]?.actorIds;
    expect([first(ids), first(ids.toReversed())]).toEqual([
      ['p', 'r'],
      ['p', 'r'],
    ]);
    // A weak link counts as well.
    expect(first(ids, [makeCooperation('weak', ['q', 'far'], { intensity: 1 })])).toEqual(['q', 'r']);
  });

  it('are two who carry the same and are far apart, on a map that nothing separates', () => {
    const ids = ['a', 'p', 'q', 'b', 'r', 's'];
    const ring = ids.map((id, i) => makeCooperation(`c${i}`, [id, ids[(i + 1) % 6] ?? '']));
    const commitments = ['k', 'l'].map((id) => makeCommitment(id, ['a', 'b']));
    const system = makeSystem({ actors: ids.map((id) => makeActor(id)), cooperations: ring, commitments });
    expect(pairsOf(system)).toEqual([
      { actorIds: ['a', 'b'], closes: ['scattered-carriers:k', 'scattered-carriers:l'] },
    ]);
    // One question less is like most links.
    const one = makeSystem({ ...system.facts, commitments: commitments.slice(0, 1) });
    expect(pairsOf(one)).toEqual([]);
  });

  it('are those first that close the most, less what they open; each actor once', () => {
    // Two chains, one of six and one of five: between their ends more is closed than within either.
    const row = (letter: string, size: number) => Array.from({ length: size }, (_, i) => `${letter}${i}`);
    const linked = (ids: readonly string[]) =>
      ids.slice(1).map((id, i) => makeCooperation(`${ids[i]}${id}`, [ids[i] ?? '', id]));
    const [six, five] = [row('a', 6), row('b', 5)];
    const found = pairsOf(
      makeSystem({
        actors: [...five, ...six].map((id) => makeActor(id)),
        cooperations: [...linked(five), ...linked(six)],
      }),
    );
    expect(found.map(({ actorIds, closes }) => [actorIds.join(':'), closes])).toEqual([
      ['a0:a5', PASSAGES],
      ['b0:b4', ['single-bridge:b1:b2', 'single-bridge:b2:b3']],
    ]);
  });

  it('stand among the meetings with that reason, though they have no other', () => {
    const meeting = findSuggestions(chain(6)).find(({ key }) => key === 'a0:a5');
    expect(meeting).toMatchObject({ themeIds: [], commitmentIds: [], needOffers: [], closes: PASSAGES });
    expect(meeting?.score).toBeGreaterThan(0);
  });

  it('do not propose a pair that separated recently', () => {
    const { facts } = chain(6);
    const broken = makeCooperation('x', ['a0', 'a5'], { status: 'broken', endedOn: DAY });
    const system = makeSystem({ ...facts, cooperations: [...facts.cooperations, broken] });
    expect(pairsOf(system).map(({ actorIds }) => actorIds.join(':'))).not.toContain('a0:a5');
  });

  it('close, as a link that is tried does, what they say', OFTEN, () => {
    let met = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
        const system = new System(randomFacts('w', seed), READING);
        for (const { actorIds, closes } of pairsOf(system)) {
          met += 1;
          expect(tried(system, actorIds).closes).toEqual(expect.arrayContaining([...closes]));
        }
      }),
      runs(100, 1802, 30),
    );
    expect(met).toBeGreaterThan(0);
  });
});
