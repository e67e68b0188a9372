import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '../../../../model/elements/day.ts';
import { firstDay, sampleDays, undatedIn } from '../../../../model/readings/comparison/sample-days.ts';
import { makeActor, makeCommitment, makeCooperation, makeFacts } from '../../../support/make-facts.ts';

describe('sampled days', () => {
  it('are a month apart where there is room, and end at the last', () => {
    expect(sampleDays('2025-12-15', '2026-03-12', 24)).toEqual({
      stepMonths: 1,
      days: ['2025-12-15', '2026-01-15', '2026-02-15', '2026-03-12'],
    });
    expect(sampleDays('2026-03-12', '2026-03-12', 24).days).toEqual(['2026-03-12']);
    // Twelve whole months in three days are six apart; with a day more, seven.
    expect(sampleDays('2025-03-12', '2026-03-12', 3)).toEqual({
      ...{ stepMonths: 6, days: ['2025-03-12', '2025-09-12', '2026-03-12'] },
    });
    expect(sampleDays('2025-03-11', '2026-03-12', 3)).toEqual({
      ...{ stepMonths: 7, days: ['2025-03-11', '2025-10-11', '2026-03-12'] },
    });
  });

  it('are limited in number, ascending, distinct, from the first to the last', () => {
    const day = fc.integer({ min: 0, max: 1200 }).map((months) => addMonths('1990-01-31', months));
    fc.assert(
      fc.property(day, day, fc.integer({ min: 2, max: 30 }), (a, b, most) => {
        const [from, to] = a <= b ? [a, b] : [b, a];
        const { days } = sampleDays(from, to, most);
        expect(days.length).toBeLessThanOrEqual(most);
        expect([days[0], days.at(-1)]).toEqual([from, to]);
        expect([...new Set(days)].sort()).toEqual(days);
      }),
    );
  });
});

describe('what is dated', () => {
  const facts = makeFacts({
    actors: [makeActor('a'), makeActor('b', { membership: { onMap: true, since: '2019-05-01' } })],
    cooperations: [
      makeCooperation('c', ['a', 'b'], { startedOn: '2018-02-01' }),
      makeCooperation('d', ['a', 'b'], { startedOn: '2030-01-01' }),
      makeCooperation('e', ['a', 'b']),
    ],
    commitments: [makeCommitment('k', ['a'])],
  });

  it('begins with the first fact before the last day, or a year before it', () => {
    expect(firstDay(facts, '2026-03-12')).toBe('2018-02-01');
    expect(firstDay(makeFacts(), '2026-03-12')).toBe('2025-03-12');
  });

  it('starts with the earliest date of a place, cooperation or carrier, on the first day of a statement', () => {
    const since = (day: string) => ({ membership: { onMap: true, since: day } });
    const first = (more: Parameters<typeof makeFacts>[0]) => firstDay(makeFacts(more), '2026-03-12');
    expect(
      first({ actors: [makeActor('a', since('2020-02-02')), makeActor('b', since('2019-01-01'))] }),
    ).toBe('2019-01-01');
    expect(first({ cooperations: [makeCooperation('c', [], { startedOn: '2017' })] })).toBe('2017-01-01');
    const carriers = ['2018-06-01', '2018-05-01'].map((day) => ({
      ...{ actorId: 'a', role: 'lead' as const, since: day },
    }));
    expect(first({ commitments: [makeCommitment('k', [], { carriers })] })).toBe('2018-05-01');
    // Nothing begins on the last day itself or later.
    expect(
      first({ actors: [makeActor('a', since('2026-03-12')), makeActor('b', since('2027-01-01'))] }),
    ).toBe('2025-03-12');
  });

  it('has no date where neither a start nor a record is known; what is off the map or closed does not count', () => {
    const off = makeActor('off', { membership: { onMap: false } });
    const carriers = [
      { actorId: 'a', role: 'lead' as const },
      { actorId: 'b', role: 'lead' as const, since: '2020-01-01' },
    ];
    const dated = makeFacts({
      actors: [off],
      cooperations: [makeCooperation('c', [], { recordedOn: '2024-01-01' })],
      commitments: [
        makeCommitment('k', [], { carriers }),
        makeCommitment('kept', [], { carriers, status: 'kept' }),
      ],
    });
    expect(undatedIn(dated)).toEqual({ actors: 0, cooperations: 0, carriers: 1 });
  });

  it('says how much has no date', () => {
    expect(undatedIn(facts)).toEqual({ actors: 1, cooperations: 1, carriers: 1 });
  });
});
