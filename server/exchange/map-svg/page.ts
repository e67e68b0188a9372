import type { Orientation, PrintPaper } from '../../../model/contract/vocabulary.ts';

/** A rectangle of the page. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A page in the proportions of paper (√2): drawn at any size, printed without a margin lost. On paper it is as large
 * as the sheet, in millimetres.
 */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly legend: Area;
  readonly map: Area;
  /** Position of the sentence at the foot. */
  readonly foot: number;
  /** Sections of the legend side by side, where it lies under the map. */
  readonly legendLies: boolean;
  /** No legend, title or foot: for a drawing next to others. */
  readonly isBare?: true;
  /** Without title, banner and mark: they stand on the page around it. */
  readonly isUntitled?: true;
  /** Lands and what joins them, actors as dots: each land has a page of its own. */
  readonly isByLands?: true;
  /** Points of paper in a unit, where it is known on which paper it is printed. */
  readonly points?: number;
  readonly millimetres?: { readonly width: number; readonly height: number };
}

export const MARGIN = 52;
const [LONG, SHORT] = [1600, 1131];

/** Laid down: the legend stands at the left of the map. */
export const LANDSCAPE: Sheet = {
  width: LONG,
  height: SHORT,
  legend: { x: MARGIN, y: 168, width: 232, height: 850 },
  map: { x: 318, y: 128, width: LONG - 318 - MARGIN, height: 912 },
  foot: SHORT - 44,
  legendLies: false,
};

/** Upright: the legend lies under the map. */
const PORTRAIT: Sheet = {
  width: SHORT,
  height: LONG,
  legend: { x: MARGIN, y: 1228, width: SHORT - 2 * MARGIN, height: 280 },
  map: { x: MARGIN, y: 128, width: SHORT - 2 * MARGIN, height: 1064 },
  foot: LONG - 44,
  legendLies: true,
};

const MILLIMETRES: Readonly<Record<PrintPaper, readonly [long: number, short: number]>> = {
  A0: [1189, 841],
  A1: [841, 594],
  A2: [594, 420],
  A3: [420, 297],
  A4: [297, 210],
};

/** Returns the page of a paper size, in its real dimensions. */
export function sheetOf(
  paper: PrintPaper,
  orientation: Orientation,
): Sheet & Required<Pick<Sheet, 'millimetres' | 'points'>> {
  const [long, short] = MILLIMETRES[paper];
  const points = (long * POINTS_MM) / LONG;
  return orientation === 'landscape'
    ? { ...LANDSCAPE, points, millimetres: { width: long, height: short } }
    : { ...PORTRAIT, points, millimetres: { width: short, height: long } };
}

const POINTS_MM = 72 / 25.4;

/**
 * Computes the smallest name on a wall map, in units of the page: 24 points on A0, readable at two metres.
 */
export const WALL_FONT = (24 * LONG) / (POINTS_MM * MILLIMETRES.A0[0]);

/** Nothing smaller is written on paper, in points: what has no room at this size is left to another page. */
const LEAST_POINTS = 7;

/** Returns the smallest letters of a sheet in its units; zero if the print size is unknown. */
export const leastLetters = ({ points }: Pick<Sheet, 'points'>): number =>
  points === undefined ? 0 : LEAST_POINTS / points;
