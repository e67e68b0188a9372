import type { FrameSizes } from './frames/frame-sizes.ts';
import { NAMED_AT_MOST } from './layout/many-nodes.ts';

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
/** So that names of sixty are at least fourteen pixels high on the whole view of a big window. */
const LETTERS_SHRINK = 0.24;
/** Nothing on the map is written smaller than this on screen. */
const SMALLEST_FONT = 12;

/**
 * Sizes at a zoom, with bodies so many times as large. Zooming out shrinks actors and lines less than distances, and
 * letters hardly at all, so that a map of 400 can be read; zooming in enlarges them less, so that it makes room.
 */
export function visualScale(zoom: number, bodies = 1): VisualScale {
  const near = Math.min(Math.sqrt(Math.max(zoom, 1)), 1.5);
  const far = Math.min(zoom, 1);
  return {
    zoom,
    node: (NODE * bodies * near * far ** 0.75) / zoom,
    font: (near * Math.max(SMALLEST_FONT, FONT * far ** LETTERS_SHRINK)) / zoom,
    line: (near * far ** 0.8) / zoom,
  };
}

/** From this zoom on, what is looked at from near grows too. */
const NEAR = 1.6;

/** Sizes at a zoom of a picture in a frame: letters are never smaller than those of the frame. */
export function frameScale(zoom: number, { letters, symbol, line }: FrameSizes): VisualScale {
  const near = Math.min(Math.sqrt(Math.max(zoom / NEAR, 1)), 1.5);
  const far = Math.min(zoom, 1);
  return {
    zoom,
    node: (symbol * near * far ** 0.75) / zoom,
    font: (letters * near) / zoom,
    line: (line * near * far ** 0.8) / zoom,
  };
}

/** Whether sizes set for one zoom still do at another: small steps are not worth a redraw. */
export const stillFits = (scale: VisualScale, zoom: number): boolean =>
  Math.abs(Math.log(zoom / scale.zoom)) < 0.035;

/** Bodies of a crowd on lands, beside the usual size: as much smaller as the layout has them. */
const OF_CROWD = 0.72;

/** Of so many the names of all are shown on the whole view: symbols leave them room, the more the more there are. */
const MANY = { from: 70, to: 110, bodies: 0.76 };

/** How large bodies are on a map of so many actors, beside the usual size. */
export function bodiesOf(actors: number, hasLands: boolean): number {
  if (actors > NAMED_AT_MOST) return hasLands ? OF_CROWD : 1;
  const share = Math.min(1, Math.max(0, (actors - MANY.from) / (MANY.to - MANY.from)));
  return 1 - share * (1 - MANY.bodies);
}
