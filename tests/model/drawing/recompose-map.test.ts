import { describe, expect, it } from 'vitest';
import { placeLinked, recomposeMap } from '../../../model/drawing/recompose-map.ts';
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

describe('a young map without lands', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const groups = [ids.slice(0, 4), ids.slice(4)];
  const links = [...groups.flatMap(([p, q, r, s]) => [`${p}${q}`, `${q}${r}`, `${r}${s}`, `${s}${p}`]), 'ae'];

  it('brings together who works together, though no land is shown', () => {
    const actors = ids.map((id, i) => makeActor(id, { x: 180 * ((i * 3) % 8), y: 20 * (i % 2) }));
    const cooperations = links.map((pair) => makeCooperation(pair, [...pair]));
    let now = makeSystem({ actors, cooperations });
    for (let line = 0; line < 5; line++) {
      const moves = recomposeMap(now, new Set(['ae']), measure).actors;
      const moved = [...now.actors.values()].map((actor) => ({ ...actor, ...moves.get(actor.id) }));
      now = makeSystem({ actors: moved, cooperations });
    }
    const far = (pairs: readonly string[]): number =>
      pairs.reduce((sum, [a = '', b = '']) => {
        const [one, two] = [now.actors.get(a), now.actors.get(b)];
        return sum + Math.hypot((one?.x ?? 0) - (two?.x ?? 0), (one?.y ?? 0) - (two?.y ?? 0)) / pairs.length;
      }, 0);
    const across = groups[0]?.flatMap((a) => groups[1]?.map((b) => a + b) ?? []) ?? [];
    expect(far(links.slice(0, -1))).toBeLessThan(0.75 * far(across));
  });
});

describe('a larger map', () => {
  const placed = (change: Partial<ActorFact>, links: readonly string[]) =>
    placeLinked(
      makeSystem({
        actors: Object.entries(PLACES).map(([id, [x, y]]) =>
          makeActor(id, { x, y, ...(id === 'd' && change) }),
        ),
        cooperations: ['ab', 'bc', ...links].map((pair) => makeCooperation(pair, [...pair])),
      }),
      new Set(links),
      measure,
    ).actors;

  it('moves nobody but an actor with its first partner', () => {
    const places = placed({}, ['cd']);
    expect([...places.keys()]).toEqual(['d']);
    const { x = 1e9, y = 1e9 } = places.get('d') ?? {};
    expect(Math.hypot(x - 320, y - 20)).toBeLessThan(260);
    expect(placed({}, ['ac']).size).toBe(0);
  });

  it('leaves manually placed and private actors where they are', () => {
    for (const stays of [{ placed: 'hand' as const }, { private: true }])
      expect(placed(stays, ['cd']).size).toBe(0);
  });
});
