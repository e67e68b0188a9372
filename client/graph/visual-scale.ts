/** Sizes in map units that give the wanted sizes on screen at a zoom. */
export interface VisualScale {
  readonly zoom: number;
  /** Side of an actor of weight 1. */
  readonly node: number;
  readonly font: number;
  /** Factor on the widths of lines. */
  readonly line: number;
}

const NODE = 37;
const FONT = 14.5;
/** Nothing on the map is written smaller than this on screen. */
const SMALLEST_FONT = 12.5;

/**
 * Sizes at a zoom. Zooming out shrinks actors and lines less than distances, and letters hardly at all, so that a
 * map of 400 can be read; zooming in enlarges them less, so that it makes room.
 */
export function visualScale(zoom: number, bigScreen: boolean): VisualScale {
  const near = Math.min(Math.sqrt(Math.max(zoom, 1)), 1.5);
  const far = Math.min(zoom, 1);
  const [nodes, letters, lines] = bigScreen ? [1.35, 1.6, 1.5] : [1, 1, 1];
  return {
    zoom,
    node: (NODE * nodes * near * far ** 0.75) / zoom,
    font: (letters * near * Math.max(SMALLEST_FONT, FONT * far ** 0.3)) / zoom,
    line: (lines * near * far ** 0.8) / zoom,
  };
}

/** Whether sizes set for one zoom still do at another: small steps are not worth a redraw. */
export const stillFits = (scale: VisualScale, zoom: number): boolean =>
  Math.abs(Math.log(zoom / scale.zoom)) < 0.035;
