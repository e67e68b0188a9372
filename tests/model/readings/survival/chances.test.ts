import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { System } from '../../../../model/elements/system.ts';
import { once } from '../../../../model/once.ts';
import { GapContext } from '../../../../model/readings/gaps/gap-context.ts';
import { seedOf } from '../../../../model/readings/statistics/permute-groups.ts';
import { DeclaredMap } from '../../../../model/readings/survival/declared-map.ts';
import { densitiesOf, unnamed } from '../../../../model/readings/survival/densities.ts';
import { Doubt } from '../../../../model/readings/survival/doubt.ts';
import { hearFirst, UndecidedByActor } from '../../../../model/readings/survival/hear-first.ts';
import { HeardKinds } from '../../../../model/readings/survival/heard-kinds.ts';
import { hearingOf } from '../../../../model/readings/survival/hearing.ts';
import { drawn, mix, pairSeed } from '../../../../model/readings/survival/keyed-random.ts';
import { propensitiesIn } from '../../../../model/readings/survival/propensities.ts';
import { type UndecidedPairs, undecidedPairs } from '../../../../model/readings/survival/undecided-pairs.ts';
import { World } from '../../../../model/readings/survival/world.ts';
import { fixedRecall } from '../../../support/fixed-recall.ts';
import { heardActors } from '../../../support/gaps-of.ts';
import { makeActor, makeCooperation, makeSystem } from '../../../support/make-facts.ts';
import { randomFacts } from '../../../support/random-facts.ts';
import { runs } from '../../../support/runs.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** Computes again from the facts, pair by pair, the chance that each undecided pair is linked. */
function plainChances(system: System, recall: number): Record<string, readonly [number, number]> {
  const ids = [...system.actors.keys()].sort();
  const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b] as const));
  const isHeard = (id: string) => system.isHeard(id, 'links');
  const linked = (a: string, b: string) => system.weakLinks.has([a, b].sort().join(':'));
  const families = (a: string, b: string) =>
    [a, b]
      .map((id) => system.actors.get(id)?.family)
      .sort()
      .join();
  const told = (a: string, b: string) =>
    [0, recall, 1 - (1 - recall) ** 2][[a, b].filter(isHeard).length] ?? 0;
  const heard = pairs.filter((pair) => told(...pair) > 0);
  const linksAmong = (some: typeof pairs) => some.filter((pair) => linked(...pair)).length;
  const toldOf = (some: typeof pairs) => sum(some.map((pair) => told(...pair)));
  // Families.
  const others = ids.length - 1;
  const map = (linksAmong(heard) + Math.min(0.5, 4.4 / others) * others) / (toldOf(heard) + others);
  const between = (a: string, b: string) => {
    const ofThem = heard.filter((pair) => families(...pair) === families(a, b));
    return (linksAmong(ofThem) + 3) / (toldOf(ofThem) + 3 / map);
  };
  // Actors.
  const ofActor = (id: string) => heard.filter((pair) => pair.includes(id));
  const expected = (id: string) => sum(ofActor(id).map((pair) => between(...pair) * told(...pair)));
  const those = ids.filter(isHeard);
  const excess = sum(those.map((id) => (linksAmong(ofActor(id)) - expected(id)) ** 2 - expected(id)));
  const usual = 5 * 4.4 ** 2;
  const inequality = Math.max(
    0.02,
    (excess + usual * 0.5) / (sum(those.map((id) => expected(id) ** 2)) + usual),
  );
  const mean = (id: string) => (linksAmong(ofActor(id)) + 1 / inequality) / (expected(id) + 1 / inequality);
  const chanceOf = (a: string, b: string) => Math.min(0.9, between(a, b) * mean(a) * mean(b));
  // Partners in common who were heard: none, one, two or more.
  const shared = (a: string, b: string) =>
    Math.min(2, those.filter((id) => linked(a, id) && linked(id, b)).length);
  const closure = [0, 1, 2].map((n) => {
    const alike = heard.filter((pair) => shared(...pair) === n);
    const usualOf = sum(alike.map((pair) => chanceOf(...pair) * told(...pair)));
    return Math.sqrt((linksAmong(alike) + 5) / (usualOf + 5));
  });
  return Object.fromEntries(
    pairs
      .filter(([a, b]) => !linked(a, b))
      .map(([a, b]) => {
        const usualOf = between(a, b) * (closure[shared(a, b)] ?? 1);
        const whole = Math.min(0.9, usualOf * mean(a) * mean(b));
        // Bayes: linked and omitted by each who responded, or not linked.
        const after = (n: number) => (whole * (1 - recall) ** n) / (whole * (1 - recall) ** n + 1 - whole);
        const n = [a, b].filter(isHeard).length;
        return [`${a} ${b}`, [after(n), after(Math.min(2, n + 1))]];
      }),
  );
}

