import type { Core } from 'cytoscape';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import type { Box, Point } from '../../model/drawing/geometry.ts';
import type { MarkedQuestion } from '../../model/drawing/missing/missing-picture.ts';
import { numberSpots } from '../../model/drawing/missing/number-spots.ts';
import { type MarkToPlace, type PlacedMark, placeMarks } from '../../model/drawing/missing/place-marks.ts';
import { type LabelForm, labelForms } from '../../model/drawing/wrap-label.ts';
import { canvasMeasure } from './measure-text.ts';
import { linesOnScreen, standingOn, takenOnScreen } from './on-screen.ts';

/** Sizes of the marks of one question, in pixels. */
export interface MarkLook {
  readonly radius: number;
  readonly letters: number;
}

/** A question to be marked, with its words and how large they are; without words its number stands alone. */
export interface MarkAsked {
  readonly question: MarkedQuestion;
  readonly words: string;
  readonly look: MarkLook;
}

/** Mark with its text, cut into lines. */
export interface MarkFound extends PlacedMark {
  readonly text: string;
  /** Position of what it is about; null for what has no place on the map. */
  readonly subject: Point | null;
}

/** Height of a line of words, in letters; the title face is wider than that of names, which is measured. */
export const WORDS_LINE = 1.1;
const TITLE_WIDTH = 1.07;
/** Maximum line length, in letters. */
const WIDEST = 15;
/** Air around numbers and words, in pixels. */
const AIR = 8;
/** At the rim of the stage nothing is written, in pixels. */
const RIM = 12;
/** Links that are weighed under words: beyond these no place is without. */
const MOST_LINES = 600;

/** A number stays with what it counts. */
const NUMBER = /(\d) /g;

const measure = canvasMeasure();

/** Finds places for the marks of a map at rest; `over` lies over the map, as tools do. */
export function findRestPlaces(
  cy: Core,
  map: Pick<TerritoryMap, 'cooperations'>,
  marks: readonly MarkAsked[],
  over: readonly Box[],
): MarkFound[] {
  const standing = standingOn(cy, map);
  const node = cy.nodes('.actor').first();
  const body = node.empty() ? 0 : node.renderedOuterWidth() / 2;
  const forms = marks.map(({ words }) =>
    words === '' ? [] : labelForms(words.replace(NUMBER, '$1\u00a0'), measure, WIDEST),
  );
  const spots = marks.map(({ question, look }) => numberSpots(question, standing, look.radius + body + 2)[0]);
  const asked = marks.map(({ question, look }, i): MarkToPlace => {
    const spot = spots[i];
    return {
      id: question.gap.key,
      anchors: spot?.candidates ?? [],
      forms: (forms[i] ?? []).map((form) => sizeOf(form, look)),
    };
  });
  const [width, height] = [cy.width(), cy.height()];
  const frame = { x: width / 2, y: height / 2, halfWidth: width / 2 - RIM, halfHeight: height / 2 - RIM };
  const lines = linesOnScreen(cy);
  const around = {
    frame,
    taken: [...takenOnScreen(cy), ...over],
    lines: lines.length > MOST_LINES ? [] : lines,
  };
  const radius = Math.max(0, ...marks.map(({ look }) => look.radius));
  return placeMarks(asked, around, { radius, air: AIR }).map((placed, i) => ({
    ...placed,
    subject: spots[i]?.subject ?? null,
    text: (placed.words === null ? undefined : forms[i]?.[placed.words.form]?.text) ?? marks[i]?.words ?? '',
  }));
}

const sizeOf = ({ width, lines }: LabelForm, { letters }: MarkLook) => ({
  width: width * letters * TITLE_WIDTH,
  height: lines * letters * WORDS_LINE,
});
