import type { DrawnNode } from '../drawn-graph.ts';
import type { Box } from '../geometry.ts';
import { shareFilled } from '../layout/many-nodes.ts';
import { FRAME } from '../layout/places.ts';
import { labelForms, type Measure } from '../wrap-label.ts';

/** Letters of a land's name on the whole view, and of its pivots where other names come with zoom, in pixels there. */
const LAND_LETTERS = 18;
export const CROWD_LETTERS = 13.5;
/** Longer names stand on two lines. */
const WIDEST = 14;
/** The display face is wider than that of the map, which is measured. */
export const WIDER = 1.12;
/** Radius of the number of a land whose name has no room, in heights of the letters of names. */
export const NUMBER = 0.62;
/** From line to line of a name, in heights of its letters. */
export const LAND_LINE_HEIGHT = 1.12;
/** Letter size of a strait's figure, relative to land names. */
export const STRAIT_LETTERS = 0.62;

/** Room of a strait's figure in heights of its letters: that nothing crosses takes more words than how many do. */
const FIGURE = { none: 8.6, some: 5.5, height: 1.6 };

/** Returns the room of a figure for that many links. */
export const figureRoom = (links: number, letters: number): Pick<Box, 'halfWidth' | 'halfHeight'> => ({
  halfWidth: ((links === 0 ? FIGURE.none : FIGURE.some) * letters) / 2,
  halfHeight: (FIGURE.height * letters) / 2,
});

/** A land's name as it is written. */
export interface WrittenName {
  readonly lines: readonly string[];
  /** Room for it, in units of the map. */
  readonly width: number;
  readonly height: number;
}

/** Computes the letter size of lands in map units, readable on the whole view of these boxes. */
export function landLetters(nodes: readonly DrawnNode[]): number {
  return LAND_LETTERS * unitsPerPixel(nodes);
}

/**
 * Computes the map units per pixel of the whole view: it shrinks if boxes need more room than the frame has.
 */
export function unitsPerPixel(nodes: readonly DrawnNode[]): number {
  const area = nodes.reduce((sum, { width, height }) => sum + width * height, 0);
  return Math.sqrt(Math.max(1, area / shareFilled(nodes.length) / (FRAME.width * FRAME.height)));
}

/** Breaks a name into lines, and measures its room. */
export function writeLandName(name: string, letters: number, measure: Measure): WrittenName {
  const forms = labelForms(name, measure, WIDEST);
  const form = forms.find(({ lines }) => lines < 3) ?? forms[0];
  const lines = (form?.text ?? name).split('\n');
  return {
    lines,
    width: ((form?.width ?? 5) * WIDER + 0.5) * letters,
    height: (lines.length * LAND_LINE_HEIGHT + 0.3) * letters,
  };
}
