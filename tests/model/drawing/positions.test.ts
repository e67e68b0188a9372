import { describe, expect, it } from 'vitest';
import { makeMap } from '../../../bench/drawing/make-map.ts';
import type { MapActor } from '../../../model/contract/reading.ts';
import type { Point } from '../../../model/drawing/geometry.ts';
import type { Line } from '../../../model/drawing/lines.ts';
import {
  foundPositions,
  needsLayout,
  placeEverything,
  positionsInside,
} from '../../../model/drawing/positions.ts';

/** Places each actor once the earlier ones have stored positions, like names typed one after the other. */
function comeOneByOne(names: readonly MapActor[], before: readonly MapActor[], lines: readonly Line[] = []) {
  let actors = [...before];
  for (const { x: _x, y: _y, ...name } of names) {
    const { at } = placeEverything([...actors, name], lines, []);
    actors = [...actors, { ...name, ...at.get(name.id) }];
  }
  return actors.slice(before.length).map(({ x = 0, y = 0 }) => ({ x, y }));
}

const people = makeMap({ actors: 60, cooperations: 0 }).actors;
const extent = (points: readonly Point[]) => ({
  width: Math.max(...points.map(({ x }) => x)) - Math.min(...points.map(({ x }) => x)),
  height: Math.max(...points.map(({ y }) => y)) - Math.min(...points.map(({ y }) => y)),
});
const closest = (points: readonly Point[]): number =>
  Math.min(...points.flatMap((a, i) => points.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))));

describe('actors new to a map', () => {
  it.each([4, 8, 20, 60])('%i names typed one after the other fill the sheet, not a column', (count) => {
    const { width, height } = extent(comeOneByOne(people.slice(0, count), []));
    expect(height / width).toBeLessThan(2);
    expect(width / height).toBeLessThan(2.5);
  });

  it('sixty of them all have a place of their own', () => {
    expect(closest(comeOneByOne(people, []))).toBeGreaterThan(80);
  });

  it('no three of them stand so in line that a link between two would pass through the third', () => {
    const points = comeOneByOne(people.slice(0, 8), []);
    const through = points.flatMap((a, i) =>
      points
        .slice(i + 1)
        .flatMap((b) =>
          points.filter((c) => c !== a && c !== b && between(a, b, c) < 15).map((c) => [a, b, c]),
        ),
    );
    expect(through.length).toBeLessThan(5);
  });

  it('those without link stand together below the linked ones', () => {
    const linked = people.slice(0, 2).map((actor, i) => ({ ...actor, x: i * 300, y: 100 }));
    const lines = [{ kind: 'link', source: linked[0]?.id, target: linked[1]?.id } as Line];
    const come = comeOneByOne(people.slice(2, 12), linked, lines);
    expect(Math.min(...come.map(({ y }) => y))).toBeGreaterThan(100);
    const { width, height } = extent(come);
    expect(height / width).toBeLessThan(2);
  });
});

