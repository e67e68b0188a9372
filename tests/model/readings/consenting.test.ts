import { expect, it } from 'vitest';
import { consentingActors, researchFacts } from '../../../model/readings/research/research-facts.ts';
import { codesOf } from '../../../server/exchange/research/research-tables.ts';
import { makeActor, makeCooperation, makeFacts } from '../../support/make-facts.ts';

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
  // Whoever spoke last does not count for more.
  expect([...consentingActors(makeFacts({ actors }), [...voices].reverse())]).toEqual(['yes', 'invented']);
});

it('nothing is left of the others: parties, declarations, needs; a cooperation of one party goes', () => {
  const facts = makeFacts({
    actors,
    cooperations: [
      makeCooperation('three', ['yes', 'no', 'invented'], {
        declarations: [
          { actorId: 'no', intensity: 4, on: '2026-03-01' },
          { actorId: 'yes', intensity: 2, on: '2026-03-01' },
        ],
      }),
      makeCooperation('two', ['yes', 'no']),
    ],
    needs: [{ actorId: 'no', resourceId: 'premises' }],
  });
  const left = researchFacts(facts, new Set(['yes', 'invented']));
  expect(left.cooperations.map(({ id }) => id)).toEqual(['three']);
  expect(JSON.stringify(left)).not.toMatch(/"(no|divided|silent)"/);
});

it('numbers are as wide as there are many, each given once', () => {
  const ids = Array.from({ length: 120 }, (_, i) => `id-${i}`);
  const codes = codesOf('A', ids);
  expect([...codes.keys()].sort()).toEqual([...ids].sort());
  expect([...codes.values()].sort()[0]).toBe('A001');
  expect(new Set(codes.values()).size).toBe(120);
});
