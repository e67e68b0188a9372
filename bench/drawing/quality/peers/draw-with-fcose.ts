import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { DrawnGraph } from '../../../../model/drawing/drawn-graph.ts';
import { seededRandom } from '../../../../model/drawing/seeded-random.ts';
import type { Positions } from '../measure-drawing.ts';

cytoscape.use(fcose);

/** fcose in a headless Cytoscape, as it comes; its random numbers are those of Math, seeded while it runs. */
export function drawWithFcose(graph: DrawnGraph, seed: number): Positions {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { width: 'data(width)', height: 'data(height)' } }],
    elements: {
      nodes: graph.nodes.map(({ id, width, height }) => ({ data: { id, width, height } })),
      edges: graph.edges.map(({ source, target }) => ({ data: { source, target } })),
    },
  });
  const { random } = Math;
  Math.random = seededRandom(seed);
  const layout: cytoscape.LayoutOptions & Record<string, unknown> = {
    name: 'fcose',
    animate: false,
    fit: false,
  };
  cy.layout(layout).run();
  Math.random = random;
  const positions = Object.fromEntries(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  cy.destroy();
  return positions;
}
