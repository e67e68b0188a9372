import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../../model/readings/graph/graph.ts';
import { clustering } from '../../../../model/readings/measures/clustering.ts';

describe('how far partners of one are partners of each other', () => {
  it('is whole in a triangle, a third where one of three pairs is linked, unsaid of one with a single partner', () => {
    const found = clustering(
      buildGraph(4, [
        [0, 1],
        [1, 2],
        [2, 0],
        [2, 3],
      ]),
    );
    expect(found.local).toEqual([1, 1, 1 / 3, null]);
    expect(found.transitivity).toBeCloseTo(3 / 5, 12);
    expect(found.average).toBeCloseTo(7 / 12, 12);
    expect(found.averageOfDefined).toBeCloseTo(7 / 9, 12);
  });

  it('is nothing along a chain, and unsaid where nobody has two partners', () => {
    expect(
      clustering(
        buildGraph(3, [
          [0, 1],
          [1, 2],
        ]),
      ),
    ).toEqual({
      ...{ local: [null, 0, null], transitivity: 0, average: 0, averageOfDefined: 0 },
    });
    expect(clustering(buildGraph(2, [[0, 1]]))).toEqual({
      ...{ local: [null, null], transitivity: null, average: 0, averageOfDefined: null },
    });
    expect(clustering(buildGraph(2, []))).toMatchObject({ average: null, transitivity: null });
  });
});
