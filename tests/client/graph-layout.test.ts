import { describe, expect, it } from 'vitest';
import { makeMap } from '../../bench/drawing/make-map.ts';
import { frameFor } from '../../client/graph/layout/lay-out-map.ts';
import type { Places } from '../../client/graph/layout/layout-request.ts';
import { placeEveryone } from '../../client/graph/layout/place-everyone.ts';
import { neighbourInDirection } from '../../client/graph/neighbour-in-direction.ts';
import { PositionBook } from '../../client/graph/position-book.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { overlaps } from '../../model/drawing/geometry.ts';
import { boxAround } from '../../model/drawing/lands/boxes.ts';
import { FRAME } from '../../model/drawing/layout/places.ts';
import { layoutGraphOf } from '../../model/drawing/layout-graph.ts';
import { needsLayout } from '../../model/drawing/positions.ts';

const measure = (text: string): number => text.length * 0.5;

const placesOn = (map: TerritoryMap, placed: Places = {}): Places =>
  placeEveryone({ task: 'place', ...layoutGraphOf(map, map.actors, measure), placed, frame: FRAME });

describe('layout of a map', () => {
  const map = makeMap({ actors: 40, cooperations: 60 });

  // Beyond 150 actors names take no room.
  it.each([40, 260])('gives each of %i actors, and each junction, a place of its own', (size) => {
    const map = makeMap({ actors: size, cooperations: size * 2 });
    const { graph } = layoutGraphOf(map, map.actors, measure);
    const places = placesOn(map);
    const boxes = graph.nodes.flatMap((node) => {
      const at = places[node.id];
      return at === undefined ? [] : [boxAround(node, at)];
    });
    expect(boxes).toHaveLength(graph.nodes.length);
    expect(graph.nodes.length).toBeGreaterThan(size);
    const crowded = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlaps(a, b, -1)));
    expect(crowded).toEqual([]);
  });

  it('is the same for the same map', () => {
    expect(placesOn(map)).toEqual(placesOn(map));
  });

  it('keeps the positions of actors that have one, and places the others next to their partners', () => {
    const whole = placesOn(map);
    const hidden = map.actors.slice(0, 3).map(({ id }) => id);
    const placed = Object.fromEntries(Object.entries(whole).filter(([id]) => !hidden.includes(id)));
    const after = placesOn(map, placed);
    for (const [id, at] of Object.entries(placed)) expect(after[id]).toEqual(at);
    const { graph } = layoutGraphOf(map, map.actors, measure);
    for (const id of hidden) {
      const partners = graph.edges.flatMap(({ source, target }) =>
        source === id ? [target] : target === id ? [source] : [],
      );
      const far = (other: string): number =>
        Math.hypot(
          (after[id]?.x ?? 0) - (after[other]?.x ?? 0),
          (after[id]?.y ?? 0) - (after[other]?.y ?? 0),
        );
      const mean = (ids: readonly string[]): number =>
        ids.reduce((sum, other) => sum + far(other), 0) / Math.max(1, ids.length);
      if (partners.length > 0) expect(mean(partners)).toBeLessThan(mean(map.actors.map((actor) => actor.id)));
    }
  });

  it('leaves out former links and actors from outside', () => {
    const [first, second] = map.actors;
    const [cooperation] = map.cooperations;
    if (!first || !second || !cooperation) throw new Error('empty map');
    const parties = [first, second].map(({ id }) => ({ actorId: id, role: 'member' as const }));
    const over = { ...map, cooperations: [{ ...cooperation, parties, state: 'ended' as const }] };
    expect(layoutGraphOf(over, over.actors, measure).graph.edges).toEqual([]);
    const outside = layoutGraphOf(over, [{ ...first, outside: true }, second], measure);
    expect(outside.graph.nodes.map(({ id }) => id)).toEqual([second.id]);
  });

  it('puts a junction on the land where most of its parties stand', () => {
    const [a, b, c] = map.actors.map(({ id }) => id);
    const [cooperation] = map.cooperations;
    if (!a || !b || !c || !cooperation) throw new Error('empty map');
    const parties = [a, b, c].map((actorId) => ({ actorId, role: 'member' as const }));
    const { lands } = layoutGraphOf(
      {
        ...map,
        cooperations: [{ ...cooperation, parties, state: 'active' }],
        lands: [
          { id: 'one', name: 'Une', named: false, actorIds: [c] },
          { id: 'two', name: 'Deux', named: false, actorIds: [a, b] },
        ],
      },
      map.actors,
      measure,
    );
    expect(lands.map(({ nodeIds }) => nodeIds.length)).toEqual([1, 3]);
  });

  it('has the proportions of the screen, within reason', () => {
    const { width, height } = frameFor(1800, 960);
    expect(width / height).toBeCloseTo(1.9);
    expect(frameFor(390, 844).width).toBe(frameFor(390, 844).height);
    expect(width * height).toBeCloseTo(FRAME.width * FRAME.height, 0);
  });

  it('is asked for when nobody is placed, not when a few are missing', () => {
    expect(needsLayout(map.actors)).toBe(true);
    expect(needsLayout(map.actors.map((actor, i) => (i === 0 ? actor : { ...actor, x: i, y: 0 })))).toBe(
      false,
    );
    expect(needsLayout([])).toBe(false);
  });
});

describe('positions', () => {
  const bare = makeMap({ actors: 30, cooperations: 40 });
  const map = { ...bare, actors: bare.actors.map((actor, i) => ({ ...actor, x: (i % 6) * 120, y: i * 25 })) };

  it('moves nobody when somebody arrives', () => {
    const book = new PositionBook();
    const before = book.placementOf(map).at;
    const [model] = map.actors;
    if (model === undefined) throw new Error('empty map');
    const { x: _x, y: _y, ...unplaced } = model;
    const grown = { ...map, actors: [...map.actors, { ...unplaced, id: 'new' }] };
    const { at, foundIds } = book.placementOf(grown);
    expect(foundIds).toEqual(['new']);
    for (const { id } of map.actors) expect(at.get(id)).toEqual(before.get(id));
  });

  it('holds an actor where it was dropped until the store has a newer place', () => {
    const book = new PositionBook();
    book.keep([{ actorId: 'a3', x: -500, y: -400 }], map);
    expect(book.placementOf(map).at.get('a3')).toEqual({ x: -500, y: -400 });
    const stored = {
      ...map,
      actors: map.actors.map((actor) => (actor.id === 'a3' ? { ...actor, x: 7, y: 8 } : actor)),
    };
    expect(book.placementOf(stored).at.get('a3')).toEqual({ x: 7, y: 8 });
  });
});

describe('arrow keys', () => {
  const at = new Map([
    ['me', { x: 0, y: 0 }],
    ['near', { x: 50, y: 0 }],
    ['friend', { x: 200, y: 20 }],
    ['up', { x: 0, y: -90 }],
  ]);

  it('prefer those one is linked to, then the nearest, and stop at the edge', () => {
    expect(neighbourInDirection('me', 'right', at, new Set(['friend']))).toBe('friend');
    expect(neighbourInDirection('me', 'right', at, new Set())).toBe('near');
    expect(neighbourInDirection('me', 'up', at, new Set())).toBe('up');
    expect(neighbourInDirection('me', 'left', at, new Set())).toBeNull();
  });
});
