import { describe, expect, it } from 'vitest';
import type { Land, Point } from '../../../model/drawing/drawn-graph.ts';
import { type Box, boxAt } from '../../../model/drawing/geometry.ts';
import { boxAround } from '../../../model/drawing/lands/boxes.ts';
import { coastsOf } from '../../../model/drawing/lands/coasts.ts';
import { type Isthmus, isthmusesOf } from '../../../model/drawing/lands/isthmuses.ts';
import { isInside } from '../../../model/drawing/lands/straits.ts';
import { placedProblem } from '../../../model/drawing/layout/placed-problem.ts';

type Actor = readonly [id: string, x: number, y: number];

/**
 * Builds a scene of actors in boxes of 60 by 40, with their symbols near the top, linked in a row; the
 * first letter of an id is its land.
 */
function sceneOf(
  actors: readonly Actor[],
  label?: Land['label'],
  size = { width: 60, height: 40, symbolY: 12 },
) {
  const nodes = actors.map(([id]) => ({ id, ...size }));
  const edges = nodes.slice(1).map(({ id }, i) => ({ source: nodes[i]?.id ?? '', target: id }));
  const lands = [...new Set(actors.map(([id]) => id.charAt(0)))].map((id) => ({
    ...{ id, nodeIds: nodes.flatMap((node) => (node.id.startsWith(id) ? [node.id] : [])) },
    ...(label && id === 'a' ? { label } : {}),
  }));
  const positions = Object.fromEntries(actors.map(([id, x, y]) => [id, { x, y }]));
  const layout = { positions, labels: { a: { x: -20, y: -80 } }, aside: [] };
  return { graph: { nodes, edges }, lands, layout };
}
type Scene = ReturnType<typeof sceneOf>;

const coasts = ({ graph, lands, layout }: Scene, leastUnit?: number) =>
  coastsOf(graph, lands, layout, leastUnit);

function farFromStrip({ x, y }: Point, { from, to }: Isthmus): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(x - from.x - share * dx, y - from.y - share * dy);
}

/**
 * Computes the coast of a land by its definition: each zero crossing between two cells of the blurred
 * field.
 */
function plainCoast({ graph, lands, layout }: Scene, land: number, leastUnit = 0): Point[] {
  const { problem, places } = placedProblem(graph, lands, layout);
  const unit = Math.max(leastUnit, problem.unit);
  const strips = lands.map((_, i) => isthmusesOf({ ...problem, unit }, places, i));
  const boxes = lands.map(({ id, nodeIds, label }): Box[] => [
    ...nodeIds.flatMap((one) => {
      const [node, at] = [graph.nodes.find((other) => other.id === one), layout.positions[one]];
      return node && at ? [boxAround(node, at)] : [];
    }),
    ...(label === undefined ? [] : [boxAt(layout.labels[id as 'a'], label)]),
  ]);
  const farFrom = (at: Point, some: readonly number[]): number => {
    let least = 1e4;
    for (const i of some) {
      for (const { x, y, halfWidth, halfHeight } of boxes[i] ?? []) {
        const [dx, dy] = [Math.abs(at.x - x) - halfWidth, Math.abs(at.y - y) - halfHeight];
        least = Math.min(least, Math.hypot(Math.max(0, dx), Math.max(0, dy)));
      }
      for (const strip of strips[i] ?? []) least = Math.min(least, farFromStrip(at, strip));
    }
    return least;
  };
  const others = lands.flatMap((_, i) => (i === land ? [] : [i]));
  const shore = 0.27 * unit;
  const field = (at: Point): number => {
    const [own, other] = [farFrom(at, [land]), farFrom(at, others)];
    return Math.max(-2 * shore, Math.min(shore, shore - own, (other - own) / 2 - 0.04 * unit));
  };
  const own = boxes[land] ?? [];
  const [cell, margin] = [0.11 * unit, 4 * shore];
  const left = Math.min(...own.map(({ x, halfWidth }) => x - halfWidth)) - margin;
  const top = Math.min(...own.map(({ y, halfHeight }) => y - halfHeight)) - margin;
  const across = Math.max(...own.map(({ x, halfWidth }) => x + halfWidth)) + margin - left;
  const down = Math.max(...own.map(({ y, halfHeight }) => y + halfHeight)) + margin - top;
  const middle = (row: number, column: number) => ({
    x: left + (column + 0.5) * cell,
    y: top + (row + 0.5) * cell,
  });
  let rows = Array.from({ length: Math.ceil(down / cell) }, (_, row) =>
    Array.from({ length: Math.ceil(across / cell) }, (_, column) => field(middle(row, column))),
  );
  const turned = (table: number[][]) =>
    (table[0] ?? []).map((_, i) => table.map((line) => line[i] ?? Number.NaN));
  const blurred = (table: number[][]) =>
    table.map((line) =>
      line.map((now, i) => {
        const [before, after] = [line[i - 1], line[i + 1]];
        return before === undefined || after === undefined ? now : (before + 2 * now + after) / 4;
      }),
    );
  for (let pass = 0; pass < 14; pass++) rows = turned(blurred(turned(blurred(rows))));
  const tenth = (value: number) => Math.round(10 * value) / 10;
  const crossings: Point[] = [];
  for (const [row, line] of rows.entries())
    for (const [column, here] of line.entries())
      for (const [downwards, rightwards] of [
        [0, 1],
        [1, 0],
      ] as const) {
        const there = rows[row + downwards]?.[column + rightwards];
        if (there === undefined || here >= 0 === there >= 0) continue;
        const share = here / (here - there);
        const { x, y } = middle(row + share * downwards, column + share * rightwards);
        crossings.push({ x: tenth(x), y: tenth(y) });
      }
  return crossings;
}

