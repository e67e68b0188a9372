import type { Core } from 'cytoscape';
import { neighbourInDirection } from '../neighbour-in-direction.ts';
import type { Direction } from '../screen-render-input.ts';

/** Finds the drawn actor that an arrow key leads to. */
export function drawnNeighbour(cy: Core, actorId: string, direction: Direction): string | null {
  const positions = new Map(cy.nodes('.actor, .land').map((node) => [node.id(), node.position()]));
  const linked = cy
    .getElementById(actorId)
    .neighborhood('node.actor, node.land')
    .map((node) => node.id());
  return neighbourInDirection(actorId, direction, positions, new Set(linked));
}
