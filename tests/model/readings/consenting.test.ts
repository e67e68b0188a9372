import { expect, it } from 'vitest';
import { consentingActors, researchFacts } from '../../../model/readings/research/research-facts.ts';
import { codesOf } from '../../../server/exchange/research/research-tables.ts';
import {
  makeActor,
  makeCommitment,
  makeCooperation,
  makeFacts,
  makeOutsider,
} from '../../support/make-facts.ts';

const actors = ['yes', 'no', 'divided', 'silent', 'invented'].map((id) =>
  makeActor(id, id === 'invented' ? { fictional: true } : {}),
);
const says = (actorId: string, research: boolean) => ({ actorId, research });
const voices = [
  says('yes', true),
  says('yes', true),
  says('no', false),
  says('divided', true),
  says('divided', false),
];

it('an organisation is in research when each who spoke for it agreed, and when it is fictional', () => {
  expect([...consentingActors(makeFacts({ actors }), voices)]).toEqual(['yes', 'invented']);
  // The order of speakers does not matter.
  expect([...consentingActors(makeFacts({ actors }), [...voices].reverse())]).toEqual(['yes', 'invented']);
});

it('where the territory is fictional, all are in it', () => {
  const { territory } = makeFacts();
  const facts = makeFacts({ actors, territory: { ...territory, fictional: true } });
  expect([...consentingActors(facts, voices)]).toEqual(actors.map(({ id }) => id));
});

it('nothing is left of the others: parties, declarations, needs; a cooperation of one party goes', () => {
  const [yes, invented] = [actors[0], actors.at(-1)];
  const of = (actorId: string) => ({ actorId, resourceId: 'premises' });
  const [byYes, byNo] = ['yes', 'no'].map((actorId) => ({ actorId, intensity: 2, on: '2026-03-01' }));
  if (!yes || !invented || !byYes || !byNo) throw new Error('Too few');
  const facts = makeFacts({
    actors,
    outside: [makeOutsider('far')],
    cooperations: [
      makeCooperation('three', ['yes', 'no', 'invented'], { declarations: [byNo, byYes] }),
      makeCooperation('two', ['yes', 'no']),
    ],
    commitments: [makeCommitment('k', ['no', 'yes']), makeCommitment('l', ['no'])],
    charterItems: [makeCommitment('O1', ['yes'])],
    memberships: [{ fromId: 'yes', toId: 'invented' }],
    needs: ['no', 'yes'].map(of),
    offers: ['invented', 'silent'].map(of),
  });
  expect(researchFacts(facts, new Set(['yes', 'invented']))).toEqual(
    makeFacts({
      actors: [yes, invented],
      cooperations: [makeCooperation('three', ['yes', 'invented'], { declarations: [byYes] })],
      commitments: [makeCommitment('k', ['yes']), makeCommitment('l', [])],
      needs: [of('yes')],
      offers: [of('invented')],
    }),
  );
});

it('numbers are as wide as there are many, each given once', () => {
  const ids = Array.from({ length: 120 }, (_, i) => `id-${i}`);
  const codes = codesOf('A', ids);
  expect([...codes.keys()].sort()).toEqual([...ids].sort());
  expect([...codes.values()].sort()[0]).toBe('A001');
  expect(new Set(codes.values()).size).toBe(120);
});