const inOrder = (points: readonly Point[]) => [...points].sort((p, q) => p.x - q.x || p.y - q.y);
const area = (ring: readonly Point[] = []): number =>
  Math.abs(
    ring.reduce((sum, { x, y }, i) => {
      const next = ring[(i + 1) % ring.length] ?? { x, y };
      return sum + x * next.y - next.x * y;
    }, 0) / 2,
  );

describe('coasts', () => {
  const twoLands: readonly Actor[] = [
    ...([
      ['a1', 0, 0],
      ['a2', -90, 60],
      ['a3', 40, 130],
    ] as const),
    ...([
      ['b1', 75, 20],
      ['b2', 110, 90],
      ['b3', 190, 140],
    ] as const),
  ];

  it('run half way to the next land, a shore from the boxes of their own and of its isthmuses elsewhere', () => {
    const scene = sceneOf(twoLands, { width: 90, height: 20 });
    const found = coasts(scene);
    expect(found.map(({ landId }) => landId)).toEqual(['a', 'b']);
    for (const [land, { rings }] of found.entries())
      expect(inOrder(rings.flat())).toEqual(inOrder(plainCoast(scene, land)));
  });

  it('run further out where the eye tells less than a box', () => {
    const scene = sceneOf(twoLands);
    for (const [land, { rings }] of coasts(scene, 80).entries())
      expect(inOrder(rings.flat())).toEqual(inOrder(plainCoast(scene, land, 80)));
    const small = sceneOf(twoLands.slice(0, 2));
    expect(coasts(small, 10)).toEqual(coasts(small));
  });

  it('are closed lines of adjacent points; the largest piece comes first', () => {
    // Before the others, so that its order is not that of the pieces.
    const [west] = coasts(sceneOf([['a4', -300, 20], ...twoLands]));
    expect(west?.rings).toHaveLength(2);
    const [main, island] = west?.rings ?? [];
    expect(isInside({ x: 0, y: 8 }, main ?? [])).toBe(true);
    expect(isInside({ x: -300, y: 28 }, island ?? [])).toBe(true);
    expect(area(main)).toBeGreaterThan(area(island));
    for (const ring of west?.rings ?? [])
      for (const [i, { x, y }] of ring.entries()) {
        const next = ring[(i + 1) % ring.length] ?? { x: 1e9, y: 1e9 };
        const step = Math.hypot(next.x - x, next.y - y);
        expect(step).toBeLessThan(0.11 * 50 * Math.SQRT2);
      }
  });

  it('have no lakes', () => {
    const round = Array.from({ length: 12 }, (_, i): Actor => {
      const turn = (i / 6) * Math.PI;
      return [`a${i}`, 110 * Math.cos(turn), 110 * Math.sin(turn)];
    });
    const [land] = coasts(sceneOf(round));
    expect(land?.rings).toHaveLength(1);
    expect(Math.min(...(land?.rings.flat() ?? []).map(({ x, y }) => Math.hypot(x, y)))).toBeGreaterThan(115);
  });

  it('are none around less than a quarter of a box', () => {
    const square = { width: 50, height: 50, symbolY: 25 };
    const amid = (apart: number) =>
      coasts(
        sceneOf(
          [
            ['a', 0, 0],
            ['b1', -apart, 0],
            ['b2', apart, 0],
            ['b3', 0, -apart],
            ['b4', 0, apart],
          ],
          undefined,
          square,
        ),
      );
    // They leave it 652 and 587 of 2,500.
    expect(amid(49)[0]?.rings.map((ring) => Math.round(area(ring)))).toEqual([652]);
    expect(amid(48.5)[0]?.rings).toEqual([]);
  });

  it('are none where nobody stands', () => {
    expect(coasts(sceneOf([]))).toEqual([]);
    expect(coasts(sceneOf([['a', 0, 0]]))).toEqual([]);
  });
});
