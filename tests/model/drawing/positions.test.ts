import { describe, expect, it } from 'vitest';
import { makeMap } from '../../../bench/drawing/make-map.ts';
import type { MapActor } from '../../../model/contract/reading.ts';
import type { Point } from '../../../model/drawing/geometry.ts';
import type { Line } from '../../../model/drawing/lines.ts';
import { placeEverything } from '../../../model/drawing/positions.ts';

/** Each comes when those before have their place stored, as names are typed one after the other. */
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

describe('those who come to a map', () => {
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

/** How far a point is from the segment between two others. */
function between(a: Point, b: Point, c: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = Math.min(1, Math.max(0, ((c.x - a.x) * dx + (c.y - a.y) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(c.x - a.x - along * dx, c.y - a.y - along * dy);
}
