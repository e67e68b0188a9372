import { describe, expect, it } from 'vitest';
import type { Point } from '../../../model/drawing/drawn-graph.ts';
import { bendLine, isClear, pullTight, roundCorners } from '../../../model/drawing/lands/bend-line.ts';
import { gridOf, strangersTo } from '../../../model/drawing/lands/obstacles.ts';
import { type RouteOptions, routeLinks } from '../../../model/drawing/lands/route-links.ts';
import { findWay, makeWaterways } from '../../../model/drawing/lands/waterways.ts';
import { seededRandom } from '../../../model/drawing/seeded-random.ts';

const RADIUS = 10;
const CLEAR = RADIUS + 3;
type Places = Readonly<Record<string, readonly [number, number]>>;
const edge = (pair: string) => ({ source: pair[0] ?? '', target: pair[1] ?? '' });
const pointsOf = (places: Places): Record<string, Point> =>
  Object.fromEntries(Object.entries(places).map(([id, [x, y]]) => [id, { x, y }]));

function routes(
  places: Places,
  links: readonly string[],
  lands: readonly { id: string; nodeIds: string[]; label?: { width: number; height: number } }[] = [],
  labels: Places = {},
  options?: RouteOptions,
) {
  const nodes = Object.keys(places).map((id) => ({ id, width: 40, height: 40, symbolRadius: RADIUS }));
  const layout = { positions: pointsOf(places), labels: pointsOf(labels), aside: [] };
  return routeLinks({ nodes, edges: links.map(edge) }, lands, layout, options);
}

/** Returns the distance between a line and a point. */
function nearness(points: readonly Point[], { x, y }: Point): number {
  return Math.min(
    ...points.slice(1).map((to, i) => {
      const from = points[i] ?? to;
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      const along = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1);
      const share = Math.max(0, Math.min(1, along));
      return Math.hypot(x - from.x - share * dx, y - from.y - share * dy);
    }),
  );
}
const lengthOf = (points: readonly Point[]): number =>
  points
    .slice(1)
    .reduce((sum, { x, y }, i) => sum + Math.hypot(x - (points[i]?.x ?? 0), y - (points[i]?.y ?? 0)), 0);

describe('the route of a link', () => {
  const APART: Places = { a: [0, 0], b: [200, 0], c: [100, 400], d: [300, 400] };

  it('is straight where nobody stands in its way, to a tenth', () => {
    const [ab, cd] = routes({ ...APART, a: [0.04, 0.16] }, ['ab', 'cd']);
    expect(ab).toEqual({
      ...{ source: 'a', target: 'b', isAcross: false },
      points: [
        { x: 0, y: 0.2 },
        { x: 200, y: 0 },
      ],
    });
    expect(cd?.points).toHaveLength(2);
  });

  it('runs round the symbol of a stranger, with some air', () => {
    const [ab] = routes({ ...APART, c: [100, 4] }, ['ab', 'cd']);
    expect(ab?.points.length).toBeGreaterThan(2);
    expect(nearness(ab?.points ?? [], { x: 100, y: 4 })).toBeGreaterThan(CLEAR - 0.1);
    expect(lengthOf(ab?.points ?? [])).toBeLessThan(230);
  });

  it('runs round the name of a land, or over it where it would go far', () => {
    const label = { width: 160, height: 20 };
    const lands = (width: number) => [{ id: 'l', nodeIds: ['a', 'b', 'c', 'd'], label: { ...label, width } }];
    const upright: Places = { ...APART, a: [0, -100], b: [0, 100] };
    const [beside] = routes(upright, ['ab', 'cd'], lands(160), { l: [60, 0] });
    const across = (points: readonly Point[] = []) =>
      points.filter(({ y }) => Math.abs(y) < 12).map(({ x }) => x);
    expect(nearness(beside?.points ?? [], { x: -10, y: 0 })).toBeGreaterThan(10);
    expect(Math.max(...across(beside?.points))).toBeLessThan(-20);
    const [over] = routes(upright, ['ab', 'cd'], lands(2000), { l: [60, 0] });
    expect(over?.points).toHaveLength(2);
  });

  it('is found between symbols where no bend leads through', () => {
    // A ring around a, whose symbols have less than their air between them.
    const ring = Array.from({ length: 12 }, (_, i): [string, [number, number]] => {
      const turn = (i / 6) * Math.PI;
      return [String.fromCharCode(102 + i), [50 * Math.cos(turn), 50 * Math.sin(turn)]];
    });
    const places = { ...APART, ...Object.fromEntries(ring) };
    const links = ['ab', 'cd', ...ring.slice(1).map(([id], i) => `${ring[i]?.[0]}${id}`)];
    const [ab] = routes(places, links);
    for (const [, [x, y]] of ring) expect(nearness(ab?.points ?? [], { x, y })).toBeGreaterThan(RADIUS);
    expect(ab?.points[0]).toEqual({ x: 0, y: 0 });
    expect(ab?.points.at(-1)).toEqual({ x: 200, y: 0 });
  });
});

