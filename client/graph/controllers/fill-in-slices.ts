import type { CollectionReturnValue, Core } from 'cytoscape';
import { findBounds, rendererOf } from './renderer.ts';

/** How long a first drawing is prepared before the page may answer. */
const SLICE_MS = 50;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Prepares what is added, part by part; the page is free to answer between them, and all is painted at the end. */
export async function fillInSlices(
  cy: Core,
  parts: Iterable<CollectionReturnValue>,
  ending: AbortSignal,
): Promise<void> {
  const drawing = holdDrawing(cy);
  try {
    await pause();
    let since = performance.now();
    for (const added of parts) {
      drawing.prepare(added);
      if (performance.now() - since < SLICE_MS) continue;
      await pause();
      if (ending.aborted) return;
      since = performance.now();
    }
  } finally {
    drawing.release();
  }
}

interface HeldDrawing {
  /** Styles and measures what was added, so that the one drawing at the end has only to draw. */
  prepare(added: CollectionReturnValue): void;
  release(): void;
}

/** Nothing is drawn while a map is filled in parts: half a map helps nobody, and each drawing costs as the last. */
function holdDrawing(cy: Core): HeldDrawing {
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
