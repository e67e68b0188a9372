import { FADED_OPACITY, FAMILY_APPEARANCE, linkWidth, PALETTE } from '../../contract/appearance.ts';
import type { MapActor } from '../../contract/reading.ts';
import { Family } from '../../contract/vocabulary.ts';
import type { DrawingTexts } from './drawing-texts.ts';
import { icon } from './icons.ts';
import type { Hub, MapLine } from './map-lines.ts';
import type { Area, Sheet } from './page.ts';
import { outline } from './shapes.ts';
import { type Attributes, element, escapeXml } from './xml.ts';

const { ink, soft, link, unknown, paper } = PALETTE.light;
const ROW = 34;
const SYMBOL = 26;
/** From the left of a row: where its words begin, how far its line goes. */
const TEXT_X = 46;
const DRAWN_TO = 34;
/** Between sections that lie side by side. */
const BETWEEN = 60;

/** What is on the map, and so has to be explained. */
export interface Drawn {
  readonly actors: readonly MapActor[];
  readonly lines: readonly MapLine[];
  readonly hubs: readonly Hub[];
  /** Levels of the active links, ascending. */
  readonly levels: readonly number[];
}

/** Where a row stands: its left, its middle. */
interface At {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}
type Row = (at: At) => string;

/** The legend: families present, then intensities, then what kinds of lines there are. */
export function legend(
  drawn: Drawn,
  texts: DrawingTexts,
  sheet: Pick<Sheet, 'legend' | 'legendLies'>,
): string {
  const levels = drawn.levels.map(
    (level): Row =>
      (at) =>
        lineRow(at, texts.level(level), { 'stroke-width': linkWidth(level) }),
  );
  const sections = [
    { title: texts.families, rows: familyRows(drawn, texts) },
    { title: texts.intensity, rows: levels },
    { title: texts.lines, rows: lineRows(drawn, texts) },
  ].filter(({ rows }) => rows.length > 0);
  const place = sheet.legendLies ? sideBySide(sheet.legend, sections.length) : oneUnderTheOther(sheet.legend);
  const parts = sections.map(({ title, rows }) => {
    const { x, y, width } = place(rows.length);
    return [heading(title, x, y), ...rows.map((row, i) => row({ x, y: y + 30 + i * ROW, width }))].join('');
  });
  return element('g', { id: 'legend' }, ...parts);
}

function oneUnderTheOther({ x, y, width }: Area): (rows: number) => At {
  let next = y;
  return (rows) => {
    const at = { x, y: next, width };
    next += 30 + rows * ROW + 18;
    return at;
  };
}

function sideBySide({ x, y, width }: Area, sections: number): () => At {
  const each = (width - BETWEEN * (sections - 1)) / sections;
  let i = 0;
  return () => ({ x: x + i++ * (each + BETWEEN), y, width: each });
}

const heading = (text: string, x: number, y: number): string =>
  element('text', { x, y, fill: soft, 'font-size': 15, 'font-weight': 600 }, escapeXml(text));

const rowText = ({ x, y }: At, text: string): string =>
  element('text', { x: x + TEXT_X, y: y + 5, fill: ink, 'font-size': 15.5 }, escapeXml(text));

function familyRows({ actors }: Drawn, texts: DrawingTexts): Row[] {
  const inside = actors.filter(({ outside }) => !outside);
  return Family.options
    .map((family) => ({ family, number: inside.filter((actor) => actor.family === family).length }))
    .filter(({ family }) => actors.some((actor) => actor.family === family))
    .map(
      ({ family, number }): Row =>
        (at) => {
          const middle = { x: at.x + 15, y: at.y };
          const colour = FAMILY_APPEARANCE[family].light;
          return element(
            'g',
            {},
            element('polygon', { points: outline(family, middle, SYMBOL), fill: colour }),
            icon(family, middle, SYMBOL, paper),
            rowText(at, texts.family(family)),
            element(
              'text',
              { x: at.x + at.width, y: at.y + 5, fill: soft, 'font-size': 15.5, 'text-anchor': 'end' },
              String(number),
            ),
          );
        },
    );
}

function lineRows({ lines, hubs, actors }: Drawn, texts: DrawingTexts): Row[] {
  const has = (style: MapLine['style']) => lines.some((line) => line.style === style);
  const rows: Array<readonly [boolean, Row]> = [
    [has('dashed'), (at) => lineRow(at, texts.dashed, { 'stroke-width': 1.6, 'stroke-dasharray': '6 5' })],
    [has('building'), (at) => lineRow(at, texts.building, { 'stroke-width': 1.4 })],
    [has('faded'), (at) => lineRow(at, texts.faded, { 'stroke-width': 3, opacity: FADED_OPACITY })],
    [has('grey'), (at) => lineRow(at, texts.grey, { 'stroke-width': 1.6, stroke: unknown })],
    [
      lines.some(({ arrowAtFrom, arrowAtTo }) => arrowAtFrom || arrowAtTo),
      (at) =>
        lineRow(at, texts.arrow, { 'stroke-width': 2 }) +
        element('polygon', {
          points: arrowhead(at.x + DRAWN_TO, at.y),
          fill: link,
        }),
    ],
    [
      hubs.length > 0,
      (at) =>
        lineRow(at, texts.hub, { 'stroke-width': 2 }) +
        element('circle', {
          cx: at.x + 17,
          cy: at.y,
          r: 5.5,
          fill: paper,
          stroke: link,
          'stroke-width': 2.4,
        }),
    ],
    [
      actors.some(({ outside }) => outside),
      (at) =>
        element('circle', { cx: at.x + 15, cy: at.y, r: 10, fill: paper, stroke: soft, 'stroke-width': 2 }) +
        rowText(at, texts.outside),
    ],
  ];
  return rows.filter(([present]) => present).map(([, row]) => row);
}

const arrowhead = (x: number, y: number): string => `${x + 3},${y} ${x - 8},${y - 5} ${x - 8},${y + 5}`;

const lineRow = (at: At, text: string, attributes: Attributes): string =>
  element('line', { x1: at.x, y1: at.y, x2: at.x + DRAWN_TO, y2: at.y, stroke: link, ...attributes }) +
  rowText(at, text);
