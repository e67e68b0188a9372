import { describe, expect, it } from 'vitest';
import type { CooperationFact } from '../../../../model/elements/facts.ts';
import { gapsOf, heardActor, heardActors, listGapsOf, severitiesOf } from '../../../support/gaps-of.ts';
import { makeActor, makeCooperation, makeOutsider } from '../../../support/make-facts.ts';

describe('differing-views', () => {
  const of = (levels: Record<string, number>, more: Partial<CooperationFact> = {}) =>
    gapsOf('differing-views', {
      actors: heardActors('a', 'b', 'c'),
      cooperations: [
        makeCooperation('k', ['a', 'b', 'c'], {
          declarations: Object.entries(levels).map(([actorId, intensity]) => ({
            actorId,
            intensity,
            on: '2026-01-01',
          })),
          ...more,
        }),
      ],
    })[0]?.severity;

  it('depends on their distance', () => {
    expect(of({ a: 0, b: 1 })).toBe(1);
    expect(of({ a: 1, b: 2 })).toBeUndefined();
    expect(of({ a: 1, b: 3 })).toBe(2);
    expect(of({ a: 0, b: 4 })).toBe(2);
    expect(of({ a: 0, b: 0 })).toBeUndefined();
    expect(of({ a: 3 })).toBeUndefined();
  });

  it('speaks of what is in progress, active or dormant only', () => {
    const states = [
      'wished',
      'proposed',
      'intention',
      'in_progress',
      'active',
      'dormant',
      'ended',
      'broken',
    ] as const;
    expect(states.filter((status) => of({ a: 1, b: 3 }, { status }) === 2)).toEqual([
      'in_progress',
      'active',
      'dormant',
    ]);
  });

  it('takes of each voice the latest up to the day, and the lowest of the voices', () => {
    const said = (actorId: string, intensity: number, on: string, voice?: string) => ({
      actorId,
      intensity,
      on,
      ...(voice !== undefined && { voice }),
    });
    const declarations = [
      said('a', 1, '2025-01-01'),
      said('a', 3, '2026-01-01'),
      said('a', 0, '2026-03-13'),
      said('b', 4, '2026-01-01', 'présidente'),
      said('b', 3, '2026-01-01', 'directeur'),
    ];
    expect(of({}, { declarations })).toBeUndefined();
    expect(of({}, { declarations: [...declarations, said('b', 1, '2026-03-12', 'trésorier')] })).toBe(2);
  });

  it('is sure when both were heard, and delicate', () => {
    const cooperations = [
      makeCooperation('k', ['a', 'b'], {
        declarations: [
          { actorId: 'a', intensity: 0, on: '2026-01-01' },
          { actorId: 'b', intensity: 2, on: '2026-01-01' },
        ],
      }),
    ];
    const [sure] = gapsOf('differing-views', { actors: heardActors('a', 'b'), cooperations });
    expect(sure).toMatchObject({ key: 'differing-views:k', confidence: 'sure', delicate: true });
    const [unsure] = gapsOf('differing-views', { actors: [heardActor('a'), makeActor('b')], cooperations });
    expect(unsure?.confidence).toBe('to_check');
  });
});

