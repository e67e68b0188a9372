import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NewCooperation } from '../../../../model/contract/cooperation.ts';
import { CooperationStatus, Family, Nature } from '../../../../model/contract/vocabulary.ts';
import { seededRandom } from '../../../../model/drawing/seeded-random.ts';
import { applyEdits } from '../../../../model/elements/element-edits.ts';
import type { Elements } from '../../../../model/elements/elements.ts';
import type { Facts } from '../../../../model/elements/facts.ts';
import { factsOfElements } from '../../../../model/elements/past/facts-of-elements.ts';
import { System } from '../../../../model/elements/system.ts';
import { BrokenRuleError, UnknownReferenceError } from '../../../../model/errors.ts';
import { findGaps } from '../../../../model/readings/gaps/find-gaps.ts';
import { GapContext } from '../../../../model/readings/gaps/gap-context.ts';
import { pathsReading } from '../../../../model/readings/shortest-ways.ts';
import { factsWith } from '../../../../model/readings/try/facts-with.ts';
import { tryCooperation } from '../../../../model/readings/try/try-cooperation.ts';
import { addCooperation } from '../../../../model/writes/add-cooperation.ts';
import { completed } from '../../../../model/writes/plan.ts';
import { elementsOfFacts } from '../../../support/elements-of-facts.ts';
import { heardActors } from '../../../support/gaps-of.ts';
import { OFTEN } from '../../../support/longer.ts';
import { DAY, makeActor, makeCooperation, makeFacts } from '../../../support/make-facts.ts';
import { randomFacts } from '../../../support/random-facts.ts';
import { PURE_RUNS, runs } from '../../../support/runs.ts';

const NOW = new Date(`${DAY}T12:00:00Z`);
const AROUND = { now: NOW, hasTheme: () => true };
const READING = { day: DAY, minIntensity: 2, withoutTransactions: false };

function factsOf(elements: Elements, revision: number): Facts {
  const facts = factsOfElements('w', elements, revision);
  if (facts === undefined) throw new Error('The territory is not there.');
  return facts;
}

/** Writes elements as the server does and reads them again. */
function written(elements: Elements, { id = 'new', ...cooperation }: NewCooperation): Facts {
  const has = (key: string) => elements.has(key) || key.startsWith('Theme:');
  const edits = addCooperation('w', { id, ...cooperation }).changes({ state: elements, has, now: NOW });
  return factsOf(applyEdits(elements, completed(elements, edits)), 2);
}

const between = (a: string, b: string, more: Partial<NewCooperation> = {}): NewCooperation => ({
  nature: 'co_produces',
  status: 'active',
  intensity: 2,
  lastSignOn: DAY,
  parties: [
    { actorId: a, role: 'member' },
    { actorId: b, role: 'member' },
  ],
  ...more,
});

/**
 * Changes the facts three times in four to have too few actors of each family for its test, whose
 * permutations would take most of the time.
 */
const scattered = (facts: Facts, seed: number): Facts =>
  seed % 4 === 0
    ? facts
    : {
        ...facts,
        actors: facts.actors.map((actor, i) => ({
          ...actor,
          family: Family.options[i % Family.options.length] ?? actor.family,
        })),
      };

/** Draws a cooperation between actors on the map, in the reserve or from outside, the same for one seed. */
function anyCooperation(facts: Facts, seed: number): NewCooperation {
  const random = seededRandom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const one = <T>(options: readonly T[]): T | undefined => options[below(options.length)];
  const some = (ids: readonly string[]) => ids.filter(() => random() < 0.3);
  const everyone = [...facts.actors, ...facts.outside].map(({ id }) => id);
  const partyIds = new Set([
    one(everyone) ?? '',
    one(everyone) ?? '',
    ...(random() < 0.3 ? some(everyone).slice(0, 3) : []),
  ]);
  return {
    id: 'new',
    nature: one(Nature.options) ?? 'unspecified',
    status: one([...CooperationStatus.options, 'active', 'active', 'active', 'active'] as const) ?? 'active',
    intensity: below(5),
    themes: some(['energy', 'water', 'mobility']),
    serves: some(facts.commitments.map(({ id }) => id)),
    ...(random() < 0.5 && { lastSignOn: random() < 0.5 ? DAY : '2024-01-01' }),
    ...(random() < 0.3 && { promisedFor: '2025-06-01' }),
    parties: [...partyIds].map((actorId, i) => ({
      actorId,
      role: i === 0 ? 'from' : 'to',
      ...(random() < 0.4 && { declaredIntensity: below(5) }),
      ...(random() < 0.5 && { agreedOn: DAY }),
    })),
  };
}

