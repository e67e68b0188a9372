import { describe, expect, it } from 'vitest';
import { earPlace } from '../../client/views/missing/ear-place.ts';

const cornerOf = ({ x, y }: { x: number; y: number }) => [Math.sign(x), Math.sign(y)];

describe('the place of an ear at its symbol', () => {
  it('is the upper right, or the corner turned away from the name', () => {
    expect(cornerOf(earPlace(15, null))).toEqual([1, -1]);
    expect(cornerOf(earPlace(15, { x: 0, y: 30 }))).toEqual([1, -1]);
    expect(cornerOf(earPlace(15, { x: -60, y: 0 }))).toEqual([1, -1]);
    expect(cornerOf(earPlace(15, { x: 60, y: 0 }))).toEqual([-1, -1]);
    expect(cornerOf(earPlace(15, { x: 0, y: -40 }))).toEqual([1, 1]);
    expect(cornerOf(earPlace(15, { x: 60, y: -20 }))).toEqual([-1, 1]);
  });

  it('leaves a part of a small symbol visible', () => {
    const { x, y } = earPlace(6, null);
    // The badge has a radius of 10 pixels: less than it reaches across from the middle.
    expect(Math.hypot(x, y)).toBeGreaterThan(10);
  });
});