describe('a map with some actors unplaced', () => {
  const some = (unplaced: number, of: number, outside = 0) => [
    ...people
      .slice(0, of)
      .map(({ x: _x, y: _y, ...actor }, i) => (i < unplaced ? actor : { ...actor, x: i, y: 0 })),
    ...people
      .slice(of, of + outside)
      .map(({ x: _x, y: _y, ...actor }) => ({ ...actor, outside: true as const })),
  ];

  it.each([
    // without a place, of how many, from outside; to be laid out when first drawn, and once it is drawn
    [0, 10, 0, false, false],
    [3, 10, 0, false, false],
    [4, 10, 0, true, false],
    [9, 10, 0, true, false],
    [10, 10, 0, true, true],
    [0, 0, 0, false, false],
    // Who is from outside has no place to keep.
    [3, 10, 10, false, false],
    [0, 10, 10, false, false],
    [10, 10, 3, true, true],
  ])(
    '%i of %i, with %i from outside, is laid out: %s, and later: %s',
    (unplaced, of, outside, first, later) => {
      const actors = some(unplaced, of, outside);
      expect([needsLayout(actors), needsLayout(actors, false)]).toEqual([first, later]);
    },
  );

  const [a, b, c, d] = people.map(({ x: _x, y: _y, ...actor }) => actor);
  if (!a || !b || !c || !d) throw new Error('Too few');
  const link = (source: string, target: string) => ({ kind: 'link', source, target }) as Line;

  it('keeps stored positions, and puts the other actors next to their partners; only these are stored', () => {
    const actors = [{ ...a, x: 0, y: 0 }, { ...b, x: 2000, y: 0 }, c, { ...d, outside: true as const }];
    const placement = placeEverything(actors, [link(b.id, c.id), link(d.id, b.id)], []);
    const { at, foundIds } = placement;
    expect([at.get(a.id), at.get(b.id)]).toEqual([
      { x: 0, y: 0 },
      { x: 2000, y: 0 },
    ]);
    expect(foundIds).toEqual([c.id]);
    expect(Math.hypot((at.get(c.id)?.x ?? 0) - 2000, at.get(c.id)?.y ?? 0)).toBeLessThan(400);
    // Who is from outside stands beyond its partner, away from the middle.
    expect(at.get(d.id)?.x).toBeGreaterThan(2000);
    const found = foundPositions(placement);
    expect(found.map(({ actorId }) => actorId)).toEqual([c.id]);
    expect(found.every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y))).toBe(true);
    const positions = actors.map(({ id }) => ({ actorId: id, x: 1, y: 2 }));
    const map = { ...makeMap({ actors: 1, cooperations: 0 }), actors };
    expect(positionsInside(positions, map).map(({ actorId }) => actorId)).toEqual([a.id, b.id, c.id]);
  });

  it('has a junction at the centre of its parties, and a new party next to them', () => {
    const actors = [{ ...a, x: 0, y: 0 }, { ...b, x: 600, y: 0 }, { ...c, x: 300, y: 900 }, d];
    const hubs = [{ id: 'hub:k', cooperationId: 'k', partyIds: [a.id, b.id, d.id], tone: 'active' as const }];
    const spokes =
      hubs[0]?.partyIds.map((id) => ({ kind: 'spoke', source: id, target: 'hub:k' }) as Line) ?? [];
    const { at } = placeEverything(actors, spokes, hubs);
    const far = (id: string, x: number, y: number) =>
      Math.hypot((at.get(id)?.x ?? 1e9) - x, (at.get(id)?.y ?? 1e9) - y);
    expect(far(d.id, 300, 0)).toBeLessThan(350);
    const newcomer = at.get(d.id) ?? { x: 0, y: 0 };
    expect(far('hub:k', (600 + newcomer.x) / 3, newcomer.y / 3)).toBeLessThan(150);
  });

  it('has who is from outside on the far side of the partners, seen from the middle of all', () => {
    const placed = (id: string, x: number, y: number) => ({ ...a, id, x, y });
    const inside = [
      placed('w', -1000, -500),
      placed('e', 1000, 500),
      placed('n', 400, -700),
      placed('s', -400, 700),
    ];
    const away = (...partners: string[]) =>
      placeEverything(
        [...inside, { ...d, outside: true as const }],
        partners.map((id) => link(d.id, id)),
        [],
      ).at.get(d.id);
    // The middle of all is the origin: 120 beyond e; beyond the middle of e and n, at 700 and -100.
    const beyond = (x: number, y: number) => ({
      x: expect.closeTo(x * (1 + 120 / Math.hypot(x, y)), 6),
      y: expect.closeTo(y * (1 + 120 / Math.hypot(x, y)), 6),
    });
    expect(away('e')).toEqual(beyond(1000, 500));
    expect(away('w')).toEqual(beyond(-1000, -500));
    expect(away('e', 'n')).toEqual(beyond(700, -100));
    expect(away('e', 'w')).toEqual({ x: 120, y: 0 });
  });

  it('has newcomers amid their partners, without any below who has some, else in the middle', () => {
    const placed = (id: string, x: number, y: number) => ({ ...a, id, x, y });
    const inside = [placed('w', -1000, 0), placed('e', 1000, 300), placed('alone', 0, 900)];
    const of = (...links: Line[]) => placeEverything([...inside, d], links, []).at.get(d.id);
    expect(of(link('w', 'e'), link(d.id, 'w'), link('e', d.id))).toEqual({ x: 0, y: 150 });
    expect(of(link('w', 'e'))).toEqual({ x: 0, y: 300 + 120 });
    expect(of()).toEqual({ x: 0, y: 400 });
    // A line of one to itself, and a spoke to a junction, join no two.
    expect(of(link(d.id, d.id), { ...link(d.id, 'w'), kind: 'spoke' })).toEqual({ x: 0, y: 400 });
  });

  it('has who is from outside to the right of its one partner, where that one is the middle of all', () => {
    const { at } = placeEverything(
      [
        { ...a, x: 50, y: 60 },
        { ...b, outside: true as const },
      ],
      [link(a.id, b.id)],
      [],
    );
    const [x, y] = [at.get(b.id)?.x ?? 0, at.get(b.id)?.y ?? 0];
    expect(x).toBeGreaterThan(100);
    expect(Math.abs(y - 60)).toBeLessThan(x - 50);
  });
});

/** Returns the distance of a point from the segment between two others. */
function between(a: Point, b: Point, c: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = Math.min(1, Math.max(0, ((c.x - a.x) * dx + (c.y - a.y) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(c.x - a.x - along * dx, c.y - a.y - along * dy);
}
