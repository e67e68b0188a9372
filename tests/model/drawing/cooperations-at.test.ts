import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexGraph } from '../../../model/drawing/indexed-graph.ts';
import { cooperationsAt } from '../../../model/drawing/lands/cooperations-at.ts';
import { membershipsOf, projected } from '../../../model/drawing/lands/memberships.ts';
import { DAY, makeActor, makeCooperation, makeSystem } from '../../support/make-facts.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];

const declared = fc
  .record({
    parties: fc.uniqueArray(fc.constantFrom(...IDS, 'outside'), { minLength: 2, maxLength: 7 }),
    levels: fc.array(fc.option(fc.nat({ max: 4 })), { minLength: 7, maxLength: 7 }),
    intensity: fc.nat({ max: 4 }),
  })
  .map(({ parties, levels, intensity }) => ({
    ...{ parties, intensity },
    declarations: parties.flatMap((actorId, i) => {
      const level = levels[i] ?? null;
      return level === null ? [] : [{ actorId, intensity: level, on: DAY, channel: 'workshop' as const }];
    }),
  }));

describe('cooperationsAt', () => {
  it('gives sets that link whom the system links, whatever each member declared', () => {
    fc.assert(
      fc.property(fc.array(declared, { maxLength: 5 }), fc.integer({ min: 0, max: 4 }), (told, tau) => {
        const system = makeSystem({
          actors: IDS.map((id) => makeActor(id)),
          cooperations: told.map(({ parties, ...more }, i) => makeCooperation(`k${i}`, parties, more)),
        });
        const { ids, memberships } = membershipsOf(new Set(IDS), cooperationsAt(system, tau));
        const { sources, targets } = projected(indexGraph(ids, []), memberships);
        const pairs = Array.from(sources, (a, e) => `${ids[a]}:${ids[targets[e] ?? 0]}`);
        expect(pairs.sort()).toEqual([...system.links(tau).keys()].sort());
      }),
    );
  });

  it('keeps a consortium whole', () => {
    const system = makeSystem({
      actors: IDS.map((id) => makeActor(id)),
      cooperations: [makeCooperation('k', ['a', 'b', 'c', 'd', 'outside'])],
    });
    expect(cooperationsAt(system, 2)).toEqual([['a', 'b', 'c', 'd']]);
    expect(cooperationsAt(system, 3)).toEqual([]);
  });
});
