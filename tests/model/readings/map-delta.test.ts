import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapDelta } from '../../../model/contract/map-delta.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { System } from '../../../model/elements/system.ts';
import { applyMapDelta } from '../../../model/readings/apply-map-delta.ts';
import { diffMaps } from '../../../model/readings/diff-maps.ts';
import { mapReading } from '../../../model/readings/map-reading.ts';
import { OFTEN } from '../../support/longer.ts';
import { DAY } from '../../support/make-facts.ts';
import { randomFacts } from '../../support/random-facts.ts';
import { PURE_RUNS, runs } from '../../support/runs.ts';

/** Returns the value after serialization and parsing, as the network does. */
const json = <T>(value: T): T => JSON.parse(JSON.stringify(value));

const maps = new Map<number, TerritoryMap>();
/** Each is drawn once: what is tried is what leads from one to another. */
function drawn(seed: number): TerritoryMap {
  const reading = { day: DAY, minIntensity: 2, withoutTransactions: false } as const;
  const map = maps.get(seed) ?? json(mapReading(new System(randomFacts('t', seed), reading)));
  maps.set(seed, map);
  return map;
}

describe('what brings a map to a later one', () => {
  it('gives the later map, item for item and in order, whatever changed', OFTEN, () => {
    fc.assert(
      fc.property(fc.nat(199), fc.nat(199), (a, b) => {
        const [before, after] = [drawn(a), drawn(b)];
        expect(applyMapDelta(before, json(diffMaps(before, after)))).toEqual(after);
      }),
      runs(PURE_RUNS, 20_261_130, PURE_RUNS / 5),
    );
  });

  it(
    'keeps a client at one of the earlier maps, and after a missing one updates it by a new request',
    OFTEN,
    () => {
      fc.assert(
        fc.property(
          fc.array(fc.record({ seed: fc.nat(199), isLost: fc.boolean() }), { minLength: 2, maxLength: 6 }),
          (steps) => {
            const later = steps.map(({ seed }, revision) => {
              const map = drawn(seed);
              return { ...map, territory: { ...map.territory, revision } };
            });
            let [mine, read] = [later[0] as TerritoryMap, 0];
            for (const [i, { isLost }] of steps.entries()) {
              const [before, after] = [later[i - 1], later[i] as TerritoryMap];
              if (before === undefined || isLost) continue;
              const delta: MapDelta = json(diffMaps(before, after));
              if (delta.from === mine.territory.revision) mine = applyMapDelta(mine, delta);
              else {
                mine = after;
                read += 1;
              }
              expect(mine).toEqual(after);
            }
            expect(read).toBeLessThanOrEqual(steps.filter(({ isLost }) => isLost).length);
          },
        ),
        runs(PURE_RUNS, 20_261_132, PURE_RUNS / 5),
      );
    },
  );

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
      runs(PURE_RUNS, 20_261_131),
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
