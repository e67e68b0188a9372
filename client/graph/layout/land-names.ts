import type { DrawnNode } from '../../../model/drawing/drawn-graph.ts';
import { FRAME } from '../../../model/drawing/layout/places.ts';
import { labelForms, type Measure } from '../../../model/drawing/wrap-label.ts';

/** Letters of a land's name on the whole view, in pixels there. */
const ON_SCREEN = 18;
/** Share of the frame that boxes fill, as the layout has it: what it takes more is what the whole view shrinks. */
const FILLED = { few: 0.57, many: 0.25 };
const MANY = 200;
/** Longer names stand on two lines. */
const WIDEST = 14;
/** The display face is wider than that of the map, which is measured. */
const WIDER = 1.12;
const LINE_HEIGHT = 1.12;

export interface LandName {
  readonly lines: readonly string[];
  /** Room for it, in units of the map. */
  readonly width: number;
  readonly height: number;
}

/** Size of the letters of lands in units of the map, so that they are read on the whole view of so many boxes. */
export function landLetters(nodes: readonly DrawnNode[]): number {
  const area = nodes.reduce((sum, { width, height }) => sum + width * height, 0);
  const filled = nodes.length > MANY ? FILLED.many : FILLED.few;
  return ON_SCREEN * Math.sqrt(Math.max(1, area / filled / (FRAME.width * FRAME.height)));
}

/** A name on as many lines as it takes, and the room it needs. */
export function nameOfLand(name: string, letters: number, measure: Measure): LandName {
  const forms = labelForms(name, measure, WIDEST);
  const form = forms.find(({ lines }) => lines < 3) ?? forms[0];
  const lines = (form?.text ?? name).split('\n');
  return {
    lines,
    width: ((form?.width ?? 5) * WIDER + 0.5) * letters,
    height: (lines.length * LINE_HEIGHT + 0.3) * letters,
  };
}
