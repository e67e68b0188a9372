/** Positions during the layout: by index, in pixels. */
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

/** Size of the whole view for coasts in a window of 1920 × 1080: next to panels, below tools. */
export const FRAME: Frame = { width: 1220, height: 800 };