const chancesOf = ({ count, first, second, chance, chanceAfter }: UndecidedPairs, ids: readonly string[]) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, pair) => [
      `${ids[first[pair] ?? -1]} ${ids[second[pair] ?? -1]}`,
      [chance[pair] ?? -1, chanceAfter[pair] ?? -1],
    ]),
  );

const rounded = (chances: Record<string, readonly number[]>) =>
  Object.fromEntries(Object.entries(chances).map(([key, two]) => [key, two.map((n) => n.toFixed(9))]));

describe('how likely a pair is linked', () => {
  it('equals the chance recomputed from the facts, for any small territory', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), fc.constantFrom(0.5, 0.9, 1), (seed, recall) => {
        const system = makeSystem(randomFacts('t', seed));
        const hearing = hearingOf(system);
        const found = chancesOf(undecidedPairs(hearing, fixedRecall(recall)), hearing.actorIds);
        expect(rounded(found)).toEqual(rounded(plainChances(system, recall)));
      }),
      runs(50, 1907, 6),
    );
  });

  it.each([1, 2, 3])('is so of one territory at a time: %i', (seed) => {
    const system = makeSystem(randomFacts('t', seed));
    const hearing = hearingOf(system);
    expect(rounded(chancesOf(undecidedPairs(hearing, fixedRecall(0.9)), hearing.actorIds))).toEqual(
      rounded(plainChances(system, 0.9)),
    );
  });

  it('is nothing of nobody, and of one alone', () => {
    const of = (...ids: readonly string[]) => hearingOf(makeSystem({ actors: heardActors(...ids) }));
    expect([
      undecidedPairs(of(), fixedRecall(0.9)).count,
      undecidedPairs(of('a'), fixedRecall(0.9)).count,
    ]).toEqual([0, 0]);
    expect(densitiesOf(of(), 0.9).map).toBe(0);
  });

  it('falls with each of two who named nothing, to what they may have omitted: a tenth, a hundredth', () => {
    expect([0, 1, 2].map((n) => unnamed(0.5, n, 0.9))).toEqual([
      0.5,
      expect.closeTo(0.05 / 0.55, 12),
      expect.closeTo(0.005 / 0.505, 12),
    ]);
    expect([unnamed(0, 1, 0.9), unnamed(0.5, 1, 1)]).toEqual([0, 0]);
  });
});

