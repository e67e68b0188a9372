import { describe, expect, it } from 'vitest';
import { fitIntoFrame } from '../../../model/drawing/fit-into-frame.ts';
import { enclosing } from '../../../model/drawing/geometry.ts';
import { boxAround } from '../../../model/drawing/lands/boxes.ts';
import { findLands } from '../../../model/drawing/lands/find-lands.ts';
import { type FrameKind, frameOfAspect, frameOfKind } from '../../../model/drawing/layout/frames.ts';
import { layOut } from '../../../model/drawing/layout/lay-out.ts';
import { ordersKept } from '../../../model/drawing/layout/orders.ts';
import { once } from '../../../model/once.ts';
import { plantGraph } from '../../support/planted-graph.ts';
import { overlaps, withLabels } from './boxes.ts';

const stage = once(() => {
  const graph = plantGraph({ nodes: 40, groups: 4, seed: 3 });
  const lands = withLabels(findLands(graph, 1).lands);
  return { graph, lands, layout: layOut(graph, { seed: 1, lands, effort: 0.15 }) };
});

describe('a map fitted into another frame', () => {
  it.each<FrameKind>(['projector', 'phone', 'page-portrait', 'page-landscape'])(
    'fills a %s, keeps nine of ten pairs, and has nobody over another',
    (kind) => {
      const { graph, lands, layout } = stage();
      const frame = frameOfKind(kind);
      const fitted = fitIntoFrame(graph, lands, layout, frame);
      expect(overlaps(graph, lands, fitted)).toEqual([]);
      const aside = new Set(layout.aside);
      const linked = graph.nodes.map(({ id }) => id).filter((id) => !aside.has(id));
      expect(ordersKept(linked, layout.positions, fitted.positions)).toBeGreaterThanOrEqual(0.9);
      const all = enclosing(
        graph.nodes.map((node) => boxAround(node, fitted.positions[node.id] ?? { x: 0, y: 0 })),
      );
      const [wide, high] = [(all?.halfWidth ?? 0) / frame.width, (all?.halfHeight ?? 0) / frame.height];
      expect(Math.min(wide, high) / Math.max(wide, high)).toBeGreaterThanOrEqual(0.7);
      expect(fitIntoFrame(graph, lands, layout, frame)).toEqual(fitted);
    },
  );

  it('has nobody where nobody is, and rows where nobody is linked', () => {
    expect(
      fitIntoFrame({ nodes: [], edges: [] }, [], { positions: {}, labels: {}, aside: [] }, frameOfAspect(1)),
    ).toEqual({
      ...{ positions: {}, labels: {}, aside: [] },
    });
    const alone = { nodes: [{ id: 'a', width: 20, height: 20 }], edges: [] };
    const layout = { positions: { a: { x: 900, y: 900 } }, labels: {}, aside: ['a'] };
    expect(Object.keys(fitIntoFrame(alone, [], layout, frameOfAspect(1)).positions)).toEqual(['a']);
  });
});
