import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, differenceOf } from '../../../model/elements/element-edits.ts';
import { type Elements, nodeKey, parseKey } from '../../../model/elements/elements.ts';
import { namedAfter, privateAfter } from '../../../model/elements/visibility/told-privacy.ts';
import { type NamedInChanges, namedInStates } from '../../../model/elements/visibility/visible-changes.ts';
import { privateWrites } from '../../support/private-writes.ts';
import { PURE_RUNS, runs } from '../../support/runs.ts';

/** Lists the private elements with full knowledge, by the rule of the statement. */
function hiddenIn(all: Elements, { actorIds, cooperationIds }: NamedInChanges): Set<string> {
  const isMarked = (key: string): boolean => all.get(key)?.private === true;
  const seenParties = (cooperationId: string): number =>
    [...all.keys()]
      .map(parseKey)
      .filter(
        ({ kind, id, toId }) =>
          kind === 'PARTY_TO' && toId === cooperationId && !isMarked(nodeKey('Actor', id)),
      ).length;
  return new Set([
    ...actorIds.map((id) => nodeKey('Actor', id)).filter(isMarked),
    ...cooperationIds
      .filter((id) => isMarked(nodeKey('Cooperation', id)) || seenParties(id) < 2)
      .map((id) => nodeKey('Cooperation', id)),
  ]);
}

describe('privacy information in a change', () => {
  it('is what is found out of all there is, and what it does not tell is asked', () => {
    let [told, asked, hidden] = [0, 0, 0];
    fc.assert(
      fc.property(privateWrites('p'), ({ state, edits }) => {
        const difference = differenceOf(state, edits);
        const all = applyEdits(state, edits);
        const named = namedAfter(difference);
        const answer = hiddenIn(all, named.untold);
        const found = privateAfter(difference, named, answer);
        expect(found).toEqual(hiddenIn(all, namedInStates(Object.entries(difference.after))));
        told += named.told.actorIds.length + named.told.cooperationIds.length;
        asked += named.untold.actorIds.length + named.untold.cooperationIds.length;
        hidden += found.size;
      }),
      runs(PURE_RUNS, 20261128),
    );
    // All of it came up.
    expect(Math.min(told, asked, hidden)).toBeGreaterThan(100);
  });

  it('asks nothing of a change that makes all it names', () => {
    const state = new Map();
    const edits = new Map([
      ['Actor:open', { private: false }],
      ['Actor:shy', { private: true }],
      ['Cooperation:both', { private: false }],
      ['PARTY_TO:open>both', {}],
      ['PARTY_TO:shy>both', {}],
    ]);
    const difference = differenceOf(state, edits);
    const named = namedAfter(difference);
    expect(named.untold).toEqual({ actorIds: [], cooperationIds: [] });
    // A cooperation with only one visible party would disclose the existence of another.
    expect(privateAfter(difference, named, new Set())).toEqual(new Set(['Actor:shy', 'Cooperation:both']));
  });

  it('asks about actors that it only names, and about a cooperation that existed before', () => {
    const state = new Map([['Cooperation:old', { private: false, version: 1 }]]);
    const edits = new Map([
      ['Cooperation:old', { private: false, version: 2 }],
      ['Cooperation:new', { private: false }],
      ['PARTY_TO:one>new', {}],
      ['PARTY_TO:other>new', {}],
    ]);
    const difference = differenceOf(state, edits);
    const named = namedAfter(difference);
    expect(named.untold).toEqual({ actorIds: ['one', 'other'], cooperationIds: ['old'] });
    expect(privateAfter(difference, named, new Set())).toEqual(new Set());
    expect(privateAfter(difference, named, new Set(['Actor:other']))).toEqual(
      new Set(['Actor:other', 'Cooperation:new']),
    );
  });
});
