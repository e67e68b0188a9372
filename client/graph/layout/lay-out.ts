import type { Box } from '../../../model/drawing/geometry.ts';
import { connectedComponents } from './components.ts';
import { forceLayout } from './force-layout.ts';
import type { LayoutAnswer, LayoutNode, LayoutRequest } from './layout-request.ts';
import { oriented } from './orient.ts';
import { packed } from './pack.ts';
import { pivotMds } from './pivot-mds.ts';
import { relaxed } from './relax.ts';
import { removeOverlaps } from './remove-overlaps.ts';

/** Up to this many nodes fcose finds the finest drawing; beyond, it takes seconds. */
const FINE = 150;

/** Lays out a whole map: each connected part by forces, turned to fit the room, then all packed together. */
export function layOut({ nodes, edges, fixed, aspect }: LayoutRequest): LayoutAnswer {
  if (fixed.length > 0) return aroundFixed(nodes, edges, fixed);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parts: Map<string, Box>[] = [];
  for (const ids of connectedComponents([...byId.keys()], edges)) {
    const own = ids.flatMap((id) => byId.get(id) ?? []);
    const inside = new Set(ids);
    const boxes = placePart(
      own,
      edges.filter(([a]) => inside.has(a)),
      aspect,
    );
    parts.push(removeOverlaps(oriented(removeOverlaps(boxes), ids.length > 2 ? aspect : 3)));
  }
  return answer(packed(parts, aspect));
}

function placePart(
  nodes: readonly LayoutNode[],
  edges: readonly (readonly [string, string])[],
  aspect: number,
): Map<string, Box> {
  if (nodes.length > FINE) {
    const shape = pivotMds(
      nodes.map(({ id }) => id),
      edges,
    );
    return relaxed(
      new Map(nodes.map((node) => [node.id, { ...node, ...(shape.get(node.id) ?? ORIGIN) }])),
      edges,
    );
  }
  if (nodes.length > 2) return forceLayout(nodes, edges, []);
  // One or two actors need no forces: side by side.
  const step = aspect >= 1 ? 150 : 120;
  return new Map(nodes.map((node, i) => [node.id, { ...node, x: i * step, y: 0 }]));
}

const ORIGIN = { x: 0, y: 0 };

function aroundFixed(
  nodes: readonly LayoutNode[],
  edges: readonly (readonly [string, string])[],
  fixed: LayoutRequest['fixed'],
): LayoutAnswer {
  const pinned = new Set(fixed.map(({ id }) => id));
  return answer(removeOverlaps(forceLayout(nodes, edges, fixed), pinned));
}

const answer = (boxes: ReadonlyMap<string, Box>): LayoutAnswer =>
  [...boxes].map(([id, { x, y }]) => ({ id, x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }));
