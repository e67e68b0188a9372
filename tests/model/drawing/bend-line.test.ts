import { describe, expect, it } from 'vitest';
import type { Point } from '../../../model/drawing/drawn-graph.ts';
import { bendLine, isClear, pullTight, roundCorners } from '../../../model/drawing/lands/bend-line.ts';
import { gridOf, type Obstacle, strangersTo } from '../../../model/drawing/lands/obstacles.ts';
import { seededRandom } from '../../../model/drawing/seeded-random.ts';

const EVERY = Number.POSITIVE_INFINITY;
const at = (x: number, y: number): Point => ({ x, y });
const round = (x: number, y: number, radius = 10, box = 9): Obstacle => ({ x, y, radius, box });
const around = (...obstacles: readonly Obstacle[]) => strangersTo(gridOf(obstacles), 0, 1, EVERY);

/** Returns the distance of a point from a line segment. */
function distance({ x, y }: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(x - from.x - share * dx, y - from.y - share * dy);
}

describe('obstacles of a line', () => {
  it('is what it enters most deeply, wherever it stands and whichever way the line runs', () => {
    const random = seededRandom(5);
    const spread = () => 400 * random() - 200;
    const obstacles = Array.from({ length: 60 }, (_, i) => round(spread(), spread(), 4 + 14 * random(), i));
    const grid = gridOf(obstacles);
    for (let piece = 0; piece < 300; piece++) {
      const from = at(spread(), spread());
      // Some are level, some upright, some no longer than a point.
      const to =
        [at(spread(), spread()), at(spread(), from.y), at(from.x, spread()), from][piece % 4] ?? from;
      const entered = obstacles
        .map((one) => ({ one, depth: distance(one, from, to) / one.radius }))
        .filter(({ one, depth }) => depth < 1 && one.box !== 3 && one.box !== 4)
        .sort((a, b) => a.depth - b.depth);
      expect(strangersTo(grid, 3, 4, EVERY)(from, to)).toBe(entered[0]?.one);
      const named = entered.filter(({ one }) => one.box < 30);
      expect(strangersTo(grid, 3, 4, 30)(from, to)).toBe(named[0]?.one);
    }
  });

  it('is nothing where there is nothing, or where it is only touched', () => {
    expect(around()(at(0, 0), at(100, 0))).toBeUndefined();
    expect(around(round(50, 10))(at(0, 0), at(100, 0))).toBeUndefined();
    expect(around(round(50, 9))(at(0, 0), at(100, 0))).toBeDefined();
  });
});

