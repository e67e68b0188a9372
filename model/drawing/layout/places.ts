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