describe('a cooperation that is tried', () => {
  it('comes to what the written one comes to when it is read again', { ...OFTEN, timeout: 600_000 }, () => {
    const seen = { closes: 0, opens: 0, refused: 0 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
        // The facts lack cooperations of reserve actors elsewhere: here they have none.
        const facts = factsOf(elementsOfFacts(scattered(randomFacts('w', seed), seed)), 1);
        const elements = elementsOfFacts(facts);
        const cooperation = anyCooperation(facts, seed);
        const system = new System(facts, READING);
        const real = outcome(() => new System(written(elements, cooperation), READING));
        const tried = outcome(() => tryCooperation(system, cooperation, AROUND));
        if ('refused' in real || 'refused' in tried) {
          seen.refused += 1;
          expect(tried).toEqual(real);
          return;
        }
        expect(factsWith(facts, cooperation, AROUND)).toEqual({
          ...real.value.facts,
          territory: facts.territory,
        });
        const keys = (of: System) => findGaps(new GapContext(of)).map(({ key }) => key);
        const [then, now] = [keys(system), keys(real.value)];
        expect([...tried.value.closes]).toEqual(then.filter((key) => !now.includes(key)).sort());
        expect([...tried.value.opens]).toEqual(now.filter((key) => !then.includes(key)).sort());
        for (const { actorIds, before, after } of tried.value.distances.parties) {
          const length = (of: System) =>
            actorIds.every((id) => of.actors.has(id)) ? pathsReading(of, ...actorIds).length : null;
          expect([before, after]).toEqual([length(system), length(real.value)]);
        }
        seen.closes += tried.value.closes.length;
        seen.opens += tried.value.opens.length;
      }),
      runs(PURE_RUNS, 1802, PURE_RUNS / 25),
    );
    expect(Object.values(seen).every((n) => n > 0)).toBe(true);
  });

  it('closes a passage, brings people closer and takes weight off', () => {
    const facts = makeFacts({
      actors: heardActors('a', 'b', 'c', 'd', 'e', 'f'),
      cooperations: [
        ['a', 'b'],
        ['b', 'c'],
        ['a', 'c'],
        ['c', 'd'],
        ['d', 'e'],
        ['e', 'f'],
        ['d', 'f'],
      ].map((ends, i) => makeCooperation(`k${i}`, ends, { lastSignOn: DAY })),
    });
    const system = new System(facts, READING);
    const tried = tryCooperation(system, between('a', 'f'), AROUND);
    expect(tried.closes).toEqual(['single-bridge:c:d']);
    expect(tried.opens).toEqual([]);
    expect(tried.rests).toEqual([]);
    expect(tried.distances.parties).toEqual([{ actorIds: ['a', 'f'], before: 3, after: 1 }]);
    expect(tried.distances).toMatchObject({ closer: 3, joined: 0 });
    expect(tried.distances.mean.after).toBeLessThan(tried.distances.mean.before ?? 0);
  });

  it('says on whom more would then rest', () => {
    const facts = makeFacts({
      actors: heardActors('a', 'b', 'c', 'd'),
      cooperations: [
        makeCooperation('ab', ['a', 'b'], { lastSignOn: DAY }),
        makeCooperation('bc', ['b', 'c'], { lastSignOn: DAY }),
      ],
    });
    const tried = tryCooperation(new System(facts, READING), between('b', 'd'), AROUND);
    expect(tried.rests).toEqual([{ actorId: 'b', before: 1, after: 2 }]);
    expect(tried.closes).toContain('unlinked-actor:d');
    expect(tried.distances).toMatchObject({ closer: 3, joined: 3 });
  });

  it('says first on whom most more would rest, and which questions close and open, by key', () => {
    const facts = makeFacts({
      actors: heardActors('a', 'b', 'c', 'd', 'e', 'x', 'y'),
      cooperations: ['ab', 'cd', 'de'].map((pair) => makeCooperation(pair, [...pair], { lastSignOn: DAY })),
    });
    // A row of two and a row of three become one of five.
    const { rests, closes, opens } = tryCooperation(new System(facts, READING), between('b', 'c'), AROUND);
    expect(rests).toEqual([
      { actorId: 'c', before: 0, after: 2 },
      { actorId: 'b', before: 0, after: 1 },
    ]);
    expect([closes, opens]).toEqual([['pivot-actor:d'], ['single-bridge:b:c', 'single-bridge:c:d']]);
  });

  it('inserts the cooperation by its id, with a free one, and adds to the map its parties from the reserve', () => {
    const waits = makeActor('c', { membership: { onMap: false } });
    const facts = makeFacts({
      actors: [...heardActors('a', 'b'), waits],
      cooperations: ['z', 'tried', 'tried-2'].map((id) => makeCooperation(id, ['a', 'b'])),
    });
    const after = factsWith(facts, between('a', 'c'), AROUND);
    expect(after.cooperations.map(({ id }) => id)).toEqual(['tried', 'tried-2', 'tried-3', 'z']);
    expect(after.actors.map(({ membership }) => membership)).toEqual([
      ...facts.actors.slice(0, 2).map(({ membership }) => membership),
      { onMap: true },
    ]);
  });

  it('refuses what the write refuses, and whom nobody knows here', () => {
    const system = new System(makeFacts({ actors: heardActors('a', 'b') }), READING);
    expect(() => tryCooperation(system, between('a', 'nobody'), AROUND)).toThrow(UnknownReferenceError);
    expect(() => tryCooperation(system, between('a', 'b', { nature: 'funds' }), AROUND)).toThrow(
      BrokenRuleError,
    );
    const noThemes = { ...AROUND, hasTheme: () => false };
    expect(() => tryCooperation(system, between('a', 'b', { themes: ['x'] }), noThemes)).toThrow(
      UnknownReferenceError,
    );
  });

  it('leaves what it is tried on as it was', () => {
    const facts = makeFacts({ actors: heardActors('a', 'b') });
    const before = structuredClone(facts);
    tryCooperation(new System(facts, READING), between('a', 'b'), AROUND);
    expect(facts).toEqual(before);
  });
});

type Outcome<T> = { readonly value: T } | { readonly refused: string };

function outcome<T>(work: () => T): Outcome<T> {
  try {
    return { value: work() };
  } catch (error) {
    return { refused: String(error) };
  }
}
