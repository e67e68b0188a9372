/** A rectangle of the page. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The page, in the proportions of paper laid down (√2): drawn at any size, printed without a margin lost. */
export const PAGE = { width: 1600, height: 1131, margin: 52 } as const;

/** Where things stand on it. */
export const LEGEND: Area = { x: PAGE.margin, y: 168, width: 232, height: 850 };
export const MAP: Area = { x: 318, y: 128, width: PAGE.width - 318 - PAGE.margin, height: 912 };
export const FOOT = PAGE.height - 44;
