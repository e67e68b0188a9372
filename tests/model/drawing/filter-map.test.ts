import { describe, expect, it } from 'vitest';
import { noFilters } from '../../../model/contract/map-look.ts';
import { Nature, TRANSACTION_NATURES } from '../../../model/contract/vocabulary.ts';
import { drawnFilters } from '../../../model/drawing/filter-map.ts';

describe('filters of a reading without transactions', () => {
  const natures = (asked: readonly Nature[], without: boolean) =>
    drawnFilters({ ...noFilters, natures: asked }, without).natures;

  it('let through every other nature, or those of them that were asked for', () => {
    const others = Nature.options.filter((nature) => !TRANSACTION_NATURES.has(nature));
    expect(natures([], true)).toEqual(others);
    expect(natures(['co_produces', 'commissions'], true)).toEqual(['co_produces']);
  });

  it('are left alone in a reading with them', () => {
    expect(natures(['commissions'], false)).toEqual(['commissions']);
    expect(drawnFilters(noFilters, false)).toBe(noFilters);
  });
});
