import { expect, it } from 'vitest';
import { withoutCoveredSigns } from '../../../model/drawing/lands/covered-signs.ts';
import { foldElements, placesOfFolds } from '../../../model/drawing/lands/fold-lands.ts';
import { mapElements } from '../../../model/drawing/map-elements.ts';
import { lookOf } from '../../../model/drawing/picture-look.ts';
import { mapReading } from '../../../model/readings/map-reading.ts';
import { makeActor, makeCooperation, makeSystem } from '../../support/make-facts.ts';

it('removes the count of a line whose middle a third card covers, and keeps the others', () => {
  const pairs = [
    ['a', 'b'],
    ['a', 'c'],
  ] as const;
  const map = mapReading(
    makeSystem({
      actors: ['a', 'b', 'c'].map((id) => makeActor(id)),
      cooperations: pairs.map((pair, i) => makeCooperation(`c${i}`, pair)),
    }),
  );
  const folds = ['a', 'b', 'c'].map((id) => ({
    ...{ landId: id, name: id, actorIds: [id], counts: '1 acteur', tint: 0, chosen: false },
    room: { width: 100, height: 60 },
  }));
  const at = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 0, y: 400 }],
    ['c', { x: 0, y: 200 }],
  ]);
  const elements = foldElements(mapElements({ map, selection: null, ...lookOf({}) }), folds, 'light', String);
  const drawn = withoutCoveredSigns(elements, placesOfFolds(folds, at));
  expect(elements.edges.map(({ sign }) => sign)).toEqual(['1', '1']);
  expect(drawn.edges.map(({ source, target, sign }) => [source, target, sign])).toEqual([
    ['land:a', 'land:b', ''],
    ['land:a', 'land:c', '1'],
  ]);
});
