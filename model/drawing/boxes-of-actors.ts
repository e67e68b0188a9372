import type { DrawnNode } from './drawn-graph.ts';
import { CROWD_LETTERS, unitsPerPixel } from './lands/land-names.ts';
import { NAMED_AT_MOST } from './layout/many-nodes.ts';
import { LABEL_LINE_HEIGHT, type LabelForm, labelForms, type Measure } from './wrap-label.ts';

/** Letters of a map at zoom 1, in map units. */
export const FONT = 14.5;
const SYMBOL = 30;
/** Between a symbol and its name, and between two boxes. */
const GAP = 4;
const BETWEEN = 10;
/**
 * Growth of letters as the whole view shrinks: at 1.5 all but one or two of 120 long names fit at 12 pixels,
 * and symbols stay visible.
 */
const LETTERS_GROW = 1.5;
/** Size of a symbol with room for a short name. */
const WITHOUT_NAME = { width: 46, height: 40, symbolRadius: 10 };

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Returns the boxes of actors: symbols with names; in a crowd symbols only, except for pivots. */
export function boxesOfActors(
  actors: readonly Named[],
  pivots: ReadonlySet<string>,
  measure: Measure,
): DrawnNode[] {
  if (actors.length <= NAMED_AT_MOST) {
    const named = actors.map(({ id, name }) => ({ id, form: formOf(name, measure) }));
    const boxes = (letters: number, symbol: number): DrawnNode[] =>
      named.map(({ id, form }) => ({ id, ...namedBox(form, letters, symbol) }));
    // The whole view of many is small, and its letters are not: what room they need there, boxes have here.
    const shrunk = unitsPerPixel(boxes(FONT, SYMBOL));
    return boxes(FONT * shrunk ** LETTERS_GROW, SYMBOL * shrunk);
  }
  const letters = CROWD_LETTERS * unitsPerPixel(actors.map(({ id }) => ({ id, ...WITHOUT_NAME })));
  const symbol = 2 * WITHOUT_NAME.symbolRadius;
  return actors.map(({ id, name }) => ({
    ...{ id, ...(pivots.has(id) ? namedBox(formOf(name, measure), letters, symbol) : WITHOUT_NAME) },
  }));
}

type Form = Pick<LabelForm, 'width' | 'lines'>;

/** Returns the form of a name if it fits. */
function formOf(name: string, measure: Measure): Form {
  const [form = { width: 5, lines: 1 }] = labelForms(name, measure);
  return form;
}

function namedBox({ width, lines }: Form, letters: number, symbol: number): Omit<DrawnNode, 'id'> {
  return {
    width: Math.round(Math.max(symbol, width * letters) + BETWEEN),
    height: Math.round(symbol + GAP + lines * letters * LABEL_LINE_HEIGHT + BETWEEN),
    symbolRadius: symbol / 2,
    symbolY: symbol / 2,
  };
}
