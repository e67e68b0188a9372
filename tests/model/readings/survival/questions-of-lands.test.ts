import { describe, expect, it } from 'vitest';
import { findGaps } from '../../../../model/readings/gaps/find-gaps.ts';
import { GapContext } from '../../../../model/readings/gaps/gap-context.ts';
import { DeclaredMap } from '../../../../model/readings/survival/declared-map.ts';
import { landsInWorlds, quasiIndependent } from '../../../../model/readings/survival/questions-of-lands.ts';
import { World } from '../../../../model/readings/survival/world.ts';
import { landsApartScene } from '../../../support/lands-apart-scene.ts';
import { makeSystem } from '../../../support/make-facts.ts';

describe('landsInWorlds', () => {
  it('stands as on the map, and falls once links are drawn between the two lands', () => {
    const context = new GapContext(makeSystem(landsApartScene(0)));
    const [draft] = findGaps(context, ['lands-apart']);
    if (draft === undefined) throw new Error('Two lands are apart.');
    const declared = new DeclaredMap(context);
    const { inWorld, sides } = landsInWorlds(draft, declared);
    const kind = { intensity: 2, nature: 'co_produces', themes: [] } as const;
    const severityWith = (count: number, from = 'east', to = 'west') =>
      inWorld(
        new World(
          declared,
          Array.from({ length: count }, (_, i) => ({
            a: declared.placeOf(`${from}-${i % 6}`),
            b: declared.placeOf(`${to}-${Math.floor(i / 6)}`),
            kind,
          })),
        ),
      );
    expect([0, 12, 18].map((count) => severityWith(count))).toEqual([2, 0, 0]);
    expect(severityWith(1)).toBe(2);
    // Links elsewhere do not undo it.
    expect(severityWith(6, 'north', 'south')).toBe(2);
    expect(new Set(sides)).toEqual(new Set([-1, 0, 1]));
  });
});

describe('quasiIndependent', () => {
  it('keeps the sums of counts off the diagonal', () => {
    const counts = Float64Array.from([0, 4, 6, 1, 4, 0, 9, 3, 6, 9, 0, 2, 1, 3, 2, 0]);
    const fitted = quasiIndependent(counts, 4);
    for (let a = 0; a < 4; a += 1) {
      const sumOf = (cells: Float64Array) => cells.subarray(a * 4, a * 4 + 4).reduce((sum, x) => sum + x, 0);
      expect(sumOf(fitted)).toBeCloseTo(sumOf(counts), 3);
      expect(fitted[a * 5]).toBe(0);
    }
  });
});
