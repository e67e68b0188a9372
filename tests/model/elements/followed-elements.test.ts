import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Elements, Properties } from '../../../model/elements/elements.ts';
import { elementsOfNodes } from '../../../model/elements/past/elements-of-nodes.ts';
import { factsOfElements } from '../../../model/elements/past/facts-of-elements.ts';
import { FollowedElements } from '../../../model/elements/past/followed-elements.ts';
import { OFTEN } from '../../support/longer.ts';
import { runs } from '../../support/runs.ts';
import { beginning, editsOf, HERE, step } from '../../support/told-steps.ts';
import { ToldWorld } from '../../support/told-world.ts';

/**
 * Keeps of an actor from outside only that it acts elsewhere: without the date and its presence on the map
 * there.
 */
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

describe('what a territory is not told of', () => {
  const actor = (name: string): Properties => ({
    ...{ name, family: 'citizens', tableRoles: [], charter: 'none', tags: [], version: 1 },
  });
  const cooperation = {
    ...{ nature: 'co_produces', formality: 'informal', status: 'active', intensity: 2, version: 1 },
  };
  const commitment = { text: 'K', origin: 'territory', horizon: 'star', status: 'open', version: 1 };
  const territory = { name: 'T', level: 'epci', cohorts: [], version: 1 };
  const member = { role: 'member' };
  /**
   * An actor of this territory, a partner, and one from outside that only carries a commitment decided here.
   */
  const elements: Elements = new Map<string, Properties>([
    ['Territory:t', territory],
    ['Actor:a', actor('A')],
    ['ACTS_IN:a>t', { onMap: true }],
    ['Actor:partner', actor('Partner')],
    ['Cooperation:c', cooperation],
    ['PARTY_TO:a>c', member],
    ['PARTY_TO:partner>c', member],
    ['Actor:carrier', actor('Carrier')],
    ['Commitment:k', commitment],
    ['FOR:k>t', {}],
    ['CARRIES:carrier>k', { role: 'lead' }],
    ['Commitment:far', { ...commitment, text: 'Far' }],
    ['FOR:far>u', {}],
    ['SERVES:c>far', {}],
  ]);
  const after = (made: Readonly<Record<string, Properties>>, before: typeof made = {}) => {
    const followed = new FollowedElements('t', elements);
    followed.take({ type: 'any.thing', before, after: made });
    return followed.facts(2);
  };
  const together = (...ids: readonly string[]) => ({
    'Cooperation:new': cooperation,
    ...Object.fromEntries(ids.map((id) => [`PARTY_TO:${id}>new`, member])),
  });

  it('is the name of a carrier alone, once it is party, and who was never seen', () => {
    expect(after(together('a', 'partner'))?.cooperations.map(({ id }) => id)).toEqual(['c', 'new']);
    expect(after(together('a', 'carrier'))).toBeUndefined();
    expect(after(together('a', 'stranger'))).toBeUndefined();
    expect(after({ 'ACTS_IN:carrier>t': { onMap: true } })).toBeUndefined();
    expect(after({ 'Actor:n': actor('N'), 'ACTS_IN:n>t': { onMap: true } })?.actors).toHaveLength(2);
  });

  it('includes the text of a commitment of another territory', () => {
    const known = new FollowedElements('t', elements).known;
    expect([...(known?.nodes.commitments ?? [])]).toEqual(['k']);
    expect([...(known?.nodes.outside ?? [])]).toEqual(['partner']);
    expect(known?.elements.has('Commitment:far')).toBe(false);
  });

  it('is all of it, once a change kept no state', () => {
    const followed = new FollowedElements('t', elements);
    followed.take({ type: 'territory.deleted', before: {}, after: {} });
    expect([followed.facts(2), followed.known]).toEqual([undefined, undefined]);
  });
});