describe('a line between two actors', () => {
  const [from, to] = [at(0, 0), at(200, 0)];

  it('is straight where nobody stands in its way', () => {
    expect(bendLine(from, to, around(round(100, 30)))).toEqual([from, to]);
  });

  it('bends round a stranger at the side where it passes already, no further than it must', () => {
    const bent = (y: number) => bendLine(from, to, around(round(100, y))) ?? [];
    for (const line of [bent(4), bent(-4)]) {
      expect(line[0]).toEqual(from);
      expect(line.at(-1)).toEqual(to);
      expect(line.length).toBeGreaterThan(3);
    }
    expect(Math.min(...bent(4).map(({ y }) => y))).toBeLessThan(-5);
    expect(Math.max(...bent(4).map(({ y }) => y))).toBe(0);
    expect(Math.max(...bent(-4).map(({ y }) => y))).toBeGreaterThan(5);
    expect(Math.min(...bent(-4).map(({ y }) => y))).toBe(0);
    for (const { y } of bent(4)) expect(y).toBeGreaterThan(-20);
    expect(isClear(bent(4), around(round(100, 4)))).toBe(true);
    // A line that runs the other way passes at the same side.
    const back = bendLine(to, from, around(round(100, 4))) ?? [];
    expect(Math.min(...back.map(({ y }) => y))).toBeLessThan(-5);
  });

  it('goes round at the other side where the first is shut', () => {
    // A wall above, from the stranger upwards.
    const wall = Array.from({ length: 12 }, (_, i) => round(100, -12 * i, 10, 10 + i));
    const strangers = around(round(100, 4), ...wall);
    const line = bendLine(from, to, strangers) ?? [];
    expect(Math.max(...line.map(({ y }) => y))).toBeGreaterThan(10);
    expect(isClear(line, strangers)).toBe(true);
  });

  it('is none where no way leads round', () => {
    const ring = Array.from({ length: 24 }, (_, i) => {
      const turn = (i / 12) * Math.PI;
      return round(60 * Math.cos(turn), 60 * Math.sin(turn), 10, 10 + i);
    });
    expect(bendLine(from, to, around(...ring))).toBeUndefined();
  });

  it('is clear of everybody where there is one, from end to end, however it slants', () => {
    const random = seededRandom(8);
    let bends = 0;
    for (let map = 0; map < 150; map++) {
      const turn = 2 * Math.PI * random();
      const end = at(200 * Math.cos(turn), 200 * Math.sin(turn));
      const others = Array.from({ length: 5 }, (_, i) => {
        const [share, aside] = [0.15 + 0.7 * random(), 50 * random() - 25];
        return round(
          end.x * share - Math.sin(turn) * aside,
          end.y * share + Math.cos(turn) * aside,
          10,
          9 + i,
        );
      });
      const line = bendLine(at(0, 0), end, around(...others));
      if (line === undefined) continue;
      if (line.length > 2) bends++;
      expect(line[0]).toEqual(at(0, 0));
      expect(distance(end, line.at(-1) ?? at(NaN, NaN), end)).toBeLessThan(1e-9);
      expect(isClear(line, around(...others))).toBe(true);
      // Nobody needs to go further aside than round two of them.
      for (const point of line) expect(distance(point, at(0, 0), end)).toBeLessThan(60);
    }
    expect(bends).toBeGreaterThan(60);
  });

  it('is clear as long as none of its pieces is stopped', () => {
    const line = [at(0, 0), at(100, 100), at(200, 0)];
    expect(isClear(line, around(round(100, 20)))).toBe(true);
    expect(isClear(line, around(round(50, 50)))).toBe(false);
    expect(isClear(line, around(round(150, 50)))).toBe(false);
    expect(isClear([at(0, 0)], around(round(0, 0)))).toBe(true);
  });
});

describe('a way that is pulled tight', () => {
  const detour = [at(0, 0), at(50, 80), at(100, 90), at(150, 80), at(200, 0)];

  it('goes straight wherever it can', () => {
    expect(pullTight(detour, around())).toEqual([at(0, 0), at(200, 0)]);
  });

  it('keeps the corners that it needs', () => {
    const strangers = around(round(100, 20, 25));
    const tight = pullTight(detour, strangers);
    expect(tight.length).toBeLessThan(detour.length);
    expect(tight.length).toBeGreaterThan(2);
    for (const point of tight) expect(detour).toContainEqual(point);
    expect([tight[0], tight.at(-1)]).toEqual([at(0, 0), at(200, 0)]);
    expect(isClear(tight, strangers)).toBe(true);
  });

  it('keeps all of them where every short cut is shut', () => {
    const everywhere = (a: Point, b: Point) => (Math.abs(a.x - b.x) > 50 ? round(0, 0) : undefined);
    expect(pullTight(detour, everywhere)).toEqual(detour);
    expect(pullTight(detour, () => round(0, 0))).toEqual(detour);
    expect(pullTight([], everywhere)).toEqual([]);
  });
});

describe('corners that are cut', () => {
  it('are cut twice, a quarter from each end, and the ends stay', () => {
    expect(roundCorners([at(0, 0), at(16, 0), at(16, 16)])).toEqual([
      ...[at(0, 0), at(9, 0), at(13, 1), at(15, 3), at(16, 7), at(16, 16)],
    ]);
  });

  it('are none on a straight line', () => {
    expect(roundCorners([at(0, 0), at(10, 0)])).toEqual([at(0, 0), at(10, 0)]);
    expect(roundCorners([])).toEqual([]);
  });
});
