import { describe, expect, it } from 'vitest';
import {
  cooperationAt,
  declaredBy,
  endDayOf,
  pairIntensity,
  stateAt,
} from '../../../model/elements/cooperation-state.ts';
import type { CooperationFact } from '../../../model/elements/facts.ts';
import { areApart, latestOfVoices } from '../../../model/elements/voices.ts';

const said = (actorId: string, intensity: number, on: string, voice?: string) => ({
  ...{ actorId, intensity, on },
  ...(voice === undefined ? {} : { voice }),
});
const fact = (more: Partial<CooperationFact> = {}): CooperationFact => ({
  ...{ id: 'c', nature: 'co_produces', formality: 'informal', status: 'active', intensity: 2, version: 1 },
  ...{ themes: [], serves: [], declarations: [] },
  parties: ['a', 'b', 'c'].map((actorId) => ({ actorId, role: 'member' as const })),
  ...more,
});

describe('the state of a cooperation', () => {
  it('is absent before it begins, and has its stated state from that day on', () => {
    const one = { status: 'active', startedOn: '2024-05-02' } as const;
    expect(['2024-05-01', '2024-05-02'].map((day) => stateAt(one, day))).toEqual(['absent', 'active']);
  });

  it('is ended from its last day, and was active before, even if it has ended or broken off since', () => {
    const days = ['2024-05-01', '2024-05-02', '2024-05-03'];
    const states = (status: 'active' | 'ended' | 'broken' | 'dormant') =>
      days.map((day) => stateAt({ status, endedOn: '2024-05-02' }, day));
    expect(states('active')).toEqual(['active', 'ended', 'ended']);
    expect(states('ended')).toEqual(['active', 'ended', 'ended']);
    expect(states('broken')).toEqual(['active', 'broken', 'broken']);
    expect(states('dormant')).toEqual(['dormant', 'ended', 'ended']);
  });

  it('before it was noted is unknown, where it was a link, and where it was none yet it is absent', () => {
    const states = (status: 'active' | 'wished', startedOn?: string) =>
      ['2024-05-01', '2024-05-02'].map((day) =>
        stateAt({ status, startedOn, recordedOn: '2024-05-02' }, day),
      );
    expect(states('active')).toEqual(['unknown', 'active']);
    expect(states('wished')).toEqual(['absent', 'wished']);
    expect(states('active', '2020')).toEqual(['active', 'active']);
  });

  it('without a last day, is ended from the day when that was recorded', () => {
    expect(endDayOf({ endedOn: '2021-02', recordedOn: '2024-05-02' })).toBe('2021-02-28');
    expect(endDayOf({ recordedOn: '2024-05' })).toBe('2024-05-01');
    expect(endDayOf({})).toBeUndefined();
  });
});

describe('the intensity of a cooperation', () => {
  const declarations = [
    said('a', 3, '2024-01-01'),
    said('a', 1, '2024-03-01'),
    said('a', 4, '2024-02-01', 'mairie'),
    said('b', 2, '2024-03-02'),
  ];

  it('as a party declares it is its latest word, by any speaker, the day itself included', () => {
    const told = ['2023-12-31', '2024-01-01', '2024-02-01', '2024-02-29', '2024-03-01'];
    expect(told.map((day) => declaredBy(declarations, 'a', day))).toEqual([undefined, 3, 4, 4, 1]);
    expect(['2024-03-01', '2024-03-02'].map((day) => declaredBy(declarations, 'b', day))).toEqual([
      undefined,
      2,
    ]);
  });

  it('between two is the lower that they declared, else the one recorded', () => {
    const one = fact({ declarations, intensity: 3 });
    expect(pairIntensity(one, 'a', 'b', '2024-03-02')).toBe(1);
    expect(pairIntensity(one, 'b', 'c', '2024-03-02')).toBe(2);
    expect(pairIntensity(one, 'b', 'c', '2024-03-01')).toBe(3);
    expect(pairIntensity(fact(), 'a', 'b', '2024-03-02')).toBe(2);
  });

  it('of the whole is the lowest that a party declared up to the day, and goes with its state', () => {
    const one = fact({ declarations, startedOn: '2024-01-02' });
    expect(cooperationAt(one, '2024-01-01')).toEqual({ ...one, state: 'absent', agreedIntensity: 3 });
    expect(cooperationAt(one, '2024-03-02')).toEqual({ ...one, state: 'active', agreedIntensity: 1 });
    expect(cooperationAt(fact({ intensity: 4 }), '2024-03-02').agreedIntensity).toBe(4);
  });
});

it('uses the last statement of a voice, and on one day the latest recorded', () => {
  const [first, second, other] = [
    said('a', 1, '2024-01-01'),
    said('a', 2, '2024-01-01'),
    said('a', 0, '2023-01-01', 'mairie'),
  ];
  expect(latestOfVoices([first, second, other, said('b', 4, '2024-01-01')], 'a', '2024-01-01')).toEqual([
    second,
    other,
  ]);
  expect(latestOfVoices([second, said('a', 4, '2023-12-31')], 'a', '2024-01-01')).toEqual([second]);
});

it('two see a cooperation differently from two levels on, or where one sees none', () => {
  const apart = [
    [0, 0],
    [0, 1],
    [1, 2],
    [1, 3],
    [3, 3],
  ] as const;
  expect(apart.map(([low, high]) => areApart(low, high))).toEqual([false, true, false, true, false]);
});