describe('links between lands', () => {
  /** Builds two neighbouring lands with actors at random positions. */
  function twoLands() {
    const random = seededRandom(12);
    const ids = 'abcdefghijklmnopqrst';
    const places: Record<string, [number, number]> = {};
    for (const [i, id] of [...ids].entries())
      places[id] = [(i % 2) * 500 + 300 * random(), Math.floor(i / 2) * 60 + 20 * random()];
    const on = (side: number) => [...ids].filter((_, i) => i % 2 === side);
    const lands = [0, 1].map((side) => ({ id: `${side}`, nodeIds: on(side) }));
    const links = [...ids].slice(2).flatMap((id, i) => [`${ids[i]}${id}`, `${ids[(i * 7 + 1) % 20]}${id}`]);
    return { places, lands, links };
  }

  it('are bundled on the water on request, and are distinguished from links inside a land', () => {
    const { places, lands, links } = twoLands();
    const gathered = routes(places, links, lands, {}, { gathers: true });
    const straight = routes(places, links, lands);
    const landOf = (id: string) => (lands[0]?.nodeIds.includes(id) ? 0 : 1);
    for (const { source, target, isAcross } of gathered)
      expect(isAcross).toBe(landOf(source) !== landOf(target));
    const bent = (some: typeof gathered) =>
      some.filter(({ isAcross, points }) => isAcross && points.length > 2).length;
    expect(bent(gathered)).toBeGreaterThan(bent(straight));
    // Lines inside a land keep their path without bundling.
    expect(gathered.filter(({ isAcross }) => !isAcross)).toEqual(
      straight.filter(({ isAcross }) => !isAcross),
    );
  });

  it('pass nobody on their way, and go no long way round', () => {
    const { places, lands, links } = twoLands();
    const at = (id: string) => pointsOf(places)[id] ?? { x: NaN, y: NaN };
    for (const { source, target, points } of routes(places, links, lands, {}, { gathers: true })) {
      const [from, to] = [at(source), at(target)];
      for (const [id, [x, y]] of Object.entries(places))
        if (id !== source && id !== target) expect(nearness(points, { x, y })).toBeGreaterThan(RADIUS);
      expect(lengthOf(points)).toBeLessThan(2.3 * Math.hypot(to.x - from.x, to.y - from.y));
    }
  });
});

/** Computes each route by its definition: obstacles, the possible ways, and the chosen one. */
function plainRoutes(
  places: Places,
  links: readonly string[],
  lands: readonly { id: string; nodeIds: string[]; label?: { width: number; height: number } }[],
  labels: Places,
  gathers: boolean,
  kinds: string[],
): Point[][] {
  const ids = Object.keys(places);
  const landOf = (id: string) =>
    Math.max(
      0,
      lands.findIndex(({ nodeIds }) => nodeIds.includes(id)),
    );
  const symbols = ids.map((id, box) => {
    const [x, y] = places[id] ?? [NaN, NaN];
    return { x, y, radius: CLEAR, box, land: landOf(id) };
  });
  // A name is a row of rounds as high as it, a hair more.
  const names = lands.flatMap(({ id, label }, land) => {
    const at = labels[id];
    if (label === undefined || at === undefined) return [];
    const count = Math.max(1, Math.round(label.width / label.height));
    const wide = label.width / count;
    return Array.from({ length: count }, (_, i) => ({
      ...{ x: at[0] - label.width / 2 + wide * (i + 0.5), y: at[1] },
      ...{ radius: label.height / 2 + 1, land, box: ids.length },
    }));
  });
  const obstacles = [...symbols, ...names];
  const [xs, ys] = [obstacles.map(({ x }) => x), obstacles.map(({ y }) => y)];
  // Two boxes of forty beyond all; a point of the border every box and a half.
  const [left, right, top, bottom] = [
    Math.min(...xs) - 80,
    Math.max(...xs) + 80,
    Math.min(...ys) - 80,
    Math.max(...ys) + 80,
  ];
  const along = (from: number, to: number) => {
    const count = Math.max(2, Math.round((to - from) / 60));
    return Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count);
  };
  const border = [
    ...along(left, right).flatMap((x) => [top, bottom].map((y) => ({ x, y }))),
    ...along(top, bottom)
      .slice(1, -1)
      .flatMap((y) => [left, right].map((x) => ({ x, y }))),
  ];
  const sites = [...obstacles.map(({ x, y }) => ({ x, y })), ...border];
  const ways = makeWaterways(
    sites,
    sites.map((_, i) => obstacles[i]?.land ?? -1),
  );
  const used = new Map<number, number>();
  const grid = gridOf(obstacles);
  return links.map((pair) => {
    const [a, b] = [ids.indexOf(pair[0] ?? ''), ids.indexOf(pair[1] ?? '')];
    const [from, to] = [sites[a] ?? { x: NaN, y: NaN }, sites[b] ?? { x: NaN, y: NaN }];
    const [all, bare] = [Number.POSITIVE_INFINITY, ids.length].map((first) => strangersTo(grid, a, b, first));
    if (all === undefined || bare === undefined) return [];
    const bent = bendLine(from, to, all) ?? bendLine(from, to, bare);
    const own = [landOf(pair[0] ?? ''), landOf(pair[1] ?? '')] as const;
    const onWater = gathers && own[0] !== own[1];
    kinds.push(!onWater ? (bent === undefined ? 'a way' : 'a bend') : 'on the water');
    if (bent !== undefined && !onWater) return bent;
    const way = findWay(ways, sites, a, b, own, onWater ? used : new Map());
    if (way === undefined) return bent ?? [from, to];
    const smooth = (line: readonly Point[]) =>
      isClear(roundCorners(line), bare) ? roundCorners(line) : [...line];
    const line = [from, ...way, to];
    if (!onWater) return smooth(pullTight(line, bare));
    const isLong = lengthOf(line) > 2.2 * Math.hypot(to.x - from.x, to.y - from.y);
    if (isLong) kinds.push('too long');
    if (bent !== undefined && isLong) return bent;
    // Four times, each corner moves half way to the middle of its neighbours if that point is free.
    for (let round = 0; round < 4; round++)
      for (let i = 1; i < line.length - 1; i++) {
        const [before, here, after] = [line[i - 1], line[i], line[i + 1]];
        if (before === undefined || here === undefined || after === undefined) continue;
        const eased = { x: (before.x + 2 * here.x + after.x) / 4, y: (before.y + 2 * here.y + after.y) / 4 };
        if (isClear([before, eased, after], bare)) line[i] = eased;
      }
    return smooth(line);
  });
}

