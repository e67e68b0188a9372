import type cytoscape from 'cytoscape';
import { findBounds, rendererOf } from './renderer.ts';

export interface HeldDrawing {
  /** Styles and measures what was added, so that the one drawing at the end has only to draw. */
  prepare(added: cytoscape.CollectionReturnValue): void;
  release(): void;
}

/** Nothing is drawn while a map is filled in parts: half a map helps nobody, and each drawing costs as the last. */
export function holdDrawing(cy: cytoscape.Core): HeldDrawing {
  const renderer = rendererOf(cy);
  if (renderer === null) return { prepare: () => undefined, release: () => undefined };
  const { redraw } = renderer;
  renderer.redraw = () => undefined;
  renderer.requestedFrame = false;
  return {
    prepare: (added) => {
      renderer.flushRenderedStyleQueue();
      findBounds(added);
    },
    release: () => {
      renderer.redraw = redraw;
      renderer.redraw();
    },
  };
}
