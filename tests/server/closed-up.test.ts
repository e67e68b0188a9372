import { expect, it } from 'vitest';
import { mapReading } from '../../model/readings/map-reading.ts';
import { closedUp } from '../../server/exchange/report/closed-up.ts';
import { makeActor, makeSystem } from '../support/make-facts.ts';

const PLACES = { a: [0, 0], b: [100, 10], c: [40, 90], d: [130, 100], far: [70, 1500] } as const;
const mapOf = (places: Readonly<Record<string, readonly [number, number]>>) =>
  mapReading(makeSystem({ actors: Object.entries(places).map(([id, [x, y]]) => makeActor(id, { x, y })) }));
const at = (map: ReturnType<typeof mapOf>) =>
  Object.fromEntries(map.actors.map(({ id, x, y }) => [id, [x, y]]));

it('who stands far from all others comes nearer, below whom it was below, and the others stay', () => {
  const { far, ...others } = at(closedUp(mapOf(PLACES)));
  const { far: _, ...before } = PLACES;
  expect(others).toEqual(before);
  expect(far?.[0]).toBe(70);
  expect(far?.[1]).toBeGreaterThan(150);
  expect(far?.[1]).toBeLessThan(350);
});

it('a map without an empty strip stays as it is, and so does one of two', () => {
  const { far: _, ...close } = PLACES;
  for (const map of [mapOf(close), mapOf({ a: [0, 0], b: [900, 900] })]) expect(closedUp(map)).toEqual(map);
});
