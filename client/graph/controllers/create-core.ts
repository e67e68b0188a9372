import cytoscape from 'cytoscape';
import { keepStylesOut } from './keep-styles-out.ts';
import { ZOOM_LIMITS } from './viewport.ts';

/** Creates an empty drawing in its container. */
export function createCore(container: HTMLElement): cytoscape.Core {
  keepStylesOut();
  container.style.position = 'relative';
  return cytoscape({
    container,
    style: [],
    minZoom: ZOOM_LIMITS.min,
    maxZoom: ZOOM_LIMITS.max,
    selectionType: 'single',
    boxSelectionEnabled: true,
    // More than two pixels for one helps nobody see, and doubles the work.
    pixelRatio: Math.min(window.devicePixelRatio, 2),
  });
}
