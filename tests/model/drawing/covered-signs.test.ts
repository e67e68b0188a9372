import { expect, it } from 'vitest';
import type { Point } from '../../../model/drawing/geometry.ts';
import { withoutCoveredSigns } from '../../../model/drawing/lands/covered-signs.ts';
import { foldElements, placesOfFolds } from '../../../model/drawing/lands/fold-lands.ts';
import { mapElements } from '../../../model/drawing/map-elements.ts';
import { lookOf } from '../../../model/drawing/picture-look.ts';
import { mapReading } from '../../../model/readings/map-reading.ts';
import { makeActor, makeCooperation, makeSystem } from '../../support/make-facts.ts';

/** Draws folded lands of these middles and the lines between these pairs, each with its count. */
function drawnAt(middles: Readonly<Record<string, Point>>, pairs: readonly (readonly [string, string])[]) {
  const ids = Object.keys(middles);
  const map = mapReading(
    makeSystem({
      actors: ids.map((id) => makeActor(id)),
      cooperations: pairs.map((pair, i) => makeCooperation(`c${i}`, pair)),
    }),
  );
  const folds = ids.map((id) => ({
    ...{ landId: id, name: id, actorIds: [id], counts: '1 acteur', tint: 0, chosen: false },
    room: { width: 100, height: 60 },
  }));
  const elements = foldElements(mapElements({ map, selection: null, ...lookOf({}) }), folds, 'light', String);
  return withoutCoveredSigns(elements, placesOfFolds(folds, new Map(Object.entries(middles)))).edges;
}

it('removes the count of a line whose middle a third card covers, and keeps the others', () => {
  const edges = drawnAt({ a: { x: 0, y: 0 }, b: { x: 0, y: 400 }, c: { x: 0, y: 200 } }, [
    ['a', 'b'],
    ['a', 'c'],
  ]);
  expect(edges.map(({ source, target, sign }) => [source, target, sign])).toEqual([
    ['land:a', 'land:b', ''],
    ['land:a', 'land:c', '1'],
  ]);
});

it('moves a count along its line where another stands in the middle', () => {
  const edges = drawnAt(
    { a: { x: 0, y: 0 }, b: { x: 200, y: 0 }, c: { x: 0, y: 300 }, d: { x: 200, y: 300 } },
    [
      ['a', 'd'],
      ['b', 'c'],
    ],
  );
  expect(edges.map(({ sign }) => sign)).toEqual(['1', '1']);
  expect(edges[0]?.signBy).toBeUndefined();
  const { x, y } = edges[1]?.signBy ?? { x: 0, y: 0 };
  expect(Math.abs(y)).toBeGreaterThanOrEqual(20);
  // It stays on its line, from the upper right to the lower left.
  expect(x / y).toBeCloseTo(-200 / 300, 5);
});
