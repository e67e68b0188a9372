import { PALETTE } from '../../../model/drawing/appearance.ts';
import { type Attributes, element, escapeXml } from './xml.ts';

const { ink, soft, link } = PALETTE.light;
export const ROW = 34;
/** From a heading to the middle of its first row. */
export const HEAD = 30;
/** From the left of a row: where its words begin, how far its line goes. */
const TEXT_X = 46;
export const DRAWN_TO = 34;

/** Position of a legend row: left edge and vertical middle. */
export interface At {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}
export type Row = (at: At) => string;

/** Rows under one heading. */
export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

export const heading = (text: string, x: number, y: number): string =>
  element('text', { x, y, fill: soft, 'font-size': 15, 'font-weight': 600 }, escapeXml(text));

export const rowText = ({ x, y }: At, text: string): string =>
  element('text', { x: x + TEXT_X, y: y + 5, fill: ink, 'font-size': 15.5 }, escapeXml(text));

export const rowNumber = ({ x, y, width }: At, n: number): string =>
  element('text', { x: x + width, y: y + 5, fill: soft, 'font-size': 15.5, 'text-anchor': 'end' }, String(n));

export const lineRow = (at: At, text: string, attributes: Attributes): string =>
  element('line', { x1: at.x, y1: at.y, x2: at.x + DRAWN_TO, y2: at.y, stroke: link, ...attributes }) +
  rowText(at, text);
