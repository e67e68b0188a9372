import type cytoscape from 'cytoscape';
import type { Position } from '../../../model/contract/territory.ts';
import type { Point } from '../../../model/drawing/geometry.ts';

export interface DragListeners {
  readonly onDropped: (positions: Position[]) => void;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const positionsOf = (nodes: readonly cytoscape.NodeSingular[]): Position[] =>
  nodes.map((node) => {
    const { x, y }: Point = node.position();
    return { actorId: node.id(), x: round(x), y: round(y) };
  });

/**
 * Follows actors being dragged, several at once when they are selected together (Shift-drag a box). While they
 * move, their lines are straight and without arrows, which is what costs most to redraw.
 */
export function listenToDrags(cy: cytoscape.Core, { onDropped }: DragListeners): void {
  const starts = new Map<string, Point>();
  cy.on('grab', 'node', (event) => {
    const node: cytoscape.NodeSingular = event.target;
    starts.set(node.id(), { ...node.position() });
  });
  cy.on('drag', 'node', (event) => {
    const node: cytoscape.NodeSingular = event.target;
    const lines = node.connectedEdges('.directed, .parallel, .bent').not('.moving');
    if (lines.nonempty()) cy.batch(() => lines.addClass('moving'));
  });
  cy.on('free', 'node', (event) => {
    const node: cytoscape.NodeSingular = event.target;
    if (cy.nodes(':grabbed').nonempty()) return;
    const moved = cy
      .nodes()
      .filter((each) => {
        const start = starts.get(each.id());
        const { x, y } = each.position();
        return start !== undefined && Math.hypot(x - start.x, y - start.y) > 0.5;
      })
      .map((each) => each as cytoscape.NodeSingular);
    starts.clear();
    cy.batch(() => cy.edges('.moving').removeClass('moving'));
    if (node.nonempty() && moved.length > 0) onDropped(positionsOf(moved));
  });
}