describe('sleeping-link', () => {
  const others = [makeCooperation('ax', ['a', 'x']), makeCooperation('bx', ['b', 'x'])].map((k) => ({
    ...k,
    lastSignOn: '2026-01-01',
  }));
  const actors = heardActors('a', 'b', 'x');
  const of = (more: Partial<CooperationFact>, beside = others) =>
    severitiesOf('sleeping-link', {
      actors,
      cooperations: [makeCooperation('k', ['a', 'b'], more), ...beside],
    }).k;

  it('asks about what sleeps; more loudly when a party has no other link', () => {
    expect(of({ status: 'dormant' })).toBe(1);
    expect(of({ status: 'dormant' }, others.slice(0, 1))).toBe(3);
    expect(of({ status: 'in_progress', recordedOn: '2020-01-01' })).toBeUndefined();
  });

  it('asks about what gave no sign for more than 18 months', () => {
    expect(of({ lastSignOn: '2024-09-11' })).toBe(1);
    expect(of({ lastSignOn: '2024-09-12' })).toBeUndefined();
    expect(of({ lastSignOn: '2024-01-01' }, [])).toBe(3);
  });

  it('takes a declaration as a sign, up to the day', () => {
    const declarations = [{ actorId: 'a', intensity: 2, on: '2025-01-01' }];
    expect(of({ lastSignOn: '2024-01-01', declarations })).toBeUndefined();
    const later = [{ actorId: 'a', intensity: 2, on: '2026-03-13' }];
    expect(of({ lastSignOn: '2024-01-01', declarations: later })).toBe(1);
  });

  it('without a sign, takes the later of start and record; without any day, says nothing', () => {
    expect(of({ startedOn: '2020-01-01', recordedOn: '2025-01-01' })).toBeUndefined();
    expect(of({ startedOn: '2020-01-01', recordedOn: '2024-01-01' })).toBe(1);
    expect(of({})).toBeUndefined();
    // A sign, even an old one, comes before the day of record.
    expect(of({ lastSignOn: '2020-01-01', recordedOn: '2026-01-01' })).toBe(1);
  });

  it('asks about what broke within 36 months, and then it is delicate', () => {
    expect(of({ status: 'broken', endedOn: '2023-03-12' })).toBe(2);
    expect(of({ status: 'broken', endedOn: '2023-03-11' })).toBeUndefined();
    expect(of({ status: 'broken', recordedOn: '2025-01-01' })).toBe(2);
    expect(of({ status: 'broken' })).toBeUndefined();
    const delicate = (status: 'broken' | 'dormant') =>
      gapsOf('sleeping-link', {
        actors,
        cooperations: [makeCooperation('k', ['a', 'b'], { status, recordedOn: '2025-01-01' })],
      })[0]?.delicate;
    expect(delicate('broken')).toBe(true);
    expect(delicate('dormant')).toBe(false);
  });

  it('asks about what ended within 36 months and left a party alone', () => {
    expect(of({ status: 'ended', endedOn: '2025-01-01' })).toBeUndefined();
    expect(of({ status: 'ended', endedOn: '2025-01-01' }, others.slice(0, 1))).toBe(1);
    expect(of({ status: 'ended', endedOn: '2023-03-11' }, others.slice(0, 1))).toBeUndefined();
  });

  it('does not mind a party outside the map that is left alone', () => {
    const cooperations = [
      makeCooperation('k', ['a', 'far'], { status: 'dormant' }),
      makeCooperation('ab', ['a', 'b'], { lastSignOn: '2026-01-01' }),
    ];
    expect(severitiesOf('sleeping-link', { actors, outside: [makeOutsider('far')], cooperations })).toEqual({
      k: 1,
    });
  });

  it('is strong on a single bridge, whatever other links its ends have', () => {
    const sign = { lastSignOn: '2026-01-01' };
    const cooperations = [
      makeCooperation('ac', ['a', 'c'], sign),
      makeCooperation('bd', ['b', 'd'], sign),
      makeCooperation('k', ['a', 'b'], { lastSignOn: '2024-01-01' }),
    ];
    const facts = { actors: heardActors('a', 'b', 'c', 'd'), cooperations };
    expect(severitiesOf('sleeping-link', facts)).toEqual({ k: 3 });
    const twice = [...cooperations, makeCooperation('k2', ['a', 'b'], sign)];
    expect(severitiesOf('sleeping-link', { ...facts, cooperations: twice })).toEqual({ k: 1 });
  });
});

