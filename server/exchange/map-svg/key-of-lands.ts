import type { Point } from '../../../model/drawing/geometry.ts';
import { WIDER, type WrittenName } from '../../../model/drawing/lands/land-names.ts';
import type { Sheet } from './page.ts';
import { measure } from './text-metrics.ts';

/** In multiples of the letter height; it keeps clear of a legend next to the map. */
const KEY = { line: 1.25, between: 2, inset: 1.5 };
/** Maximum share of the page for the key of lands. */
const MOST_OF_PAGE = 0.25;

/** A land whose name has no room: the number that stands on it, and its line of the key. */
interface Numbered {
  readonly landId: string;
  readonly at: Point;
  readonly number: string;
  readonly text: string;
}

/** Key of the numbers on a map, in columns, in units of the page. */
export interface LandKey {
  readonly numbered: readonly Numbered[];
  readonly rows: number;
  readonly inset: number;
  readonly line: number;
  readonly column: number;
  readonly height: number;
}

/** A land that is drawn, in the order of the map; `name` is where it is written. */
interface Drawn {
  readonly landId: string;
  readonly middle: Point;
  readonly name?: unknown;
}

interface Room {
  /** Who stands on it, by land. */
  readonly sizes: ReadonlyMap<string, number>;
  readonly small: number;
  readonly sheet: Pick<Sheet, 'height' | 'map' | 'legendLies'>;
}

/**
 * Lays out the key of the lands whose names do not fit, in columns as wide as its longest line. Lists all of
 * them, or the largest if it would take too much of the page.
 */
export function keyOfLands(
  lands: readonly Drawn[],
  names: ReadonlyMap<string, WrittenName>,
  { sizes, small, sheet }: Room,
): LandKey {
  const unnamed = lands.flatMap(({ landId, middle, name }, i): Numbered[] => {
    const lines = names.get(landId)?.lines;
    if (name !== undefined || lines === undefined) return [];
    const number = `${i + 1}`;
    return [{ landId, at: middle, number, text: `${number}\u2002${lines.join(' ')}` }];
  });
  const longest = Math.max(0, ...unnamed.map(({ text }) => measure(text))) * WIDER + KEY.between;
  const [line, inset] = [small * KEY.line, sheet.legendLies ? 0 : small * KEY.inset];
  const width = sheet.map.width - inset;
  const columns = Math.max(1, Math.min(unnamed.length, Math.floor(width / (longest * small))));
  const most = columns * Math.max(1, Math.floor((sheet.height * MOST_OF_PAGE) / line));
  const size = ({ landId }: Numbered): number => sizes.get(landId) ?? 0;
  const kept = new Set(unnamed.toSorted((a, b) => size(b) - size(a)).slice(0, most));
  const numbered = unnamed.filter((land) => kept.has(land));
  const rows = Math.ceil(numbered.length / columns);
  return { numbered, rows, inset, line, column: width / columns, height: rows * line };
}