describe('numbers without a sequence', () => {
  it('are the published ones: the finaliser of MurmurHash3, FNV-1a', () => {
    expect([0, 1, 2, 0xffffffff].map((n) => mix(n).toString(16))).toEqual([
      '0',
      '514e28b7',
      '30f4c306',
      '81f16f39',
    ]);
    expect(['', 'a', 'foobar'].map((text) => (seedOf(text) >>> 0).toString(16))).toEqual([
      '811c9dc5',
      'e40c292c',
      'bf9cf968',
    ]);
  });

  it('are the same for one pair, one world and one matter from release to release', () => {
    expect([pairSeed(1, 2), pairSeed(2, 1), drawn(42, 7, 0), drawn(42, 7, 1), drawn(43, 0, 1)]).toEqual([
      3428229867, 2243369076, 4187697636, 850680958, 244740863,
    ]);
    const of = { mean: Float64Array.of(2, 1, 1), shape: Float64Array.of(4, 25, 0.1) };
    expect([...propensitiesIn(3, of, [11, 12, 13])].map((each) => each.toFixed(6))).toEqual([
      '2.724200',
      '0.986604',
      '0.000000',
    ]);
  });

  it('give each world how many partners somebody has, spread as a gamma is', () => {
    const [mean, shape] = [Float64Array.of(2, 1), Float64Array.of(4, 25)];
    const drawn = Array.from({ length: 4_000 }, (_, world) =>
      propensitiesIn(world, { mean, shape }, [11, 12]),
    );
    for (const [actor, of] of mean.entries()) {
      const values = drawn.map((world) => world[actor] ?? 0);
      const average = sum(values) / values.length;
      const variance = sum(values.map((value) => (value - average) ** 2)) / values.length;
      expect(average / of).toBeCloseTo(1, 1);
      expect((variance / of ** 2) * (shape[actor] ?? 1)).toBeGreaterThan(0.9);
      expect((variance / of ** 2) * (shape[actor] ?? 1)).toBeLessThan(1.1);
      expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('what a link that is drawn takes over', () => {
  const actors = [...heardActors('a', 'b'), makeActor('c'), makeActor('d')];
  const kindsOf = (...cooperations: ReturnType<typeof makeCooperation>[]) =>
    new HeardKinds(makeSystem({ actors, cooperations }));

  it('is of links that somebody who was heard told of: how strong, of what nature, about what', () => {
    const told = makeCooperation('1', ['a', 'c', 'far'], {
      intensity: 3,
      nature: 'shares_means',
      themes: ['water', 'energy'],
      declarations: [{ actorId: 'far', intensity: 1, on: '2026-01-01' }],
    });
    const untold = makeCooperation('2', ['c', 'd']);
    const none = makeCooperation('3', ['a', 'b'], { intensity: 0 });
    const wished = makeCooperation('4', ['a', 'b'], { status: 'wished' });
    expect(kindsOf(untold, told, none, wished).kinds).toEqual([
      { intensity: 3, nature: 'shares_means', themes: ['energy', 'water'] },
    ]);
    expect(kindsOf(untold).kinds).toEqual([{ intensity: 2, nature: 'co_produces', themes: [] }]);
    expect(kindsOf().kinds).toEqual([{ intensity: 2, nature: 'unspecified', themes: [] }]);
    expect(kindsOf().at(7)).toBe(0);
  });

  it('is the next on a ring: an addition takes a part of each, and changes nothing else', () => {
    const ids = Array.from({ length: 8 }, (_, i) => `k${i}`);
    const four = kindsOf(...ids.slice(0, 4).map((id) => makeCooperation(id, ['a', 'b'])));
    const eight = kindsOf(...ids.map((id) => makeCooperation(id, ['a', 'b'])));
    const numbers = Array.from({ length: 2_000 }, (_, i) => mix(i));
    const before = numbers.map((n) => four.at(n));
    const after = numbers.map((n) => eight.at(n));
    expect(after.filter((kind, i) => kind < 4 && kind !== before[i])).toEqual([]);
    for (const kind of [0, 1, 2, 3]) {
      const share = before.filter((one) => one === kind).length / numbers.length;
      expect(share).toBeGreaterThan(0.1);
      expect(share).toBeLessThan(0.45);
    }
    // Beyond the last place comes the first again.
    expect(four.at(2 ** 32 - 1)).toBe(four.at(0));
  });
});

describe('a world', () => {
  const system = once(() =>
    makeSystem({
      actors: [
        makeActor('a', { family: 'business' }),
        makeActor('b', { family: 'citizens' }),
        makeActor('c', { family: 'business' }),
        makeActor('d', { family: 'citizens' }),
      ],
      cooperations: [makeCooperation('ab', ['a', 'b']), makeCooperation('bc', ['b', 'c'], { intensity: 1 })],
    }),
  );
  const declared = once(() => new DeclaredMap(new GapContext(system())));
  const kind = (intensity: number) => ({ intensity, nature: 'unspecified' as const, themes: [] });

  it('is the map as said with the links drawn, at τ those alone that reach it', () => {
    const world = new World(declared(), [
      { a: 0, b: 2, kind: kind(2) },
      { a: 1, b: 3, kind: kind(1) },
    ]);
    expect([...world.weakDegree]).toEqual([2, 3, 2, 1]);
    expect([world.linked, world.linksAtTau]).toEqual([3, 2]);
    // By families: business and business, business and citizens, and citizens among themselves.
    expect([...world.cells]).toEqual([1, 1, 0, 0]);
    expect([...new World(declared(), []).cells]).toEqual([0, 1, 0, 0]);
  });
});

describe('whom to hear first', () => {
  const NONE = new Float64Array(3);
  /** Three pairs of four actors, with statements only by the last. */
  const pairs: UndecidedPairs = {
    count: 3,
    first: Int32Array.of(0, 0, 1),
    second: Int32Array.of(1, 2, 3),
    chance: Float64Array.of(0.4, 0.2, 0.1),
    chanceAfter: Float64Array.of(0.1, 0.05, 0),
    usual: NONE,
    responding: Uint8Array.of(0, 0, 1),
    seed: Int32Array.of(1, 2, 3),
    recall: fixedRecall(0.9),
    propensities: { mean: NONE, shape: NONE },
    actorSeeds: Int32Array.of(1, 2, 3, 4),
  };
  const isHeard = Uint8Array.of(0, 0, 0, 1);
  const hearing = once(() => ({
    ...hearingOf(makeSystem({ actors: ['a', 'b', 'c', 'd'].map((id) => makeActor(id)) })),
    isHeard,
  }));
  const doubt = (...sides: readonly number[]) => new Doubt(pairs, Int8Array.from(sides), isHeard, 0.5);
  const settled = (doubts: readonly Doubt[], enough = { actors: 5, share: 0.99 }) =>
    hearFirst(doubts, hearing(), new UndecidedByActor(pairs), enough);

  it('is found by the pairs of each: the other one, and which pair', () => {
    const undecided = new UndecidedByActor(pairs);
    expect([0, 1, 2, 3, 4].map((actor) => undecided.with(actor))).toEqual([
      [
        [1, 0],
        [2, 1],
      ],
      [
        [0, 0],
        [3, 2],
      ],
      [[0, 1]],
      [[1, 2]],
      [],
    ]);
  });

  it('is the actor that could state most of the links that would close it', () => {
    // a is across from all others: its pairs with b and c; of b and d on one side nothing is asked.
    const one = doubt(0, 1, 1, 1);
    expect(one.whole).toBeCloseTo(0.6, 12);
    expect(one.left()).toBeCloseTo(0.5 * (1 - 0.5), 12);
    // All of a except its possible omissions: 0.3 of b, 0.15 of c.
    expect(one.left() - one.gain(0)).toBeCloseTo(0.5 * (1 - 0.5 ** (1 - 0.45 / 0.6)), 12);
    expect(one.left() - one.gain(1)).toBeCloseTo(0.5 * (1 - 0.5 ** (1 - 0.3 / 0.6)), 12);
    expect(one.gain(3)).toBe(0);
    expect(settled([doubt(0, 1, 1, 1)]).map(({ actorId }) => actorId)).toEqual(['a', 'b', 'c']);
  });

  it('leaves to the second of two what the first may have forgotten', () => {
    const one = doubt(0, 1, 1, 1);
    one.hear(0, new UndecidedByActor(pairs).with(0));
    expect(one.left()).toBeCloseTo(0.5 * (1 - 0.5 ** (0.15 / 0.6)), 12);
    // b: 0.3 − 0.4 + 2 × 0.1.
    expect(one.left() - one.gain(1)).toBeCloseTo(0.5 * (1 - 0.5 ** (0.05 / 0.6)), 12);
    expect(one.gain(0)).toBe(0);
  });

  it('does not mind who stands on no side, and asks nobody where nothing could change it', () => {
    expect(doubt(0, 1, -1, -1).whole).toBeCloseTo(0.4, 12);
    expect(doubt(0, 0, 0, 0).whole).toBe(0);
    expect(doubt(0, 0, 0, 0).left()).toBe(0);
    expect(settled([doubt(0, 0, 0, 0)])).toEqual([]);
    expect(settled([])).toEqual([]);
  });

  it('stops after a number of rounds, or once enough of the uncertainty is gone', () => {
    const all = settled([doubt(0, 1, 1, 1)]);
    expect(sum(all.map(({ share }) => share))).toBeCloseTo(1, 9);
    expect(settled([doubt(0, 1, 1, 1)], { actors: 2, share: 0.99 })).toEqual(all.slice(0, 2));
    expect(settled([doubt(0, 1, 1, 1)], { actors: 5, share: 0.5 })).toEqual(all.slice(0, 1));
    expect(settled([doubt(0, 1, 1, 1)], { actors: 5, share: all[0]?.share ?? 0 })).toEqual(all.slice(0, 1));
  });

  it('is by id where two could tell as much, and over all questions together', () => {
    expect(settled([doubt(0, 1, -1, -1)]).map(({ actorId }) => actorId)).toEqual(['a', 'b']);
    expect(settled([doubt(-1, 0, -1, 1), doubt(0, 1, -1, -1)])[0]?.actorId).toBe('b');
  });
});