describe('overdue-promise', () => {
  const of = (promisedFor: string, more: Partial<CooperationFact> = {}) =>
    severitiesOf('overdue-promise', {
      actors: heardActors('a', 'b'),
      cooperations: [makeCooperation('k', ['a', 'b'], { status: 'intention', promisedFor, ...more })],
    }).k;

  it.each([
    ['2026-03-12', undefined],
    ['2026-03-11', 1],
    ['2025-12-12', 1],
    ['2025-12-11', 2],
    ['2025-03-12', 2],
    ['2025-03-11', 3],
  ] as const)('promised for %s: %s', (promisedFor, severity) => {
    expect(of(promisedFor)).toBe(severity);
  });

  it('rests on the cooperation and its parties, in the order of their ids', () => {
    const promise = makeCooperation('k', ['b', 'a'], { status: 'intention', promisedFor: '2026-03' });
    const read = (day: string) =>
      gapsOf('overdue-promise', { actors: heardActors('a', 'b'), cooperations: [promise] }, { day });
    // A month ends after its last day.
    expect(read('2026-03-31')).toEqual([]);
    expect(read('2026-04-01')).toMatchObject([
      { evidence: { actorIds: ['a', 'b'], cooperationIds: ['k'] }, figures: { promisedFor: '2026-03' } },
    ]);
  });

  it('speaks of intentions only, read at the day', () => {
    expect(of('2025-01-01', { status: 'active' })).toBeUndefined();
    expect(of('2025-01-01', { status: 'proposed' })).toBeUndefined();
    expect(of('2025-01-01', { recordedOn: '2026-03-13' })).toBeUndefined();
    expect(of('2025-01-01', { recordedOn: '2026-03-12' })).toBe(3);
  });
});

describe('mostly-funding', () => {
  const actors = [
    heardActor('la', { family: 'local_authority' }),
    ...heardActors('s1', 's2', 's3', 's4'),
    heardActor('b', { family: 'business' }),
  ];
  const link = (to: string, nature: CooperationFact['nature'], more: Partial<CooperationFact> = {}) =>
    makeCooperation(`${nature}-${to}`, [], {
      nature,
      intensity: 1,
      parties: [
        { actorId: 'la', role: 'from' },
        { actorId: to, role: 'to' },
      ],
      ...more,
    });
  const of = (...cooperations: CooperationFact[]) =>
    severitiesOf('mostly-funding', { actors, cooperations })[''];

  it('speaks from two thirds of three pairs or more; stronger when it is all', () => {
    expect(of(link('s1', 'funds'), link('s2', 'funds'))).toBeUndefined();
    expect(of(link('s1', 'funds'), link('s2', 'commissions'), link('s3', 'funds'))).toBe(2);
    expect(of(link('s1', 'funds'), link('s2', 'commissions'), link('s3', 'co_produces'))).toBe(1);
    expect(
      of(link('s1', 'funds'), link('s2', 'funds'), link('s3', 'supports'), link('s4', 'supports')),
    ).toBeUndefined();
  });

  it('counts a pair once, and as more than money when anything else joins it', () => {
    const three = [link('s1', 'funds'), link('s2', 'funds'), link('s3', 'funds')];
    expect(of(...three, link('s1', 'commissions'))).toBe(2);
    expect(of(...three, link('s1', 'shares_knowledge'))).toBe(1);
    expect(of(...three, link('s1', 'shares_knowledge', { intensity: 0 }))).toBe(2);
    expect(of(...three, link('b', 'co_produces'))).toBe(2);
    expect(of(...three, link('s4', 'co_produces', { status: 'ended' }))).toBe(2);
  });

  it('is silent without transactions', () => {
    const cooperations = [link('s1', 'funds'), link('s2', 'funds'), link('s3', 'funds')];
    expect(gapsOf('mostly-funding', { actors, cooperations }, { withoutTransactions: true })).toEqual([]);
    expect(listGapsOf({ actors, cooperations }).items.map(({ key }) => key)).toContain('mostly-funding');
  });
});
