import { describe, expect, it } from 'vitest';
import { graphInFrame } from '../../../model/drawing/frames/frame-graph.ts';
import { projectorSizes } from '../../../model/drawing/frames/frame-sizes.ts';
import { packBoxes } from '../../../model/drawing/frames/pack-boxes.ts';
import { placeInFrame } from '../../../model/drawing/frames/place-in-frame.ts';
import { enclosing, overlaps } from '../../../model/drawing/geometry.ts';
import { boxAround } from '../../../model/drawing/lands/boxes.ts';
import { plantedMap } from '../../support/planted-map.ts';

const measure = (text: string): number => text.length * 0.5;

describe('a map placed in the frame of a projector', () => {
  const { map } = plantedMap({
    ...{ nodes: 27, groups: 4, seed: 5, inside: 0.93 },
    ...{ nameOf: (i: number) => `Centre social ${i}`, landNameOf: (i: number) => `Terre ${i}` },
  });
  const { graph, lands } = graphInFrame(map, { sizes: projectorSizes(1920, 27), names: null }, measure);
  const placed = Object.fromEntries(map.actors.map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
  const frame = { width: 1800, height: 780 };
  const { positions } = placeInFrame({ graph, lands, placed, kept: {}, frame });

  it('reaches to the edges of the tighter side, and to seven tenths of the other', () => {
    const around = enclosing(
      graph.nodes.map((node) => boxAround(node, positions[node.id] ?? { x: 0, y: 0 })),
    );
    const filled = [
      (2 * (around?.halfWidth ?? 0)) / frame.width,
      (2 * (around?.halfHeight ?? 0)) / frame.height,
    ];
    expect(Math.max(...filled)).toBeGreaterThan(0.99);
    expect(Math.max(...filled)).toBeLessThan(1.02);
    expect(Math.min(...filled)).toBeGreaterThan(0.7);
  });

  it('keeps left, right, above and below for nine pairs in ten', () => {
    const ids = map.actors
      .map(({ id }) => id)
      .filter((id) => graph.edges.some(({ source, target }) => source === id || target === id));
    let [kept, all] = [0, 0];
    for (const a of ids)
      for (const b of ids) {
        if (a >= b) continue;
        for (const side of ['x', 'y'] as const) {
          all++;
          const before = (placed[a]?.[side] ?? 0) - (placed[b]?.[side] ?? 0);
          if (before * ((positions[a]?.[side] ?? 0) - (positions[b]?.[side] ?? 0)) >= 0) kept++;
        }
      }
    expect(kept / all).toBeGreaterThan(0.9);
  });

  it('is the same for the same places', () => {
    expect(placeInFrame({ graph, lands, placed, kept: {}, frame }).positions).toEqual(positions);
  });
});

describe('folded lands on a phone', () => {
  it('stand in the frame without overlap, each on its side of the others', () => {
    const nodes = Array.from({ length: 6 }, (_, i) => ({ id: `l${i}`, width: 150, height: 90 }));
    const placed = Object.fromEntries(nodes.map(({ id }, i) => [id, { x: 10 * (i % 2), y: 4 * i }]));
    const frame = { width: 374, height: 560 };
    const at = packBoxes(nodes, placed, frame, 8);
    const boxes = nodes.map((node) => boxAround(node, at[node.id] ?? { x: 0, y: 0 }));
    for (const [i, box] of boxes.entries()) {
      expect(boxes.slice(i + 1).some((other) => overlaps(box, other, 6))).toBe(false);
      expect(Math.abs(box.x) + box.halfWidth).toBeLessThanOrEqual(frame.width / 2 + 0.1);
      expect(Math.abs(box.y) + box.halfHeight).toBeLessThanOrEqual(frame.height / 2 + 0.1);
    }
    expect((at.l0?.y ?? 0) < (at.l5?.y ?? 0)).toBe(true);
  });
});
