import type cytoscape from 'cytoscape';
import type { Point } from '../../../model/drawing/geometry.ts';
import { prefersStillness } from './crossfade.ts';

const DURATION_MS = 200;
/** Duration for moves of everyone, which the eye follows more slowly. */
export const ARRANGING_MS = 900;
/** More than this many moving at once is not followed by the eye, and stutters. */
const MOST_GLIDING = 150;

/**
 * Fades new actors in at their place, without moving them. Does nothing if the person prefers reduced motion,
 * or for too many at once.
 */
export function arrive(cy: cytoscape.Core, ids: readonly string[]): void {
  if (prefersStillness() || ids.length === 0 || ids.length > MOST_GLIDING) return;
  const wanted = new Set(ids);
  const nodes = cy.nodes().filter((node) => wanted.has(node.id()));
  const newcomers = nodes.union(nodes.connectedEdges());
  newcomers.style('opacity', 0);
  newcomers.animate(
    { style: { opacity: 1 } },
    { duration: DURATION_MS, easing: 'ease-out', complete: () => newcomers.removeStyle('opacity') },
  );
}

/** Brings nodes where they belong; resolves when they are there. Nodes in somebody's hand stay in it. */
export async function glideTo(
  cy: cytoscape.Core,
  moves: readonly (readonly [string, Point])[],
  duration = DURATION_MS,
): Promise<void> {
  const movable = moves.filter(([id]) => cy.getElementById(id).grabbed() !== true);
  if (prefersStillness() || movable.length > MOST_GLIDING) {
    cy.batch(() => {
      for (const [id, at] of movable) cy.getElementById(id).position({ ...at });
    });
    return;
  }
  const glides = movable.map(
    ([id, at]) =>
      new Promise<void>((resolve) => {
        cy.getElementById(id).animate(
          { position: { ...at } },
          { duration, easing: 'ease-in-out', complete: () => resolve() },
        );
      }),
  );
  await Promise.all(glides);
}
