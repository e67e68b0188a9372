import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import type { Family } from '../../../../model/contract/vocabulary.ts';
import { gapsOf, heardActor } from '../../../support/gaps-of.ts';
import { makeActor, makeCooperation } from '../../../support/make-facts.ts';

const FAMILIES: readonly Family[] = ['business', 'local_authority', 'social_economy'];

/** Actors of three families, eight each. */
const actors = FAMILIES.flatMap((family) =>
  Array.from({ length: 8 }, (_, i) => heardActor(`${family}-${i}`, { family })),
);

/** Draws links at random among the allowed pairs. */
function drawLinks(seed: number, links: number, may: (a: string, b: string) => boolean) {
  const random = xoroshiro128plus(seed);
  const pairs = actors
    .flatMap(({ id: a }, i) => actors.slice(i + 1).map(({ id: b }) => [a, b] as const))
    .filter(([a, b]) => may(a, b))
    .map((pair) => ({ pair, rank: random.next() }))
    .sort((p, q) => p.rank - q.rank);
  return pairs.slice(0, links).map(({ pair }, i) => makeCooperation(`k${i}`, [...pair]));
}

const betweenTheTwo = (a: string, b: string) => /business/.test(a + b) && /social_economy/.test(a + b);

describe('families-apart', () => {
  it('finds a planted silo: strong without any link, medium with one', () => {
    const apart = drawLinks(7, 70, (a, b) => !betweenTheTwo(a, b));
    const [gap, ...others] = gapsOf('families-apart', { actors, cooperations: apart });
    expect(others).toEqual([]);
    expect(gap).toMatchObject({
      key: 'families-apart:business:social_economy',
      severity: 3,
      confidence: 'sure',
      figures: { observed: 0, pairs: 64 },
    });
    expect(gap?.figures.pAdjusted).toBeLessThanOrEqual(0.05);
    expect(gap?.figures.hypergeometricP).toBeLessThan(0.05);
    expect(gap?.evidence.missingPairs).toHaveLength(5);
    const bridge = makeCooperation('bridge', ['business-0', 'social_economy-0']);
    const [withOne] = gapsOf('families-apart', { actors, cooperations: [...apart, bridge] });
    expect(withOne).toMatchObject({ severity: 2, figures: { observed: 1 } });
    expect(withOne?.evidence.cooperationIds).toEqual(['bridge']);
  });

  it('alerts in at most five of a hundred draws of a map without structure', () => {
    const alerts = Array.from({ length: 100 }, (_, seed) =>
      gapsOf('families-apart', { actors, cooperations: drawLinks(seed, 60, () => true) }),
    ).filter((found) => found.length > 0);
    expect(alerts.length).toBeLessThanOrEqual(5);
  });

  it('says the same each time', () => {
    const facts = { actors, cooperations: drawLinks(3, 70, (a, b) => !betweenTheTwo(a, b)) };
    const shuffled = { actors: [...actors].reverse(), cooperations: [...facts.cooperations].reverse() };
    const figures = gapsOf('families-apart', facts).map((gap) => gap.figures);
    expect(figures).toHaveLength(1);
    expect(gapsOf('families-apart', shuffled).map((gap) => gap.figures)).toEqual(figures);
  });

  it('does not conclude on a small map', () => {
    const two = actors.filter(({ id }) => /-[01]$/.test(id));
    const cooperations = [makeCooperation('k', ['business-0', 'business-1'])];
    expect(gapsOf('families-apart', { actors: two, cooperations })).toEqual([]);
  });

  it('is sure from sixty per cent of both families on', () => {
    const cooperations = drawLinks(7, 70, (a, b) => !betweenTheTwo(a, b));
    const unheard = (family: string, n: number) =>
      actors.map((actor) =>
        actor.family === family && Number(actor.id.at(-1)) < n
          ? makeActor(actor.id, { family: actor.family })
          : actor,
      );
    const confidence = (n: number) =>
      gapsOf('families-apart', { actors: unheard('business', n), cooperations })[0]?.confidence;
    expect(confidence(3)).toBe('sure');
    expect(confidence(4)).toBe('to_check');
  });
});
