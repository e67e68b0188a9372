import { describe, expect, it } from 'vitest';
import {
  assortativity,
  blockDensities,
  externalInternal,
  externalInternalOf,
} from '../../../../model/readings/measures/groups.ts';

/** Two of x, two of y and one of z. */
const groups = ['x', 'x', 'y', 'y', 'z'];

describe('links between groups and inside', () => {
  const links = [
    [0, 1],
    [0, 2],
    [3, 1],
    [2, 4],
  ] as const;

  it('are compared with each other and with chance', () => {
    // Eight of the ten pairs lie across.
    const found = externalInternal(groups, links);
    expect(found).toMatchObject({ external: 3, internal: 1, value: 0.5 });
    expect(found.expectedExternal).toBeCloseTo(3.2, 12);
    expect(found.expected).toBeCloseTo(0.6, 12);
    expect(externalInternal(groups, [])).toMatchObject({
      external: 0,
      internal: 0,
      value: null,
      expected: null,
    });
    expect(externalInternal(['x'], [])).toMatchObject({ expectedExternal: null, expected: null });
  });

  it('are weighed of each actor; unsaid of one without a link', () => {
    expect(externalInternalOf([...groups, 'z'], links)).toEqual([0, 0, 1, 1, 1, null]);
  });

  it('are shares of the pairs that there are, of each two groups in the order given, whichever end comes first', () => {
    expect(blockDensities(['y', 'w', 'x', 'z'], groups, links)).toEqual([
      { a: 'y', b: 'y', pairs: 1, links: 0, density: 0 },
      { a: 'y', b: 'x', pairs: 4, links: 2, density: 0.5 },
      { a: 'y', b: 'z', pairs: 2, links: 1, density: 0.5 },
      { a: 'x', b: 'x', pairs: 1, links: 1, density: 1 },
      { a: 'x', b: 'z', pairs: 2, links: 0, density: 0 },
      { a: 'z', b: 'z', pairs: 0, links: 0, density: null },
    ]);
  });

  it('are assorted wholly where all lie inside, not at all where all lie across', () => {
    expect(
      assortativity(groups, [
        [0, 1],
        [2, 3],
      ]),
    ).toBe(1);
    expect(
      assortativity(groups, [
        [0, 2],
        [1, 3],
      ]),
    ).toBe(-1);
    expect(assortativity(groups, [])).toBeNull();
    expect(assortativity(groups, [[0, 1]])).toBeNull();
  });
});
