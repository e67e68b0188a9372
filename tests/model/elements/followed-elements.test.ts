import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Elements } from '../../../model/elements/elements.ts';
import { elementsOfNodes } from '../../../model/elements/past/elements-of-nodes.ts';
import { factsOfElements } from '../../../model/elements/past/facts-of-elements.ts';
import { FollowedElements } from '../../../model/elements/past/followed-elements.ts';
import { OFTEN } from '../../support/longer.ts';
import { runs } from '../../support/runs.ts';
import { beginning, editsOf, HERE, step } from '../../support/told-steps.ts';
import { ToldWorld } from '../../support/told-world.ts';

/** Of who acts elsewhere only that is told: not since when, nor whether on the map there. */
const whatIsTold = (elements: Elements, t: string): Elements =>
  new Map(
    [...elements].map(([key, properties]) => [
      key,
      key.startsWith('ACTS_IN:') && !key.endsWith(`>${t}`) ? {} : properties,
    ]),
  );

describe('a territory that is followed by its changes', () => {
  it('has at any time the facts that are there, and says when it cannot tell', OFTEN, () => {
    let [told, lost] = [0, 0];
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.boolean()), { minLength: 20, maxLength: 50 }), (steps) => {
        const world = new ToldWorld(beginning());
        const followed = new Map(HERE.map((t) => [t, new FollowedElements(t, world.elements)]));
        for (const [one, looks] of steps) {
          const change = world.write(editsOf(world, one));
          for (const t of change?.territoryIds ?? []) if (change) followed.get(t)?.take(change);
          if (!looks) continue;
          for (const [t, elements] of followed) {
            const truth = factsOfElements(t, world.elements, 1);
            const facts = elements.facts(1);
            if (facts === undefined) {
              lost += 1;
              followed.set(t, new FollowedElements(t, world.elements));
              continue;
            }
            told += 1;
            expect(facts, JSON.stringify(one)).toEqual(truth);
            const known = elements.known;
            if (known === undefined) throw new Error('What tells facts is known.');
            expect(whatIsTold(known.elements, t)).toEqual(
              whatIsTold(elementsOfNodes(world.elements, t, known.nodes), t),
            );
          }
        }
      }),
      runs(150, 20_261_128, 50),
    );
    expect(told).toBeGreaterThan(10 * lost);
  });
});
