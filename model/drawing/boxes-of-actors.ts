import type { DrawnNode } from './drawn-graph.ts';
import { CROWD_LETTERS, unitsPerPixel } from './lands/land-names.ts';
import { NAMED_AT_MOST } from './layout/many-nodes.ts';
import { LABEL_LINE_HEIGHT, labelForms, type Measure } from './wrap-label.ts';

/** Letters of a map at zoom 1, in map units. */
export const FONT = 14.5;
const SYMBOL = 30;
/** Between a symbol and its name, and between two boxes. */
const GAP = 4;
const BETWEEN = 10;
/** How letters grow as the whole view shrinks: at 1.5 all but one or two of 120 long names have room at 12 pixels, and symbols stay in sight. */
const LETTERS_GROW = 1.5;
/** A symbol with the room of a short name beside it. */
const WITHOUT_NAME = { width: 46, height: 40, symbolRadius: 10 };

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The room that actors take: symbols with their names; of a crowd symbols alone, but for the pivots of lands. */
export function boxesOfActors(
  actors: readonly Named[],
  pivots: ReadonlySet<string>,
  measure: Measure,
): DrawnNode[] {
  if (actors.length <= NAMED_AT_MOST) {
    const boxes = (letters: number, symbol: number): DrawnNode[] =>
      actors.map(({ id, name }) => ({ id, ...namedBox(name, measure, letters, symbol) }));
    const plain = boxes(FONT, SYMBOL);
    // The whole view of many is small, and its letters are not: what room they need there, boxes have here.
    const shrunk = unitsPerPixel(plain);
    return shrunk === 1 ? plain : boxes(FONT * shrunk ** LETTERS_GROW, SYMBOL * shrunk);
  }
  const bare = actors.map(({ id }) => ({ id, ...WITHOUT_NAME }));
  if (pivots.size === 0) return bare;
  const letters = CROWD_LETTERS * unitsPerPixel(bare);
  const symbol = 2 * WITHOUT_NAME.symbolRadius;
  return actors.map(({ id, name }) => ({
    ...{ id, ...(pivots.has(id) ? namedBox(name, measure, letters, symbol) : WITHOUT_NAME) },
  }));
}

function namedBox(name: string, measure: Measure, letters: number, symbol: number): Omit<DrawnNode, 'id'> {
  const [form] = labelForms(name, measure);
  return {
    width: Math.round(Math.max(symbol, (form?.width ?? 5) * letters) + BETWEEN),
    height: Math.round(symbol + GAP + (form?.lines ?? 1) * letters * LABEL_LINE_HEIGHT + BETWEEN),
    symbolRadius: symbol / 2,
    symbolY: symbol / 2,
  };
}
