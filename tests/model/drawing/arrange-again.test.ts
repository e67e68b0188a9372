import { describe, expect, it } from 'vitest';
import { type Arrangement, arrangeMap } from '../../../model/drawing/arrange.ts';
import type { Point } from '../../../model/drawing/drawn-graph.ts';
import { ordersKept } from '../../../model/drawing/layout/orders.ts';
import { once } from '../../../model/once.ts';
import { makeActor, makeCooperation, makeSystem } from '../../support/make-facts.ts';
import { plantGraph } from '../../support/planted-graph.ts';

const measure = (text: string): number => text.length * 0.5;
const planted = plantGraph({ nodes: 24, groups: 3, seed: 5 });

interface Asked {
  readonly links?: number;
  readonly actors?: number;
  readonly more?: readonly string[];
}

/** Returns the first actors and links of a planted map, with the positions of an arrangement. */
function mapFrom(stored: Arrangement | undefined, { links = 60, actors = 24, more = [] }: Asked = {}) {
  const places = pointsOf(stored);
  const ids = [...planted.nodes.slice(0, actors).map(({ id }) => id), ...more];
  return makeSystem({
    actors: ids.map((id) => makeActor(id, { ...places[id] })),
    cooperations: planted.edges
      .slice(0, links)
      .filter(({ source, target }) => ids.includes(source) && ids.includes(target))
      .map(({ source, target }, i) => makeCooperation(`c${i}`, [source, target])),
    lands: (stored?.lands ?? []).map((land, i) => ({ ...land, id: `l${i}`, actorIds: [...land.actorIds] })),
  });
}
const pointsOf = (stored?: Arrangement): Record<string, Point> =>
  Object.fromEntries((stored?.positions ?? []).map(({ actorId, x, y }) => [actorId, { x, y }]));
const arranged = once(() => arrangeMap(mapFrom(undefined, { links: 48 }), measure));
const kept = (before: Arrangement, after: Arrangement): number =>
  ordersKept(Object.keys(pointsOf(before)), pointsOf(before), pointsOf(after));

describe('arranging a map again', () => {
  it('moves nobody where nothing changed', () => {
    expect(arrangeMap(mapFrom(arranged(), { links: 48 }), measure)).toEqual(arranged());
  });

  it('moves nobody in whatever order the lands are stored', () => {
    const { positions, lands } = arranged();
    const stored = { positions, lands: lands.toReversed() };
    expect(arrangeMap(mapFrom(stored, { links: 48 }), measure)).toEqual(arranged());
  });

  it('moves nobody but a newcomer without a link, which joins the rows', () => {
    const { positions } = arrangeMap(mapFrom(arranged(), { links: 48, more: ['new'] }), measure);
    expect(positions.filter(({ actorId }) => actorId !== 'new')).toEqual(arranged().positions);
    expect(positions.some(({ actorId }) => actorId === 'new')).toBe(true);
  });

  it('keeps 95 of 100 pairs left and right of, above and below one another after a few links', () => {
    const after = arrangeMap(mapFrom(arranged(), { links: 52 }), measure);
    expect(kept(arranged(), after)).toBeGreaterThanOrEqual(0.95);
  });

  it('keeps 85 of 100 pairs after a third more actors, and places all of these', () => {
    const few = arrangeMap(mapFrom(undefined, { actors: 18 }), measure);
    const after = arrangeMap(mapFrom(few), measure);
    expect(after.positions).toHaveLength(24);
    expect(kept(few, after)).toBeGreaterThanOrEqual(0.85);
  });

  it('places every actor again on request, mirrored to keep most pairs in their relation', () => {
    const stored: Arrangement = {
      ...arranged(),
      positions: arranged().positions.map(({ actorId, x, y }) => ({ actorId, x: -x, y })),
    };
    const after = arrangeMap(mapFrom(stored, { links: 48 }), measure, { from: 'nothing' });
    expect(kept(stored, after)).toBeGreaterThan(0.9);
  });

  it('keeps the given groups together, with their partners', () => {
    const lands = [{ actorIds: ['a0', 'a1', 'a2'] }, { actorIds: ['a3', 'a4'] }];
    const after = arrangeMap(mapFrom(undefined), measure, { lands, effort: 'first' });
    const landOf = (id: string) => after.lands.findIndex(({ actorIds }) => actorIds.includes(id));
    expect(lands.map(({ actorIds }) => actorIds.map(landOf))).toEqual([
      [0, 0, 0],
      [1, 1],
    ]);
    const all = after.lands.flatMap(({ actorIds }) => actorIds);
    expect(new Set(all).size).toBe(all.length);
  });
});
