import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twoMode } from '../../../../model/readings/measures/two-mode.ts';

describe('a network of actors and events', () => {
  it('counts ties, shared events and their weights', () => {
    // Three in one event, two of them in another, a fourth alone in a third.
    const { ties, density, ofActors, ofEvents, pairs } = twoMode(5, [[0, 1, 2], [0, 1], [3]]);
    expect({ ties, density }).toEqual({ ties: 6, density: 6 / 15 });
    expect(ofActors.map(({ degree }) => degree)).toEqual([2, 2, 1, 1, 0]);
    // Both events of 0 are joined by 1 as well; one event alone has no pair.
    expect(ofActors.map(({ redundancy }) => redundancy)).toEqual([1, 1, null, null, null]);
    expect(ofEvents).toEqual([
      { degree: 3, redundancy: 1 / 3 },
      { degree: 2, redundancy: 1 },
      { degree: 1, redundancy: null },
    ]);
    expect(pairs).toEqual([
      { ends: [0, 1], shared: 2, weight: 1.5, jaccard: 1 },
      { ends: [0, 2], shared: 1, weight: 0.5, jaccard: 0.5 },
      { ends: [1, 2], shared: 1, weight: 0.5, jaccard: 0.5 },
    ]);
  });

  it('has no density without actors or events', () => {
    expect(twoMode(0, [])).toMatchObject({ ties: 0, density: null, pairs: [] });
    expect(twoMode(2, [])).toMatchObject({ density: null, pairs: [] });
  });

  it('leaves out pairs and redundancies where they are too many', () => {
    const all = Array.from({ length: 640 }, (_, v) => v);
    expect(twoMode(640, [all])).toMatchObject({ ties: 640, pairs: null, ofEvents: [{ redundancy: null }] });
  });

  it('gives each actor as much weight as it has events of two or more', () => {
    const events = fc.array(fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 5 }), { maxLength: 12 });
    fc.assert(
      fc.property(events, (given) => {
        const { pairs } = twoMode(8, given);
        for (let actor = 0; actor < 8; actor += 1) {
          const weight = (pairs ?? [])
            .filter(({ ends }) => ends.includes(actor))
            .reduce((sum, pair) => sum + pair.weight, 0);
          const joint = given.filter((members) => members.length > 1 && members.includes(actor)).length;
          expect(weight).toBeCloseTo(joint, 9);
        }
      }),
    );
  });
});
