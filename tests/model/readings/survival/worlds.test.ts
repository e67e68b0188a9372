import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GapRule } from '../../../../model/contract/vocabulary.ts';
import type { Facts } from '../../../../model/elements/facts.ts';
import { System } from '../../../../model/elements/system.ts';
import { findGaps } from '../../../../model/readings/gaps/find-gaps.ts';
import { GapContext } from '../../../../model/readings/gaps/gap-context.ts';
import { hypergeometricP } from '../../../../model/readings/statistics/significance.ts';
import { DeclaredMap } from '../../../../model/readings/survival/declared-map.ts';
import { HeardKinds } from '../../../../model/readings/survival/heard-kinds.ts';
import { recallOf } from '../../../../model/readings/survival/recall.ts';
import { askingOf } from '../../../../model/readings/survival/survival.ts';
import { undecidedPairs } from '../../../../model/readings/survival/undecided-pairs.ts';
import { World } from '../../../../model/readings/survival/world.ts';
import { drawWorld, SIMULATIONS } from '../../../../model/readings/survival/worlds.ts';
import { OFTEN } from '../../../support/longer.ts';
import { DAY, makeActor, makeCooperation, makeFacts } from '../../../support/make-facts.ts';
import { randomFacts } from '../../../support/random-facts.ts';
import { factsOfWorld } from '../../../support/random-world.ts';
import { PURE_RUNS, runs } from '../../../support/runs.ts';

const contextOf = (facts: Facts, minIntensity: number) =>
  new GapContext(new System(facts, { day: DAY, minIntensity, withoutTransactions: false }));

const choose2 = (n: number): number => (n * (n - 1)) / 2;

// Families and lands are apart by maps drawn by chance, by a simpler p in worlds: tests of their own.
// Two themes apart are rare in so small a territory: they have a scene of their own.
const RULES = GapRule.options.filter(
  (rule) =>
    !['families-apart', 'lands-apart', 'themes-in-silos'].includes(rule) && askingOf(rule) !== undefined,
);

