import type { Core } from 'cytoscape';
import { holdDrawing } from './hold-drawing.ts';

/** How long a first drawing is prepared before the page may answer. */
const SLICE_MS = 50;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

type Held = ReturnType<typeof holdDrawing>;

/** Prepares what is added, part by part; the page is free to answer between them, and all is painted at the end. */
export async function fillInSlices(
  cy: Core,
  parts: Iterable<Parameters<Held['prepare']>[0]>,
  ending: AbortSignal,
): Promise<void> {
  const held = holdDrawing(cy);
  try {
    await pause();
    let since = performance.now();
    for (const added of parts) {
      held.prepare(added);
      if (performance.now() - since < SLICE_MS) continue;
      await pause();
      if (ending.aborted) return;
      since = performance.now();
    }
  } finally {
    held.release();
  }
}
