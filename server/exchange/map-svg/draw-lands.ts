import { COAST_LINE, LAND_TINTS, PALETTE } from '../../../model/drawing/appearance.ts';
import type { Point } from '../../../model/drawing/geometry.ts';
import { LAND_LINE_HEIGHT, NUMBER } from '../../../model/drawing/lands/land-names.ts';
import { type AskedStrait, bandWidth } from '../../../model/drawing/missing/asked-straits.ts';
import { straitId } from '../../../model/readings/strait-reading.ts';
import type { LandsOnPage } from './lands-on-page.ts';
import { FACES } from './text-metrics.ts';
import { type Attributes, element, escapeXml, round } from './xml.ts';

const { paper, soft, thread, threadText } = PALETTE.light;

/** Straits that questions ask about, by their id. */
type Asked = ReadonlyMap<string, AskedStrait>;
const NOTHING_ASKED: Asked = new Map();

/** Leaves out straits without a link that no question asks about. */
const drawnOf = (straits: LandsOnPage['straits'], asked: Asked): LandsOnPage['straits'] =>
  straits.filter(({ links, landIds }) => links > 0 || asked.has(straitId(...landIds)));

const TITLE = `'${FACES.display.family}', Georgia, serif`;

/** Draws coasts, and the straits that are described, below everything else. */
export const drawCoasts = ({ lands, straits }: LandsOnPage, asked: Asked = NOTHING_ASKED): string =>
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
    ...straits.flatMap(({ at, shores, landIds }) => {
      const strait = asked.get(straitId(...landIds));
      if (strait === undefined) return [];
      return element('polyline', {
        points: [shores[0], at, shores[1]].map(({ x, y }) => `${round(x)},${round(y)}`).join(' '),
        ...{ fill: 'none', stroke: thread, 'stroke-opacity': 0.16, 'stroke-width': bandWidth(strait) },
      });
    }),
    ...drawnOf(straits, asked).flatMap(({ at, shores, landIds }) =>
      shores.map((shore) =>
        element('line', {
          ...{ x1: shore.x, y1: shore.y, x2: at.x, y2: at.y, 'stroke-width': 1.6 },
          stroke: asked.has(straitId(...landIds)) ? thread : soft,
          ...{ 'stroke-dasharray': '0.1 5', 'stroke-linecap': 'round' },
        }),
      ),
    ),
  );

/** Draws the names of lands and the figures of straits, above lines, below actors. */
export const drawNamesOfLands = (
  { lands, straits, names, letters, small }: LandsOnPage,
  figureOf: (links: number, expected?: number) => string,
  { asked = NOTHING_ASKED, fill = soft }: { readonly asked?: Asked; readonly fill?: string } = {},
): string =>
  element(
    'g',
    {
      ...{ id: 'names-of-lands', 'text-anchor': 'middle', fill },
      ...{ 'stroke-linejoin': 'round', 'paint-order': 'stroke' },
    },
    ...lands.flatMap(({ landId, name, tint }) => {
      const written = names.get(landId);
      if (name === undefined || written === undefined) return [];
      const look = { 'data-land': landId, 'font-family': TITLE, 'font-weight': 650 };
      return [write(written.lines, name, letters, { ...look, stroke: LAND_TINTS.light[tint] ?? paper })];
    }),
    ...drawnOf(straits, asked).map(({ at, links, landIds }) => {
      const strait = asked.get(straitId(...landIds));
      const look = { 'font-weight': 600, stroke: paper, ...(strait !== undefined && { fill: threadText }) };
      return write([figureOf(links, strait?.expected)], at, small, look);
    }),
  );

/**
 * Draws the numbers of lands whose names do not fit, above everything, and their key at the foot of the map.
 */
export function drawNumbersOfLands({ key, letters, small: size, foot }: LandsOnPage): string {
  const { numbered, rows, inset, line, column } = key;
  if (numbered.length === 0) return '';
  return element(
    'g',
    { id: 'numbers-of-lands', fill: soft, 'font-family': TITLE, 'font-weight': 650, 'font-size': size },
    ...numbered.flatMap(({ landId, number, at: { x, y }, text }, i) => [
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
          x: foot.x - foot.halfWidth + inset + Math.floor(i / rows) * column,
          y: foot.y + ((i % rows) - rows + 1) * line,
        },
        escapeXml(text),
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

/** Converts a ring to an SVG path. */
const pathOf = (ring: readonly Point[]): string =>
  ring.length === 0 ? '' : `M${ring.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z`;
