import { expect, it } from 'vitest';
import { drawnAppearance, type MapLook } from '../../../model/contract/map-look.ts';
import { makeMeasures } from '../../support/make-measures.ts';

it('until figures have come, equal sizes and families stand in for what shows them', () => {
  const look = (sizeBy: MapLook['sizeBy'], colourBy: MapLook['colourBy']) =>
    ({ sizeBy, colourBy }) as MapLook;
  const drawn = (of: MapLook) => drawnAppearance(of, null);
  expect(drawn(look('betweenness', 'charter'))).toEqual(look('equal', 'charter'));
  expect(drawn(look('links', 'community'))).toEqual(look('links', 'family'));
  expect(drawn(look('links', 'charter'))).toEqual(look('links', 'charter'));
  const measured = look('betweenness', 'community');
  expect(drawnAppearance(measured, makeMeasures({}))).toBe(measured);
});
