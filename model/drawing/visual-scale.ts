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
 * Computes sizes at a zoom, with scaled bodies. Zooming out shrinks actors and lines less than distances, and
 * letters hardly at all, so that a map of 400 is readable; zooming in enlarges them less, to make room.
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

/** Size of bodies in a crowd on lands, as in its layout. */
const OF_CROWD = 0.72;

/** Range of actor counts with all names on the whole view, in which symbols shrink to make room. */
const MANY = { from: 70, to: 110, bodies: 0.76 };

/** Returns the relative size of bodies by the number of actors. */
export function bodiesOf(actors: number, hasLands: boolean): number {
  if (actors > NAMED_AT_MOST) return hasLands ? OF_CROWD : 1;
  const share = Math.min(1, Math.max(0, (actors - MANY.from) / (MANY.to - MANY.from)));
  return 1 - share * (1 - MANY.bodies);
}
