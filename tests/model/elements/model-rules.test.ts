import { describe, expect, it } from 'vitest';
import type { Edits, Elements, Properties } from '../../../model/elements/elements.ts';
import {
  checkCommitment,
  checkCooperation,
  hasItsDirection,
  withoutLostDirections,
} from '../../../model/elements/model-rules.ts';

const of = (cooperation: Properties, ...roles: readonly string[]): Elements =>
  new Map<string, Properties>([
    ['Cooperation:c', cooperation],
    ...roles.map((role, i): [string, Properties] => [`PARTY_TO:${i}>c`, { role }]),
  ]);
const refusal = (check: () => void): string | undefined => {
  try {
    check();
    return undefined;
  } catch (refused) {
    return (refused as { code: string }).code;
  }
};
const checked = (...given: Parameters<typeof of>) => refusal(() => checkCooperation(of(...given), 'c'));

describe('a cooperation', () => {
  it('is of two at least', () => {
    expect(checked({ nature: 'co_produces' }, 'member', 'member')).toBeUndefined();
    expect(checked({ nature: 'co_produces' }, 'member')).toBe('TOO_FEW_PARTIES');
    expect(refusal(() => checkCooperation(new Map(), 'c'))).toBeUndefined();
  });

  it('has both ends where its nature has a direction', () => {
    expect(checked({ nature: 'funds' }, 'from', 'to')).toBeUndefined();
    expect(checked({ nature: 'funds' }, 'from', 'member')).toBe('ROLE_MISMATCH');
    expect(checked({ nature: 'funds' }, 'to', 'member')).toBe('ROLE_MISMATCH');
    expect(hasItsDirection({ nature: 'co_produces', parties: [] })).toBe(true);
  });

  it.each([
    ['2026-03-12', '2026-03-12', undefined],
    ['2026-03-12', '2026-03-11', 'DATES_REVERSED'],
    ['2026-03-12', '2026-03', undefined],
    ['2026-03-12', '2026-02', 'DATES_REVERSED'],
    ['2026', '2025', 'DATES_REVERSED'],
  ])('from %s to %s: %s', (startedOn, endedOn, code) => {
    expect(checked({ nature: 'co_produces', startedOn, endedOn }, 'member', 'member')).toBe(code);
  });

  it('has no nature if it loses an end of its direction, where two parties stay', () => {
    const state = of({ nature: 'funds', version: 1 }, 'from', 'to', 'member');
    const leaving = (...keys: readonly string[]): Edits => new Map(keys.map((key) => [key, null]));
    const natureAfter = (edits: Edits) => withoutLostDirections(state, edits).get('Cooperation:c')?.nature;
    expect(natureAfter(leaving('PARTY_TO:0>c'))).toBe('unspecified');
    expect(natureAfter(leaving('PARTY_TO:2>c'))).toBeUndefined();
    const whole = leaving('PARTY_TO:0>c', 'PARTY_TO:1>c', 'PARTY_TO:2>c', 'Cooperation:c');
    expect(withoutLostDirections(state, whole)).toEqual(whole);
    const other: Edits = new Map([['Actor:0', { name: 'A' }]]);
    expect(withoutLostDirections(state, other)).toBe(other);
  });
});

it('a commitment is due on the day it was decided at the soonest', () => {
  const due = (dueOn: string) =>
    refusal(() => checkCommitment(new Map([['Commitment:k', { decidedOn: '2026-03-12', dueOn }]]), 'k'));
  expect([due('2026-03-12'), due('2026-03-11')]).toEqual([undefined, 'DATES_REVERSED']);
  expect(refusal(() => checkCommitment(new Map(), 'k'))).toBeUndefined();
});
