import { describe, expect, it } from 'vitest';
import { seenDifferently } from '../../client/state/index.ts';
import { declaredBy } from '../../model/elements/cooperation-state.ts';
import { differingVoices } from '../../model/elements/voices.ts';

const declaration = (actorId: string, intensity: number, on: string, voice?: string) => ({
  actorId,
  intensity,
  on,
  ...(voice === undefined ? {} : { voice }),
});
const parties = [
  { actorId: 'a', role: 'member' as const },
  { actorId: 'b', role: 'member' as const },
];

describe('what a party declares', () => {
  it('is its latest word up to the day, by any speaker', () => {
    const declarations = [
      declaration('a', 1, '2025-01-01', 'director'),
      declaration('a', 3, '2026-01-01', 'director'),
      declaration('a', 2, '2025-06-01', 'elected'),
      declaration('a', 0, '2027-01-01', 'elected'),
    ];
    expect(declaredBy(declarations, 'a', '2026-03-12')).toBe(3);
    expect(declaredBy(declarations, 'a', '2025-03-01')).toBe(1);
    expect(declaredBy(declarations, 'b', '2026-03-12')).toBeUndefined();
  });
});

describe('the voices of a party', () => {
  it('lists statements of one day that differ, the lowest first', () => {
    const low = declaration('a', 1, '2026-03-12');
    const high = declaration('a', 3, '2026-03-12', 'socio_economic');
    const declarations = [high, declaration('a', 4, '2025-01-01'), low];
    expect(differingVoices(declarations, 'a', '2026-03-12')).toEqual([low, high]);
    expect(differingVoices(declarations, 'a', '2025-06-01')).toEqual([]);
    expect(differingVoices([low, { ...high, intensity: 1 }], 'a', '2026-03-12')).toEqual([]);
  });
});

describe('a link seen differently', () => {
  const seen = (x: number, y: number) =>
    seenDifferently(
      { parties, declarations: [declaration('a', x, '2026-01-01'), declaration('b', y, '2026-01-01')] },
      '2026-03-12',
    );

  it('is nothing to one and something to the other, or two levels apart', () => {
    expect([seen(0, 1), seen(1, 3), seen(2, 4)]).toEqual([true, true, true]);
  });

  it('is not one level apart, nor when only one has spoken', () => {
    expect([seen(1, 2), seen(3, 3)]).toEqual([false, false]);
    expect(
      seenDifferently({ parties, declarations: [declaration('a', 4, '2026-01-01')] }, '2026-03-12'),
    ).toBe(false);
  });
});
