/** Where boxes are while they are being placed: by index, in pixels. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export const copyPlaces = ({ x, y }: Places): Places => ({ x: x.slice(), y: y.slice() });

/** Outer limits that the drawing should keep, around the origin. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** What the whole view of a map has for coasts in a window of 1920 × 1080: beside panels, below tools. */
export const FRAME: Frame = { width: 1220, height: 800 };
