import { describe, expect, it } from 'vitest';
import { arrangeGently, recomposeMap } from '../../../model/drawing/recompose-map.ts';
import type { ActorFact, LandFact } from '../../../model/elements/facts.ts';
import { makeActor, makeCooperation, makeSystem } from '../../support/make-facts.ts';

const measure = (text: string): number => text.length * 0.5;
const PLACES: Readonly<Record<string, readonly [number, number]>> = {
  a: [0, 0],
  b: [160, 0],
  c: [320, 20],
  d: [40, 260],
};

/** Builds three actors in a chain and one alone, with the additions in `more`. */
function movedOn(
  more: readonly ActorFact[],
  links: readonly string[],
  { lands, change = {} }: { lands?: readonly LandFact[]; change?: Record<string, Partial<ActorFact>> } = {},
) {
  const there = Object.entries(PLACES).map(([id, [x, y]]) => makeActor(id, { x, y, ...change[id] }));
  const system = makeSystem({
    actors: [...there, ...more],
    cooperations: ['ab', 'bc', ...links].map((pair) => makeCooperation(pair, [...pair])),
    ...(lands && { lands }),
  });
  return recomposeMap(system, new Set(links), measure);
}
const land = (id: string, actorIds: readonly string[], place: { x?: number; y?: number } = {}): LandFact => ({
  ...{ id, name: `Land ${id}`, actorIds: [...actorIds] },
  ...place,
});
const E = makeActor('e');

describe('a young map that makes room', () => {
  it('lists the position of each new actor, and only moved ones among the others', () => {
    const { actors, lands } = movedOn([E], ['be']);
    expect(actors.has('e')).toBe(true);
    expect(lands.size).toBe(0);
    for (const [id, { x, y }] of actors) {
      const [wasX, wasY] = PLACES[id] ?? [1e9, 1e9];
      expect(Math.hypot(wasX - x, wasY - y)).toBeGreaterThanOrEqual(1);
    }
  });

  it('moves nobody for who comes without a link and finds room in the rows', () => {
    expect([...movedOn([E], []).actors.keys()]).toEqual(['e']);
    // Nobody came: nothing is to be placed in the rows.
    expect(movedOn([], []).actors.has('e')).toBe(false);
  });

  it('keeps no place for who stood in the rows and has a partner now', () => {
    const { actors } = movedOn([], ['cd']);
    const { x = 1e9, y = 1e9 } = actors.get('d') ?? {};
    expect(Math.hypot(x - 320, y - 20)).toBeLessThan(260);
    // Manually placed actors stay, and so do private ones.
    for (const stays of [{ placed: 'hand' as const }, { private: true }])
      expect(movedOn([], ['cd'], { change: { d: stays } }).actors.has('d')).toBe(false);
  });

  it('moves the rooms of the names of its lands, and of no other', () => {
    const lands = [land('l', ['a', 'b'], { x: 80, y: 0 }), land('m', ['c'])];
    const next = movedOn([E], ['ce'], { lands });
    // It covers the actors that are in that place.
    expect([...next.lands.keys()]).toEqual(['l']);
  });

  it('takes a land whose name has no place as one without a name', () => {
    const on = (...more: readonly LandFact[]) =>
      movedOn([E], ['ce'], { lands: [land('l', ['a', 'b'], { x: 80, y: -80 }), ...more] });
    // An actor on no land has its own shore without a name.
    const ashore = on();
    expect(on(land('m', ['c', 'e']))).toEqual(ashore);
    expect(on(land('m', ['c', 'e'], { x: 0 }))).toEqual(ashore);
    expect(on(land('m', ['c', 'e'], { y: 0 }))).toEqual(ashore);
    expect(on(land('m', ['c', 'e'], { x: 240, y: -80 }))).not.toEqual(ashore);
  });
});

describe('a young map arranged for its lands', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const links = ['ab', 'bc', 'ca', 'de', 'ef', 'fd', 'ad'];
  const lands = [
    { id: 'l', name: 'Land l', actorIds: ['a', 'b', 'c'] },
    { id: 'm', name: 'Land m', actorIds: ['d', 'e', 'f'] },
  ];
  /** Builds two groups of three that alternate in one row, as typed. */
  const arranged = (change: Record<string, Partial<ActorFact>> = {}) =>
    arrangeGently(
      makeSystem({
        actors: ids.map((id, i) => makeActor(id, { x: 180 * ((i * 5) % 6), y: 20 * (i % 2), ...change[id] })),
        cooperations: links.map((pair) => makeCooperation(pair, [...pair])),
      }),
      lands,
      measure,
    );

  it('gives each of its lands a room for its name, the same each time', () => {
    const first = arranged();
    expect([...first.lands.keys()]).toEqual(['l', 'm']);
    expect(arranged()).toEqual(first);
  });

  it('leaves manually placed and private actors where they are', () => {
    for (const stays of [{ placed: 'hand' as const }, { private: true }]) {
      const { actors } = arranged({ b: stays });
      expect(actors.has('b')).toBe(false);
      expect(actors.size).toBeGreaterThan(0);
    }
  });
});