describe('a question in a world', () => {
  it('is what its rule finds in a territory that has those links', OFTEN, () => {
    const seen = new Map<string, Set<number>>();
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 31 - 1 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 0, max: 199 }),
        (seed, tau, world) => {
          const facts = randomFacts('w', seed);
          const context = contextOf(facts, tau);
          const said = new DeclaredMap(context);
          const links = drawWorld(
            undecidedPairs(said.hearing, recallOf(context.system, said.hearing)),
            new HeardKinds(context.system),
            world,
          );
          const there = factsOfWorld(facts, said, links);
          const found = new Map(
            findGaps(contextOf(there, tau), RULES).map((gap) => [gap.key, gap.severityIfSure]),
          );
          for (const draft of findGaps(context, RULES)) {
            const asking = askingOf(draft.rule);
            const expected = found.get(draft.key) ?? 0;
            const severity =
              typeof asking === 'function'
                ? asking(draft, said).inWorld(new World(said, links))
                : draft.severityIfSure;
            expect([draft.key, severity]).toEqual([draft.key, expected]);
            const severities = seen.get(draft.rule) ?? new Set();
            seen.set(draft.rule, severities.add(severity));
          }
        },
      ),
      runs(PURE_RUNS / 4, 1801, PURE_RUNS / 8),
    );
    // Every rule occurs, and rules that depend on links both hold and fail.
    const fallen = [...seen].filter(([, severities]) => severities.has(0)).map(([rule]) => rule);
    expect([...seen.keys()].sort()).toEqual([...RULES].sort());
    const changing = RULES.filter((rule) => askingOf(rule) !== 'unchanged');
    expect(fallen.sort()).toEqual(changing.sort());
  });

  it('joins two themes apart by a link about both, or about one with somebody of the other', () => {
    const about = (theme: string, ends: readonly string[], i: number) =>
      makeCooperation(`${theme}-${i}`, ends, { themes: [theme] });
    const facts = makeFacts({
      actors: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((id) => makeActor(id)),
      cooperations: [
        about('energy', ['a', 'b'], 1),
        about('energy', ['b', 'c'], 2),
        about('water', ['d', 'e'], 1),
        about('water', ['e', 'f'], 2),
      ],
    });
    const context = contextOf(facts, 2);
    const [draft] = findGaps(context, ['themes-in-silos']);
    const asking = askingOf('themes-in-silos');
    if (draft === undefined || typeof asking !== 'function') throw new Error('Two themes are apart.');
    const said = new DeclaredMap(context);
    const pairs = undecidedPairs(said.hearing, recallOf(context.system, said.hearing));
    const kinds = new HeardKinds(context.system);
    const severities = Array.from({ length: SIMULATIONS }, (_, world) => {
      const links = drawWorld(pairs, kinds, world).slice(0, 2);
      const there = factsOfWorld(facts, said, links);
      const severity = asking(draft, said).inWorld(new World(said, links));
      expect(findGaps(contextOf(there, 2), ['themes-in-silos'])).toHaveLength(severity);
      return severity;
    });
    expect(new Set(severities)).toEqual(new Set([0, 1]));
  });

  it('has two families apart as long as chance alone would seldom give so few links between them', () => {
    const families = ['business', 'local_authority', 'social_economy'] as const;
    const actors = [
      ...families.flatMap((family) =>
        Array.from({ length: 8 }, (_, i) => makeActor(`${family}-${i}`, { family })),
      ),
      // Two actors are not enough for a test.
      ...['x', 'y'].map((id) => makeActor(id, { family: 'citizens' })),
    ];
    const ids = (family: string) => actors.filter((actor) => actor.family === family).map(({ id }) => id);
    const across = (one: string, other: string) =>
      ids(one).flatMap((a) => ids(other).map((b) => [a, b] as const));
    const linked = [
      ...across('business', 'local_authority').filter((_, i) => i % 2 === 0),
      ...across('local_authority', 'social_economy').filter((_, i) => i % 3 === 0),
    ];
    const cooperations = linked.map((pair, i) => makeCooperation(`k${i}`, [...pair]));
    const context = contextOf(makeFacts({ actors, cooperations }), 2);
    const [draft, ...others] = findGaps(context, ['families-apart']);
    expect([draft?.key, others]).toEqual(['families-apart:business:social_economy', []]);
    const asking = askingOf('families-apart');
    if (draft === undefined || typeof asking !== 'function') throw new Error('Two families are apart.');
    const said = new DeclaredMap(context);
    const { inWorld, sides } = asking(draft, said);
    const kind = { intensity: 2, nature: 'co_produces', themes: [] } as const;
    const severityWith = (pairs: ReadonlyArray<readonly [string, string]>, intensity = 2) =>
      inWorld(
        new World(
          said,
          pairs.map(([a, b]) => ({ a: said.placeOf(a), b: said.placeOf(b), kind: { ...kind, intensity } })),
        ),
      );
    const between = across('business', 'social_economy');
    const pairs = choose2(actors.length);
    // By degree: products over all pairs of actors, those between the two over all.
    const expectedAmong = (n: number): number => {
      const edges = [...linked, ...between.slice(0, n)];
      const degree = (id: string) => edges.flat().filter((end) => end === id).length;
      const products = actors.flatMap((a, i) =>
        actors
          .slice(i + 1)
          .map((b) => ({ families: `${a.family} ${b.family}`, product: degree(a.id) * degree(b.id) })),
      );
      const total = (some: typeof products) => some.reduce((sum, { product }) => sum + product, 0);
      const ofThem = products.filter(({ families }) => families === 'business social_economy');
      return (edges.length * total(ofThem)) / total(products);
    };
    for (let n = 0; n <= 20; n += 1) {
      const all = linked.length + n;
      // The lowest p-value of the three tests is multiplied by three, and no other is as low.
      const p = 3 * hypergeometricP(n, pairs, all, Math.round((expectedAmong(n) / all) * pairs));
      expect([n, severityWith(between.slice(0, n))]).toEqual([n, p > 0.05 ? 0 : n === 0 ? 3 : 2]);
    }
    expect(severityWith(between, 1)).toBe(3);
    // Links elsewhere make none between the two.
    expect(severityWith(across('citizens', 'business'))).toBe(3);
    const sideOf = (family: string) => [...new Set(ids(family).map((id) => sides[said.placeOf(id)]))];
    expect(['business', 'social_economy', 'citizens'].map(sideOf)).toEqual([[0], [1], [-1]]);
  });
});
