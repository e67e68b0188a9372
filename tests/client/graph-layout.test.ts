import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeMap } from '../../bench/drawing/make-map.ts';
import { layOut } from '../../client/graph/layout/lay-out.ts';
import { layoutRequest } from '../../client/graph/layout/layout-of-map.ts';
import { pivotMds } from '../../client/graph/layout/pivot-mds.ts';
import { removeOverlaps } from '../../client/graph/layout/remove-overlaps.ts';
import { seededRandom } from '../../model/drawing/seeded-random.ts';
import { neighbourInDirection } from '../../client/graph/neighbour-in-direction.ts';
import { PositionBook } from '../../client/graph/position-book.ts';
import { overlaps } from '../../model/drawing/geometry.ts';
import { needsLayout } from '../../model/drawing/positions.ts';

const measure = (text: string): number => text.length * 0.5;
const random = Math.random;
// What the worker does: fcose takes its numbers from Math.
beforeAll(() => {
  Math.random = seededRandom(1);
});
afterAll(() => {
  Math.random = random;
});

describe('layout of a map', () => {
  const map = makeMap({ actors: 40, cooperations: 60 });

  // Beyond 150 nodes another way of placing them is taken.
  it.each([40, 260])('gives each of %i actors a place of its own', async (size) => {
    const map = makeMap({ actors: size, cooperations: size * 2 });
    const request = layoutRequest(map, map.actors, measure, 1.4, false);
    const answer = new Map((await layOut(request)).map((point) => [point.id, point]));
    const boxes = request.nodes.flatMap((node) => {
      const at = answer.get(node.id);
      return at === undefined ? [] : [{ ...node, ...at }];
    });
    expect(boxes).toHaveLength(request.nodes.length);
    const crowded = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlaps(a, b, -1)));
    expect(crowded).toEqual([]);
  });

  it('keeps those that have a place exactly there', async () => {
    const actors = map.actors.map((actor, i) => (i < 10 ? { ...actor, x: i * 200, y: 50 } : actor));
    const request = layoutRequest(map, actors, measure, 1.4, true);
    const answer = new Map((await layOut(request)).map((point) => [point.id, point]));
    for (const { id, x, y } of request.fixed) {
      expect(Math.hypot((answer.get(id)?.x ?? 1e9) - x, (answer.get(id)?.y ?? 1e9) - y)).toBeLessThan(0.2);
    }
  });

  it('is asked for when nobody is placed, not when a few are missing', () => {
    expect(needsLayout(map.actors)).toBe(true);
    expect(needsLayout(map.actors.map((actor, i) => (i === 0 ? actor : { ...actor, x: i, y: 0 })))).toBe(
      false,
    );
    expect(needsLayout([])).toBe(false);
  });
});

describe('the global shape of a graph', () => {
  it('is like its distances by links', () => {
    const width = 12;
    const ids = Array.from({ length: width * 5 }, (_, i) => `n${i}`);
    const edges = ids.flatMap((id, i) => [
      ...(i % width < width - 1 ? [[id, `n${i + 1}`] as const] : []),
      ...(i + width < ids.length ? [[id, `n${i + width}`] as const] : []),
    ]);
    const at = pivotMds(ids, edges);
    const apart = (a: string, b: string): number => {
      const [p, q] = [at.get(a), at.get(b)];
      return p && q ? Math.hypot(p.x - q.x, p.y - q.y) : Number.NaN;
    };
    // Two corners of a long grid, two of its short side, two neighbours.
    expect(apart('n0', 'n11')).toBeGreaterThan(1.5 * apart('n0', 'n48'));
    expect(apart('n0', 'n48')).toBeGreaterThan(2 * apart('n17', 'n18'));
    expect(apart('n17', 'n18')).toBeGreaterThan(0);
  });
});

describe('overlaps', () => {
  it('parts boxes and leaves pinned ones', () => {
    const box = { x: 0, y: 0, halfWidth: 20, halfHeight: 10 };
    const parted = removeOverlaps(
      new Map([
        ['a', box],
        ['b', { ...box, x: 5 }],
        ['c', { ...box, y: 3 }],
      ]),
      new Set(['a']),
    );
    expect(parted.get('a')).toEqual(box);
    const [a, b, c] = [...parted.values()];
    expect(a && b && c && (overlaps(a, b) || overlaps(b, c) || overlaps(a, c))).toBe(false);
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
