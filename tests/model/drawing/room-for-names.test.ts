import { describe, expect, it } from 'vitest';
import type { DrawnGraph } from '../../../model/drawing/drawn-graph.ts';
import type { Box } from '../../../model/drawing/geometry.ts';
import { namesOnLands } from '../../../model/drawing/lands/draw-lands.ts';
import type { Layout } from '../../../model/drawing/layout/placed-problem.ts';
import { keptFree, letteringOf, placeLabels } from '../../../model/drawing/place-labels.ts';
import { roomForNames } from '../../../model/drawing/room-for-names.ts';
import { visualScale } from '../../../model/drawing/visual-scale.ts';
import { labelForms } from '../../../model/drawing/wrap-label.ts';
import { overlaps } from './boxes.ts';

const measure = (text: string): number => text.length * 0.5;
const BOX = { width: 34, height: 30, symbolRadius: 10, symbolY: 15 };

/**
 * Builds actors in a square, nearer to each other than their names are long, each linked to the next; some
 * without a link.
 */
function crowd(linked: number, unlinked = 0, apart = 40) {
  const side = Math.ceil(Math.sqrt(linked));
  const ids = Array.from({ length: linked + unlinked }, (_, i) => `n${i}`);
  const graph: DrawnGraph = {
    nodes: ids.map((id) => ({ id, ...BOX })),
    edges: ids.slice(1, linked).map((target, i) => ({ source: `n${i}`, target })),
  };
  const at = (i: number) => ({ x: (i % side) * apart, y: Math.floor(i / side) * apart });
  const layout: Layout = {
    positions: Object.fromEntries(ids.map((id, i) => [id, at(i)])),
    labels: {},
    aside: ids.slice(linked),
  };
  return { graph, layout, names: namesOf(graph, 'Régie des eaux vives') };
}

const namesOf = ({ nodes }: DrawnGraph, name: string) =>
  new Map(nodes.map(({ id }) => [id, { forms: labelForms(name, measure), importance: 0 }]));

/** Lists the actors with a visible name at the initial scale, with symbols of the usual size. */
function named(
  { nodes }: DrawnGraph,
  { positions }: Layout,
  names: ReturnType<typeof namesOf>,
  rooms: readonly Box[] = [],
): number {
  const { font, node } = visualScale(1);
  const bodies = nodes.map(({ id }) => ({
    ...{ id, x: positions[id]?.x ?? 0, y: positions[id]?.y ?? 0 },
    ...{ halfWidth: node / 2, halfHeight: node / 2, forms: names.get(id)?.forms ?? [], importance: 0 },
  }));
  const lettering = letteringOf(font, { onLands: rooms.length > 0 });
  return placeLabels([...bodies, ...keptFree(rooms)], [], lettering).size;
}

describe('room for the names of a map that is laid out', () => {
  it('is added where none is left, and no boxes overlap', () => {
    const { graph, layout, names } = crowd(16);
    expect(named(graph, layout, names)).toBeLessThan(16);
    const roomy = roomForNames(graph, [], layout, names);
    expect(named(graph, roomy, names)).toBe(16);
    expect(overlaps(graph, [], roomy)).toEqual([]);
  });

  it('leaves those without a link in rows below', () => {
    const { graph, layout, names } = crowd(16, 5);
    const { positions, aside } = roomForNames(graph, [], layout, names);
    expect(aside).toEqual(layout.aside);
    const below = (id: string): number => positions[id]?.y ?? 0;
    const lowest = Math.max(...graph.nodes.slice(0, 16).map(({ id }) => below(id)));
    for (const id of aside) expect(below(id)).toBeGreaterThan(lowest);
  });

  it('pushes nobody where all names have room, and of a crowd whose names come with zoom', () => {
    const { graph, layout } = crowd(16, 0, 90);
    expect(roomForNames(graph, [], layout, namesOf(graph, 'A'))).toBe(layout);
    const many = crowd(151);
    expect(roomForNames(many.graph, [], many.layout, many.names)).toBe(many.layout);
  });

  it('is no more than the names need', () => {
    const { graph, layout, names } = crowd(16);
    const { positions } = roomForNames(graph, [], layout, names);
    const { font, node } = visualScale(1);
    // Two lines of ten letters below a symbol, with some air.
    const [wide, high] = [5 * font, node + 2 * 1.15 * font];
    const extent = (axis: 'x' | 'y') => {
      const all = Object.values(positions).map((at) => at[axis]);
      return Math.max(...all) - Math.min(...all);
    };
    expect(extent('x')).toBeGreaterThan(2 * wide);
    expect(extent('x')).toBeLessThan(3 * wide * 2);
    expect(extent('y')).toBeLessThan(3 * high * 2);
  });

  it('is kept free around the name of a land, where the drawing will have it', () => {
    const { graph, layout, names } = crowd(16);
    const label = { width: 150, height: 40 };
    const land = { id: 'l', nodeIds: graph.nodes.map(({ id }) => id), label };
    // Room was kept for it amid actors who have come to stand there since: the drawing has it elsewhere.
    const laidOut = { ...layout, labels: { l: { x: 60, y: 60 } } };
    const half = { halfWidth: label.width / 2, halfHeight: label.height / 2 };
    const roomOf = (drawing: Layout) => ({
      ...(namesOnLands(graph, [land], drawing).l ?? { x: 0, y: 0 }),
      ...half,
    });
    expect(roomOf(laidOut)).not.toMatchObject(laidOut.labels.l);
    const roomy = roomForNames(graph, [land], laidOut, names);
    expect(named(graph, laidOut, names, [roomOf(laidOut)])).toBeLessThan(16);
    expect(named(graph, roomy, names, [roomOf(roomy)])).toBe(16);
  });

  it('needs none where the name of a land leaves it, or is not written', () => {
    const { graph, layout } = crowd(4, 0, 90);
    const names = namesOf(graph, 'A');
    const on = (label: { width: number; height: number } | undefined, at?: { x: number; y: number }) => {
      const land = { id: 'l', nodeIds: ['n0', 'n1'], ...(label !== undefined && { label }) };
      const laidOut = { ...layout, labels: at === undefined ? {} : { l: at } };
      return roomForNames(graph, [land], laidOut, names) === laidOut;
    };
    const [small, wide, high] = [
      { width: 20, height: 20 },
      { width: 150, height: 40 },
      { width: 40, height: 120 },
    ];
    expect(on(small, { x: 0, y: 0 })).toBe(true);
    expect([on(wide, { x: 0, y: 0 }), on(high, { x: 0, y: 0 })]).toEqual([true, true]);
    expect(on({ width: 150, height: 120 }, { x: 0, y: -500 })).toBe(true);
    // One that is not written, or for which no room was kept.
    expect(on(undefined, { x: 0, y: 0 })).toBe(true);
    expect(on({ width: 150, height: 120 })).toBe(true);
  });

  it('is made for nobody who has no name to write', () => {
    const { graph, layout } = crowd(9);
    expect(roomForNames(graph, [], layout, new Map())).toBe(layout);
  });
});
