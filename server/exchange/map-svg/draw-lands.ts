import { COAST_LINE, LAND_TINTS, PALETTE } from '../../../model/drawing/appearance.ts';
import type { Point } from '../../../model/drawing/geometry.ts';
import { LAND_LINE_HEIGHT, NUMBER, WIDER } from '../../../model/drawing/lands/land-names.ts';
import type { LandsOnPage } from './lands-on-page.ts';
import { FACES, measure } from './text-metrics.ts';
import { type Attributes, element, escapeXml, round } from './xml.ts';

const { paper, soft } = PALETTE.light;
const TITLE = `'${FACES.display.family}', Georgia, serif`;

/** Coasts, and threads over the water that something is said of: under all else. */
export const drawCoasts = ({ lands, straits }: LandsOnPage): string =>
  element(
    'g',
    { id: 'lands' },
    ...lands.map(({ landId, rings, tint }) =>
      element('path', {
        d: rings.map(pathOf).join(''),
        fill: LAND_TINTS.light[tint] ?? paper,
        stroke: COAST_LINE.light,
        'stroke-width': 1.1,
        'data-land': landId,
      }),
    ),
    ...straits.flatMap(({ at, shores }) =>
      shores.map((shore) =>
        element('line', {
          ...{ x1: shore.x, y1: shore.y, x2: at.x, y2: at.y, stroke: soft, 'stroke-width': 1.6 },
          ...{ 'stroke-dasharray': '0.1 5', 'stroke-linecap': 'round' },
        }),
      ),
    ),
  );

/** Names of lands and figures of straits: over lines, under actors. */
export const drawNamesOfLands = (
  { lands, straits, names, letters, small }: LandsOnPage,
  figureOf: (links: number) => string,
): string =>
  element(
    'g',
    {
      ...{ id: 'names-of-lands', 'text-anchor': 'middle', fill: soft },
      ...{ 'stroke-linejoin': 'round', 'paint-order': 'stroke' },
    },
    ...lands.flatMap(({ landId, name, tint }) => {
      const written = names.get(landId);
      if (name === undefined || written === undefined) return [];
      const look = { 'data-land': landId, 'font-family': TITLE, 'font-weight': 650 };
      return [write(written.lines, name, letters, { ...look, stroke: LAND_TINTS.light[tint] ?? paper })];
    }),
    ...straits.map(({ at, links }) =>
      write([figureOf(links)], at, small, { 'font-weight': 600, stroke: paper }),
    ),
  );

/** The key of the numbers of lands, in heights of its letters. */
const KEY = { line: 1.25, between: 2 };

interface Numbered {
  readonly landId: string;
  readonly number: string;
  readonly at: Point;
  readonly said: string;
}

/** The lands whose names have no room, each with the number of its place on the map. */
const numberedIn = ({ lands, names }: Pick<LandsOnPage, 'lands' | 'names'>): Numbered[] =>
  lands.flatMap(({ landId, name, middle }, i) => {
    const lines = names.get(landId)?.lines;
    if (name !== undefined || lines === undefined) return [];
    const number = `${i + 1}`;
    return [{ landId, number, at: middle, said: `${number}\u2002${lines.join(' ')}` }];
  });

/** Columns of the key as wide as its longest line, and how many rows these take. */
function keyOf(lands: LandsOnPage) {
  const numbered = numberedIn(lands);
  const longest = Math.max(0, ...numbered.map(({ said }) => measure(said))) * WIDER + KEY.between;
  const width = 2 * lands.foot.halfWidth;
  const columns = Math.max(1, Math.min(numbered.length, Math.floor(width / (longest * lands.small))));
  return { numbered, rows: Math.ceil(numbered.length / columns), column: width / columns };
}

/** What the key takes at the foot of a map. */
export function keyHeight(lands: LandsOnPage | null): number {
  if (lands === null) return 0;
  return keyOf(lands).rows * lands.small * KEY.line;
}

/** Numbers of lands whose names have no room, over all that is drawn, and at the foot of the map what they stand for. */
export function drawNumbersOfLands(lands: LandsOnPage): string {
  const { numbered, rows, column } = keyOf(lands);
  if (numbered.length === 0) return '';
  const { letters, small: size, foot } = lands;
  return element(
    'g',
    { id: 'numbers-of-lands', fill: soft, 'font-family': TITLE, 'font-weight': 650, 'font-size': size },
    ...numbered.flatMap(({ landId, number, at: { x, y }, said }, i) => [
      element('circle', {
        cx: x,
        cy: y,
        r: NUMBER * letters,
        fill: paper,
        stroke: soft,
        'stroke-width': 1.2,
      }),
      element('text', { x, y: y + size * 0.35, 'text-anchor': 'middle', 'data-land': landId }, number),
      element(
        'text',
        {
          x: foot.x - foot.halfWidth + Math.floor(i / rows) * column,
          y: foot.y + ((i % rows) - rows + 1) * size * KEY.line,
        },
        escapeXml(said),
      ),
    ]),
  );
}

function write(lines: readonly string[], { x, y }: Point, letters: number, look: Attributes): string {
  const first = y - ((lines.length - 1) / 2) * letters * LAND_LINE_HEIGHT + letters * 0.35;
  return element(
    'text',
    { ...look, 'font-size': letters, 'stroke-width': letters / 4 },
    ...lines.map((line, i) =>
      element('tspan', { x, y: first + i * letters * LAND_LINE_HEIGHT }, escapeXml(line)),
    ),
  );
}

/** A ring as a path. */
const pathOf = (ring: readonly Point[]): string =>
  ring.length === 0 ? '' : `M${ring.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z`;
