import { describe, expect, it } from 'vitest';
import type { Point } from '../../../model/drawing/drawn-graph.ts';
import { type RouteOptions, routeLinks } from '../../../model/drawing/lands/route-links.ts';
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

/** How near a line comes to a point. */
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
  /** Two lands beside each other, actors here and there. */
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

  it('gather on the water where that is asked, and are told from those within a land', () => {
    const { places, lands, links } = twoLands();
    const gathered = routes(places, links, lands, {}, { gathers: true });
    const straight = routes(places, links, lands);
    const landOf = (id: string) => (lands[0]?.nodeIds.includes(id) ? 0 : 1);
    for (const { source, target, isAcross } of gathered)
      expect(isAcross).toBe(landOf(source) !== landOf(target));
    const bent = (some: typeof gathered) =>
      some.filter(({ isAcross, points }) => isAcross && points.length > 2).length;
    expect(bent(gathered)).toBeGreaterThan(bent(straight));
    // Those within a land run as they do where nothing gathers.
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
