import { describe, expect, it } from 'vitest';
import { noFilters, plainLook, type SizeBy } from '../../../model/contract/map-look.ts';
import { sizing } from '../../../model/drawing/sizes.ts';
import { mapReading } from '../../../model/readings/map-reading.ts';
import { makeActor, makeCooperation, makeSystem } from '../../support/make-facts.ts';
import { makeMeasures } from '../../support/make-measures.ts';

/** Builds one actor with a number of partners, and one without any. */
const star = (partners: number) => {
  const others = Array.from({ length: partners }, (_, i) => `p${i}`);
  return mapReading(
    makeSystem({
      actors: ['centre', 'alone', ...others].map((id) => makeActor(id)),
      cooperations: others.map((id) => makeCooperation(`k-${id}`, ['centre', id])),
    }),
  );
};
const sizes = (sizeBy: SizeBy, partners: number, measures: ReturnType<typeof makeMeasures> | null = null) =>
  sizing({
    ...{ map: star(partners), selection: null, lit: null, filters: noFilters, measures },
    appearance: { ...plainLook, sizeBy },
  });

describe('how large an actor is drawn', () => {
  it('is the same for all where nothing is asked, and until figures have come', () => {
    expect(sizes('equal', 4)('centre')).toBe(1);
    expect(sizes('betweenness', 4)('centre')).toBe(1);
  });

  it.each([
    [1, 1],
    [4, 1.25],
    [16, 1.75],
    [25, 2],
    [36, 2],
  ])(
    'by its links: with %i of them %f, at most twice the common size, and small without any',
    (links, size) => {
      const sizeOf = sizes('links', links);
      expect(sizeOf('centre')).toBeCloseTo(size, 12);
      expect(sizeOf('alone')).toBe(0.75);
      expect(sizeOf('nobody')).toBe(0.75);
    },
  );

  it('by a measure: areas grow with it, up to twice for the highest; what is undefined is the smallest', () => {
    const measures = makeMeasures({
      a: { betweenness: 0.8 },
      b: { betweenness: 0.2 },
      c: { betweenness: null },
    });
    const sizeOf = sizes('betweenness', 1, measures);
    expect(['a', 'b', 'c', 'nobody'].map(sizeOf)).toEqual([2, 1.375, 0.75, 0.75]);
    const flat = sizes('betweenness', 1, makeMeasures({ a: { betweenness: 0 }, b: { betweenness: null } }));
    expect(['a', 'b'].map(flat)).toEqual([0.75, 0.75]);
  });
});