describe('all routes of a map', () => {
  const ids = [...'abcdefghijklmnopqrstuvwx'];
  const label = { width: 130, height: 24 };
  /**
   * Builds three lands in a column; each actor has links to two others, and to the nearest of another land.
   */
  function mapOf(seed: number) {
    const random = seededRandom(seed);
    const places = Object.fromEntries(
      ids.map((id, i): [string, [number, number]] => [
        id,
        [Math.floor(i / 3) * 70 + 40 * random(), (i % 3) * 190 + 110 * random()],
      ]),
    );
    // Two of different lands, so near that the water between them is a long way round.
    const [x = 0, y = 0] = places.v ?? [];
    places.x = [x + 3, y + 22];
    const at = (i: number) => places[ids[i] ?? ''] ?? [NaN, NaN];
    const far = (i: number, j: number) => Math.hypot(at(i)[0] - at(j)[0], at(i)[1] - at(j)[1]);
    const others = (i: number) =>
      [...ids.keys()].filter((j) => j % 3 !== i % 3).sort((j, k) => far(i, j) - far(i, k));
    const links = ids.flatMap((id, i) =>
      [(i * 7 + 3) % 24, (i * 5 + 1) % 24, others(i)[0] ?? 0].map((j) => [id, ids[j] ?? ''].sort().join('')),
    );
    return {
      places,
      links: [...new Set(links)].filter((pair) => pair[0] !== pair[1]),
      lands: [0, 1, 2].map((land) => ({
        id: `${land}`,
        nodeIds: ids.filter((_, i) => i % 3 === land),
        label,
      })),
      labels: { 0: [110, 40], 1: [450, 230], 2: [240, 420] } as Places,
    };
  }

  it.each([1, 2])(
    'are the bends there are, else ways between symbols; on the water these first (seed %i)',
    (seed) => {
      const { places, links, lands, labels } = mapOf(seed);
      const tenth = ({ x, y }: Point) => ({ x: Math.round(10 * x) / 10, y: Math.round(10 * y) / 10 });
      const kinds: string[] = [];
      for (const gathers of [false, true]) {
        const found = routes(places, links, lands, labels, { gathers }).map(({ points }) => points);
        const told = plainRoutes(places, links, lands, labels, gathers, kinds);
        expect(found).toEqual(told.map((line) => line.map(tenth)));
      }
      expect([...new Set(kinds)].sort()).toEqual(['a bend', 'on the water', 'too long']);
    },
  );

  it('are ways between symbols, pulled tight, where a ring of these lets no bend through', () => {
    const ring = [...'cdefghijklmn'].map((id, i): [string, [number, number]] => {
      const turn = (i / 6) * Math.PI;
      return [id, [50 * Math.cos(turn), 50 * Math.sin(turn)]];
    });
    const places: Places = { a: [0, 0], b: [200, 0], ...Object.fromEntries(ring) };
    const links = ['ab', 'bc', ...ring.slice(1).map(([id], i) => `${ring[i]?.[0]}${id}`)];
    const kinds: string[] = [];
    const tenth = ({ x, y }: Point) => ({ x: Math.round(10 * x) / 10, y: Math.round(10 * y) / 10 });
    const told = plainRoutes(places, links, [], {}, false, kinds).map((line) => line.map(tenth));
    expect(routes(places, links).map(({ points }) => points)).toEqual(told);
    expect(kinds).toContain('a way');
  });
});
