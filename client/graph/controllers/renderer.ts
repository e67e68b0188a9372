import type cytoscape from 'cytoscape';

/** The parts of Cytoscape's canvas renderer that its options do not reach. */
export interface CanvasRenderer {
  textureOnViewport: boolean;
  redrawHint: (layer: string, needed: boolean) => void;
  /** Asks for a drawing at the next frame; whether one is asked for. */
  redraw: () => void;
  requestedFrame: boolean;
  /** Styles and measures what was added or changed, which otherwise waits for the next drawing. */
  flushRenderedStyleQueue: () => void;
}

export function rendererOf(cy: cytoscape.Core): CanvasRenderer | null {
  const { renderer } = cy as unknown as { renderer?: () => CanvasRenderer };
  return renderer?.call(cy) ?? null;
}

/** Renderer data of an element: whether its cached values are valid. */
interface Rendered {
  readonly _private: { readonly rstyle: { clean?: boolean; cleanConnected?: boolean } };
}

/**
 * Finds the bounds of elements that were just styled and measured. Cytoscape takes the first asking for a change: it
 * would compute all of them again, and draw all of them twice.
 */
export function findBounds(elements: cytoscape.CollectionReturnValue): void {
  for (const element of elements.toArray()) {
    element.boundingBox();
    const { rstyle } = (element as unknown as Rendered)._private;
    rstyle.clean = true;
    rstyle.cleanConnected = true;
  }
}
