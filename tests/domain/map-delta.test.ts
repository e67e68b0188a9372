import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyMapDelta } from '../../client/state/live/apply-map-delta.ts';
import type { TerritoryMap } from '../../server/contract/reading.ts';
import { diffMaps } from '../../server/domain/diff-maps.ts';
import { mapReading } from '../../server/domain/map-reading.ts';
import { System } from '../../server/domain/system.ts';
import { DAY } from '../support/make-facts.ts';
import { randomFacts } from '../support/random-facts.ts';

/** As it travels. */
const json = <T>(value: T): T => JSON.parse(JSON.stringify(value));

const drawn = (seed: number): TerritoryMap =>
  json(
    mapReading(new System(randomFacts('t', seed), { day: DAY, minIntensity: 2, withoutTransactions: false })),
  );

describe('what brings a map to a later one', () => {
  it('gives the later map, item for item and in order, whatever changed', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (a, b) => {
        const [before, after] = [drawn(a), drawn(b)];
        expect(applyMapDelta(before, json(diffMaps(before, after)))).toEqual(after);
      }),
      { numRuns: 60 },
    );
  });

  it('follows moves, renames and removals inside a list', () => {
    const map = drawn(1);
    fc.assert(
      fc.property(fc.shuffledSubarray(map.actors), fc.nat(3), (actors, renamed) => {
        const after = {
          ...map,
          actors: actors.map((actor, i) => (i === renamed ? { ...actor, name: 'Autre' } : actor)),
        };
        expect(applyMapDelta(map, json(diffMaps(map, after)))).toEqual(after);
      }),
      { numRuns: 60 },
    );
  });

  it('holds nothing of what did not change, which stays the same objects', () => {
    const map = drawn(2);
    const delta = diffMaps(map, {
      ...map,
      territory: { ...map.territory, revision: map.territory.revision + 1 },
      actors: map.actors.slice(1),
    });
    expect(delta.lists).toEqual({ actors: { drop: [map.actors[0]?.id], put: [] } });
    const applied = applyMapDelta(map, delta);
    expect(applied.cooperations).toBe(map.cooperations);
    expect(applied.actors[0]).toBe(map.actors[1]);
  });
});
