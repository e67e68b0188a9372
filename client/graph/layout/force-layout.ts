import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { Box, Point } from '../../../model/drawing/geometry.ts';
import type { LayoutNode } from './layout-request.ts';

cytoscape.use(fcose);

interface FcoseOptions extends cytoscape.BaseLayoutOptions {
  readonly name: 'fcose';
  readonly quality: 'default';
  readonly randomize: boolean;
  readonly animate: false;
  readonly fit: false;
  readonly packComponents: false;
  readonly tile: false;
  readonly nodeSeparation: number;
  readonly idealEdgeLength: number;
  readonly nodeRepulsion: number;
  readonly gravity: number;
  readonly fixedNodeConstraint?: { nodeId: string; position: Point }[];
}

/** Places one connected part with fcose, in a headless Cytoscape; `fixed` nodes stay where they are. */
export function forceLayout(
  nodes: readonly LayoutNode[],
  edges: readonly (readonly [string, string])[],
  fixed: readonly (Point & { readonly id: string })[],
): Map<string, Box> {
  const starts = new Map(fixed.map((point) => [point.id, point]));
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [
      { selector: 'node', style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' } },
    ],
    elements: [
      ...nodes.map(({ id, halfWidth, halfHeight }) => ({
        data: { id, width: halfWidth * 2, height: halfHeight * 2 },
        position: { x: starts.get(id)?.x ?? 0, y: starts.get(id)?.y ?? 0 },
      })),
      ...edges.map(([source, target], i) => ({ data: { id: `e${i}`, source, target } })),
    ],
  });
  const options: FcoseOptions = {
    name: 'fcose',
    quality: 'default',
    randomize: true,
    animate: false,
    fit: false,
    packComponents: false,
    tile: false,
    nodeSeparation: 110,
    idealEdgeLength: 70,
    nodeRepulsion: 9000,
    gravity: 0.2,
    ...(fixed.length === 0
      ? {}
      : { fixedNodeConstraint: fixed.map(({ id, x, y }) => ({ nodeId: id, position: { x, y } })) }),
  };
  cy.layout(options).run();
  const placed = new Map(
    nodes.map(({ id, halfWidth, halfHeight }) => {
      const { x, y } = cy.getElementById(id).position();
      return [id, { x, y, halfWidth, halfHeight }];
    }),
  );
  cy.destroy();
  return placed;
}
