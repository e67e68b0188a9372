import { FADED_OPACITY, FAMILY_APPEARANCE, linkWidth, PALETTE } from '../../contract/appearance.ts';
import type { MapActor } from '../../contract/reading.ts';
import { Family } from '../../contract/vocabulary.ts';
import type { DrawingTexts } from './drawing-texts.ts';
import { icon } from './icons.ts';
import type { Hub, MapLine } from './map-lines.ts';
import { LEGEND } from './page.ts';
import { outline } from './shapes.ts';
import { type Attributes, element, escapeXml } from './xml.ts';

const { ink, soft, link, unknown, paper } = PALETTE.light;
const ROW = 34;
const SYMBOL = 26;
const TEXT_X = LEGEND.x + 46;
const DRAWN_TO = LEGEND.x + 34;

/** What is on the map, and so has to be explained. */
export interface Drawn {
  readonly actors: readonly MapActor[];
  readonly lines: readonly MapLine[];
  readonly hubs: readonly Hub[];
  /** Levels of the active links, ascending. */
  readonly levels: readonly number[];
}

/** The legend: families present, then intensities, then what kinds of lines there are. */
export function legend(drawn: Drawn, texts: DrawingTexts): string {
  let y = LEGEND.y;
  const parts: string[] = [];
  const section = (title: string, rows: ReadonlyArray<(y: number) => string>) => {
    if (rows.length === 0) return;
    parts.push(heading(title, y));
    y += 30;
    for (const row of rows) {
      parts.push(row(y));
      y += ROW;
    }
    y += 18;
  };
  section(texts.families, familyRows(drawn, texts));
  section(
    texts.intensity,
    drawn.levels.map(
      (level) => (at) => lineRow(at, texts.level(level), { 'stroke-width': linkWidth(level) }),
    ),
  );
  section(texts.lines, lineRows(drawn, texts));
  return element('g', { id: 'legend' }, ...parts);
}

const heading = (text: string, y: number): string =>
  element('text', { x: LEGEND.x, y, fill: soft, 'font-size': 15, 'font-weight': 600 }, escapeXml(text));

const rowText = (y: number, text: string): string =>
  element('text', { x: TEXT_X, y: y + 5, fill: ink, 'font-size': 15.5 }, escapeXml(text));

function familyRows({ actors }: Drawn, texts: DrawingTexts): Array<(y: number) => string> {
  const inside = actors.filter(({ outside }) => !outside);
  return Family.options
    .map((family) => ({ family, number: inside.filter((actor) => actor.family === family).length }))
    .filter(({ family }) => actors.some((actor) => actor.family === family))
    .map(({ family, number }) => (y: number) => {
      const middle = { x: LEGEND.x + 15, y };
      const colour = FAMILY_APPEARANCE[family].light;
      return element(
        'g',
        {},
        element('polygon', { points: outline(family, middle, SYMBOL), fill: colour }),
        icon(family, middle, SYMBOL, paper),
        rowText(y, texts.family(family)),
        element(
          'text',
          { x: LEGEND.x + LEGEND.width, y: y + 5, fill: soft, 'font-size': 15.5, 'text-anchor': 'end' },
          String(number),
        ),
      );
    });
}

function lineRows({ lines, hubs, actors }: Drawn, texts: DrawingTexts): Array<(y: number) => string> {
  const has = (style: MapLine['style']) => lines.some((line) => line.style === style);
  const rows: Array<readonly [boolean, (y: number) => string]> = [
    [has('dashed'), (y) => lineRow(y, texts.dashed, { 'stroke-width': 1.6, 'stroke-dasharray': '6 5' })],
    [has('building'), (y) => lineRow(y, texts.building, { 'stroke-width': 1.4 })],
    [has('faded'), (y) => lineRow(y, texts.faded, { 'stroke-width': 3, opacity: FADED_OPACITY })],
    [has('grey'), (y) => lineRow(y, texts.grey, { 'stroke-width': 1.6, stroke: unknown })],
    [
      lines.some(({ arrowAtFrom, arrowAtTo }) => arrowAtFrom || arrowAtTo),
      (y) =>
        lineRow(y, texts.arrow, { 'stroke-width': 2 }) +
        element('polygon', {
          points: `${DRAWN_TO + 3},${y} ${DRAWN_TO - 8},${y - 5} ${DRAWN_TO - 8},${y + 5}`,
          fill: link,
        }),
    ],
    [
      hubs.length > 0,
      (y) =>
        lineRow(y, texts.hub, { 'stroke-width': 2 }) +
        element('circle', {
          cx: LEGEND.x + 17,
          cy: y,
          r: 5.5,
          fill: paper,
          stroke: link,
          'stroke-width': 2.4,
        }),
    ],
    [
      actors.some(({ outside }) => outside),
      (y) =>
        element('circle', { cx: LEGEND.x + 15, cy: y, r: 10, fill: paper, stroke: soft, 'stroke-width': 2 }) +
        rowText(y, texts.outside),
    ],
  ];
  return rows.filter(([present]) => present).map(([, row]) => row);
}

const lineRow = (y: number, text: string, attributes: Attributes): string =>
  element('line', { x1: LEGEND.x, y1: y, x2: DRAWN_TO, y2: y, stroke: link, ...attributes }) +
  rowText(y, text);
