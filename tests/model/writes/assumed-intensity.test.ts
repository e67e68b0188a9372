import { describe, expect, it } from 'vitest';
import type { NewCooperation } from '../../../model/contract/cooperation.ts';
import { newCooperationElements } from '../../../model/writes/new-elements.ts';

const made = (more: Partial<NewCooperation> = {}) =>
  newCooperationElements(
    'c',
    {
      ...{ nature: 'unspecified', status: 'active' },
      parties: ['a', 'b'].map((actorId) => ({ actorId, role: 'member' })),
      ...more,
    } as NewCooperation,
    '2026-03-12',
  ).get('Cooperation:c');

describe('the level of a cooperation whose level nobody stated', () => {
  it('is that from which questions count, marked as assumed', () => {
    expect(made()).toMatchObject({ intensity: 2, intensityAssumed: true });
  });

  it('is what the nature states, without a mark', () => {
    expect(made({ nature: 'shares_means' })).toMatchObject({ intensity: 3 });
    expect(made({ nature: 'shares_means' })?.intensityAssumed).toBeUndefined();
  });

  it('is none yet where it is only wished for', () => {
    expect(made({ status: 'wished' })).toMatchObject({ intensity: 0 });
  });

  it('is kept without a mark where somebody said it', () => {
    expect(made({ intensity: 1 })).toMatchObject({ intensity: 1 });
    expect(made({ intensity: 1 })?.intensityAssumed).toBeUndefined();
  });
});
