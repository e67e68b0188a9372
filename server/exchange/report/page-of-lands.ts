import type { Sheet } from '../map-svg/page.ts';
import { POINTS_UNIT } from './sheet-of-figure.ts';

/** A land on which more stand has a page of its own. */
const FEW = 8;
const MOST_ON_A_PAGE = 6;
/** A page laid down, in units in which the names of a map are read. */
export const SHARED_PAGE = { width: 1220, height: 750 } as const;
const GAP = 26;
const EDGE = 6;
/** Under each drawing, for what it is called. */
const CAPTION = 46;

/** Which of how many drawings on a page, from 0. */
export interface SharedPlace {
  readonly index: number;
  readonly total: number;
}

/**
 * Distributes consecutive drawings of few actors evenly over shared pages: the place of each by its id. A
 * single one shares the page of the drawing before it.
 */
export function sharedPlaces(
  figures: ReadonlyArray<{ readonly id: string; readonly actors: number }>,
): ReadonlyMap<string, SharedPlace> {
  const places = new Map<string, SharedPlace>();
  for (const run of runsOf(figures)) {
    const pages = Math.ceil(run.length / MOST_ON_A_PAGE);
    for (let page = 0; page < pages; page += 1) {
      const [from, to] = [page, page + 1].map((end) => Math.round((end * run.length) / pages));
      const ids = run.slice(from, to);
      if (ids.length > 1)
        for (const [index, id] of ids.entries()) places.set(id, { index, total: ids.length });
    }
  }
  return places;
}

/** Groups consecutive drawings of few actors; a single one joins the group before it. */
function runsOf(figures: ReadonlyArray<{ readonly id: string; readonly actors: number }>): string[][] {
  const isFew = (place: number): boolean => (figures[place]?.actors ?? FEW + 1) <= FEW;
  return figures.flatMap((_, from) => {
    if (!isFew(from) || isFew(from - 1)) return [];
    const end = figures.findIndex((_one, place) => place > from && !isFew(place));
    const run = figures.slice(from, end < 0 ? figures.length : end);
    return [
      figures.slice(run.length === 1 ? Math.max(0, from - 1) : from, from + run.length).map(({ id }) => id),
    ];
  });
}

/** Returns the grid of drawings on a page. */
export function gridOf(count: number): { readonly columns: number; readonly rows: number } {
  const columns = count <= 3 ? count : count === 4 ? 2 : 3;
  return { columns, rows: Math.ceil(count / columns) };
}

/** Returns the area of a drawing on its page, above its caption, in units of the page. */
export function cellOf({ index, total }: SharedPlace) {
  const { columns, rows } = gridOf(total);
  const width = (SHARED_PAGE.width - GAP * (columns - 1)) / columns;
  const row = SHARED_PAGE.height / rows;
  return {
    x: (index % columns) * (width + GAP),
    y: Math.floor(index / columns) * row,
    width,
    height: row - CAPTION,
  };
}

/** Returns the sheet of such a drawing, without legend or title: the map of all lands has them. */
export function sharedSheet(place: SharedPlace): Sheet {
  const { width, height } = cellOf(place);
  return {
    ...{ width, height, points: POINTS_UNIT, isBare: true, legendLies: false, foot: height },
    map: { x: EDGE, y: EDGE, width: width - 2 * EDGE, height: height - 2 * EDGE },
    legend: { x: 0, y: 0, width: 0, height: 0 },
  };
}
