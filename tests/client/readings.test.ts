import { describe, expect, it } from 'vitest';
import { meetingGroups, yeses } from '../../client/views/meetings/meeting-groups.ts';
import { cellOf, depthOf, familiesId, verdictOf } from '../../client/views/questions/family-cells.ts';
import { needsAndOffers } from '../../client/views/questions/needs-groups.ts';
import { pivots } from '../../client/views/questions/pivots.ts';
import type { Cooperation } from '../../model/contract/cooperation.ts';
import type { FamilyCell } from '../../model/contract/reading.ts';

const cell = (part: Partial<FamilyCell> = {}): FamilyCell => ({
  a: 'business',
  b: 'social_economy',
  pairs: 42,
  observed: 0,
  expected: 4.07,
  share: 0,
  p: null,
  pAdjusted: null,
  hypergeometricP: null,
  expectedByDegree: null,
  lessActive: null,
  ...part,
});

describe('a cell of families × families', () => {
  it('is found whichever way the families are named', () => {
    const matrix = { families: [], observed: 0, pairs: 42, share: 0, cells: [cell()] };
    expect(cellOf(matrix, 'social_economy', 'business')).toBe(matrix.cells[0]);
    expect(cellOf(matrix, 'social_economy', 'funder')).toBeNull();
    expect(familiesId(cell())).toBe('business:social_economy');
  });

  it('concludes only where the pair was tested', () => {
    expect(verdictOf(cell())).toBe('untested');
    expect(verdictOf(cell({ pairs: 0, p: 0.01, pAdjusted: 0.01 }))).toBe('nobody');
    expect(verdictOf(cell({ p: 0.0146, pAdjusted: 0.05 }))).toBe('few');
    expect(verdictOf(cell({ p: 0.0146, pAdjusted: 0.06 }))).toBe('usual');
  });

  it('is tinted by its share', () => {
    expect([null, 0, 0.1, 0.2, 0.5, 0.51].map(depthOf)).toEqual([0, 0, 1, 2, 3, 4]);
  });
});

describe('needs and offers', () => {
  it('have met, wait for an answer, or wait to be asked for', () => {
    const need = (actorId: string, offeredByIds: string[]) => ({ actorId, resourceId: 'land', offeredByIds });
    const offer = (actorId: string, neededByIds: string[]) => ({ actorId, resourceId: 'land', neededByIds });
    const found = needsAndOffers({
      needs: [need('a', ['c']), need('b', [])],
      offers: [offer('c', ['a']), offer('d', [])],
    });
    expect(found.covered.map(({ actorId }) => actorId)).toEqual(['a']);
    expect(found.uncovered.map(({ actorId }) => actorId)).toEqual(['b']);
    expect(found.unused.map(({ actorId }) => actorId)).toEqual(['d']);
  });
});

describe('those on whom most rests', () => {
  it('come from the questions about pivots, the greatest loss first', () => {
    const asked = (key: string, loss: number) => ({ rule: 'pivot-actor' as const, key, figures: { loss } });
    expect(
      pivots([
        asked('pivot-actor:b', 1),
        asked('pivot-actor:a', 10),
        { rule: 'single-bridge', key: 'single-bridge:c', figures: {} },
      ]),
    ).toEqual([
      { actorId: 'a', loss: 10 },
      { actorId: 'b', loss: 1 },
    ]);
  });
});

describe('meetings', () => {
  const cooperation = (id: string, state: Cooperation['state'], promisedFor?: string) =>
    ({
      id,
      state,
      parties: [],
      ...(promisedFor === undefined ? {} : { promisedFor }),
    }) as unknown as Cooperation;

  it('are overdue from the day after the promised one, the oldest promise first', () => {
    const { overdue, intentions, proposed } = meetingGroups({
      day: '2026-03-12',
      cooperations: [
        cooperation('today', 'intention', '2026-03-12'),
        cooperation('late', 'intention', '2026-01-31'),
        cooperation('older', 'intention', '2024-11-30'),
        cooperation('undated', 'intention'),
        cooperation('asked', 'proposed', '2025-01-01'),
        cooperation('wished', 'wished'),
        cooperation('active', 'active'),
      ],
    });
    expect(overdue.map(({ id }) => id)).toEqual(['older', 'late']);
    expect(intentions.map(({ id }) => id)).toEqual(['today', 'undated']);
    expect(proposed.map(({ id }) => id)).toEqual(['asked', 'wished']);
  });

  it('count each party’s yes', () => {
    expect(
      yeses({
        parties: [
          { actorId: 'a', role: 'member', agreedOn: '2026-03-12' },
          { actorId: 'b', role: 'member' },
        ],
      }),
    ).toBe(1);
  });
});
