import type { Measure } from '../../model/drawing/wrap-label.ts';

/** The letters of the map. */
export const MAP_FACE = '"Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible Next", sans-serif';
export const LABEL_WEIGHT = 600;

const PROBE_SIZE = 100;

/** Loads the map's face: a canvas draws at once with whatever is there, and does not draw again. */
export async function loadMapFace(): Promise<void> {
  const sample = 'ABCÉàçœ ’…';
  await Promise.all(
    [500, LABEL_WEIGHT].map((weight) => document.fonts.load(`${weight} 14px ${MAP_FACE}`, sample)),
  ).catch(() => undefined); // Offline without the face, the fallback still draws.
}

/** Measures texts in ems of the map's face, each once. */
export function canvasMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text) => {
    let width = known.get(text);
    if (width === undefined) {
      if (context !== null) context.font = `${LABEL_WEIGHT} ${PROBE_SIZE}px ${MAP_FACE}`;
      width = (context?.measureText(text).width ?? text.length * PROBE_SIZE * 0.55) / PROBE_SIZE;
      known.set(text, width);
    }
    return width;
  };
}
