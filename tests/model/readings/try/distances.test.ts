import { expect, it } from 'vitest';
import { publicFacts } from '../../../../model/elements/visibility/visible-facts.ts';
import { triedDistances } from '../../../../model/readings/try/distances.ts';
import { triedGaps } from '../../../../model/readings/try/tried-gaps.ts';
import { heardActors } from '../../../support/gaps-of.ts';
import { makeActor, makeCommitment, makeCooperation, makeSystem } from '../../../support/make-facts.ts';

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

it('questions that close or open are listed by key, ascending, for all rules or for some', () => {
  const facts = {
    actors: [...heardActors('a', 'b', 'c', 'd'), makeActor('x', { private: true })],
    commitments: [makeCommitment('k', ['a', 'b'])],
  };
  const [before, after] = [
    makeSystem(facts),
    makeSystem({
      ...facts,
      cooperations: [
        makeCooperation('ab', ['a', 'b']),
        makeCooperation('ac', ['a', 'c'], { status: 'dormant' }),
      ],
    }),
  ];
  expect(triedGaps(before, after)).toEqual({
    closes: ['scattered-carriers:k', 'unlinked-actor:a', 'unlinked-actor:b'],
    opens: ['sleeping-link:ac'],
  });
  expect(triedGaps(after, before)).toEqual({
    closes: ['sleeping-link:ac'],
    opens: ['scattered-carriers:k', 'unlinked-actor:a', 'unlinked-actor:b'],
  });
  expect(triedGaps(before, after, ['unlinked-actor'])).toEqual({
    ...{ closes: ['unlinked-actor:a', 'unlinked-actor:b'], opens: [] },
  });
  // Readers receive a sensitive question only while it is on the screen.
  const asReaders = (system: typeof before, shownKeys: readonly string[]) =>
    makeSystem({ ...publicFacts(system.facts), shownKeys: [...shownKeys] });
  expect(triedGaps(asReaders(before, ['unlinked-actor:b']), asReaders(after, [])).closes).toEqual([
    'scattered-carriers:k',
    'unlinked-actor:b',
  ]);
});
