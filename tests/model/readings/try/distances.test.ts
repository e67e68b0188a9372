import { expect, it } from 'vitest';
import { triedDistances } from '../../../../model/readings/try/distances.ts';
import { makeActor, makeCooperation, makeSystem } from '../../../support/make-facts.ts';

const actors = ['a', 'b', 'c', 'd', 'x', 'alone'].map((id) => makeActor(id));
const linked = (...pairs: readonly string[]) =>
  makeSystem({ actors, cooperations: pairs.map((pair) => makeCooperation(pair, [...pair])) });

it('who comes closer is counted by pairs, who is joined among them; the mean is of ways that were there before', () => {
  const before = linked('ab', 'bc', 'cd');
  const found = triedDistances(before, linked('ab', 'bc', 'cd', 'ad', 'dx'), ['x', 'd', 'a', 'stranger']);
  // a–d comes closer; a, b, c and d are each joined to x.
  expect(found).toMatchObject({ closer: 5, joined: 4 });
  expect(found.mean.before).toBeCloseTo((1 + 1 + 1 + 2 + 2 + 3) / 6, 12);
  expect(found.mean.after).toBeCloseTo((1 + 1 + 1 + 2 + 2 + 1) / 6, 12);
  expect(found.parties).toEqual([
    { actorIds: ['a', 'd'], before: 3, after: 1 },
    { actorIds: ['a', 'x'], before: null, after: 2 },
    { actorIds: ['d', 'x'], before: null, after: 1 },
  ]);
});

it('nobody comes closer where nothing is new, and there is no mean of no ways', () => {
  expect(triedDistances(linked('ab'), linked('ab'), [])).toEqual({
    ...{ closer: 0, joined: 0, mean: { before: 1, after: 1 }, parties: [] },
  });
  expect(triedDistances(linked(), linked('ab'), []).mean).toEqual({ before: null, after: null });
});
