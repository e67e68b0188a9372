import type cytoscape from 'cytoscape';
import { rendererOf } from './renderer.ts';

/** Number of elements above which a pan cannot redraw everything at each frame without a GPU. */
const MANY = 700;

/**
 * While a large map is panned or zoomed, an image of it is moved instead (what was off screen comes at the end of
 * the gesture). Cytoscape takes this as an option at its creation only, when the size of the map is not known yet.
 */
export function moveAsImage(cy: cytoscape.Core): void {
  const renderer = rendererOf(cy);
  if (renderer !== null) renderer.textureOnViewport = cy.elements().length > MANY;
}

/**
 * While actors are dragged they have a layer of their own, with their links; the layer below does not change, yet
 * Cytoscape redraws it at each step. Held here from the second frame of a drag (the first takes the dragged out of
 * it) until they are let go, or anything else changes.
 */
export function holdBackgroundWhileDragging(cy: cytoscape.Core): void {
  const renderer = rendererOf(cy);
  if (renderer === null) return;
  const hint = renderer.redrawHint.bind(renderer);
  let holding: 'no' | 'soon' | 'yes' = 'no';
  renderer.redrawHint = (layer, needed) => {
    if (holding !== 'yes' || layer !== 'eles') hint(layer, needed);
  };
  const release = (): void => {
    if (holding === 'no') return;
    holding = 'no';
    hint('eles', true);
    renderer.redraw();
  };
  cy.on('drag', 'node', () => {
    if (holding !== 'no') return;
    holding = 'soon';
    const hold = (): void => {
      if (holding === 'soon') holding = 'yes';
    };
    requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(hold)));
  });
  cy.on('free viewport resize add remove', release);
}
