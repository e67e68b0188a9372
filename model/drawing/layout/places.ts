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

/** A map in a window of 1920 × 1080, without what stands around it. */
export const FRAME: Frame = { width: 1240, height: 940 };
