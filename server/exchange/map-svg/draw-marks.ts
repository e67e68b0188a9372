import { PALETTE } from '../../../model/drawing/appearance.ts';
import { mixed } from '../../../model/drawing/colours.ts';
import type { Point } from '../../../model/drawing/geometry.ts';
import type { NodeElement } from '../../../model/drawing/map-elements.ts';
import { LABEL_LINE_HEIGHT } from '../../../model/drawing/wrap-label.ts';
import { icon } from './icons.ts';
import type { Hub, LineStyle, MapLine } from './map-lines.ts';
import type { Placed } from './place-actors.ts';
import type { Label } from './place-labels.ts';
import { outline } from './shapes.ts';
import { type Attributes, element, escapeXml, round } from './xml.ts';

const { paper, ink, soft } = PALETTE.light;

/** A dash of almost no length with a round end is a dot. */
const DOTS = { 'stroke-dasharray': '0.01 9', 'stroke-linecap': 'round' };

const STYLES: Readonly<Partial<Record<LineStyle, Attributes>>> = {
  dashed: { 'stroke-dasharray': '6 5' },
  ghost: DOTS,
};

/** Draws a line with its arrows. */
export function drawLine({
  from,
  via,
  to,
  style,
  colour,
  width,
  arrowAtFrom,
  arrowAtTo,
  ...line
}: MapLine): string {
  const [next, last] = [via[0] ?? to, via.at(-1) ?? from];
  const head = Math.min(width * 1.6 + 6, Math.hypot(to.x - from.x, to.y - from.y) / 3);
  // The line stops inside its arrow, so that a wide one does not show beyond the tip.
  const start = arrowAtFrom ? along(from, next, head * 0.7) : from;
  const stop = arrowAtTo ? along(to, last, head * 0.7) : to;
  const strokes = { stroke: colour, 'stroke-width': width, ...STYLES[style] };
  return element(
    'g',
    { 'data-line': line.id, 'data-between': line.between.join(' ') },
    style === 'membership'
      ? element('path', { d: bent(start, stop), fill: 'none', ...strokes })
      : via.length > 0
        ? element('path', { d: `M${[start, ...via, stop].map(spot).join('L')}`, fill: 'none', ...strokes })
        : element('line', { x1: start.x, y1: start.y, x2: stop.x, y2: stop.y, ...strokes }),
    ...(arrowAtFrom ? [arrow(next, from, head, colour)] : []),
    ...(arrowAtTo ? [arrow(last, to, head, colour)] : []),
  );
}

function arrow(from: Point, tip: Point, head: number, colour: string | number | undefined): string {
  const back = along(tip, from, head);
  const [dx, dy] = [(tip.x - back.x) * 0.48, (tip.y - back.y) * 0.48];
  const points = [tip, { x: back.x - dy, y: back.y + dx }, { x: back.x + dy, y: back.y - dx }];
  return element('polygon', {
    points: points.map(({ x, y }) => `${round(x)},${round(y)}`).join(' '),
    fill: colour,
  });
}

const spot = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

// A membership often runs next to a link of the same pair.
function bent(from: Point, to: Point): string {
  const middle = {
    x: (from.x + to.x) / 2 - (to.y - from.y) * 0.18,
    y: (from.y + to.y) / 2 + (to.x - from.x) * 0.18,
  };
  const [start, by, end] = [from, middle, to].map(spot);
  return `M${start}Q${by} ${end}`;
}

function along(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

/** Draws the mark of a cooperation of three or more. */
export const drawHub = ({ id, x, y, colour, between }: Hub, size: number): string =>
  element('circle', {
    cx: x,
    cy: y,
    r: size * 0.14,
    fill: paper,
    'stroke-width': Math.max(1, size * 0.06),
    stroke: colour,
    'data-hub': id,
    'data-between': between.join(' '),
  });

/** A body with its icon; one from outside is an outline only: it is seen, and not counted. */
export function drawActor({ actor, x, y }: Placed, side: number, { colour, faded }: NodeElement): string {
  const outside = actor.outside === true;
  const body = outside
    ? { fill: paper, stroke: colour, 'stroke-width': side * 0.07 }
    : { fill: colour, stroke: colour, 'stroke-width': side * 0.05 };
  return element(
    'g',
    { 'data-actor': actor.id, ...(faded ? { 'data-faded': 'true' } : {}) },
    element('title', {}, escapeXml(actor.name)),
    element('polygon', {
      points: outline(actor.family, { x, y }, side * 0.95),
      'stroke-linejoin': 'round',
      ...body,
    }),
    icon(actor.family, { x, y }, side * 0.95, outside ? colour : paper),
  );
}

/** Returns the colour of a name: paler for outside actors, palest for dimmed ones. */
function inkOf({ faded }: NodeElement, outside: boolean): string | undefined {
  if (faded) return mixed(ink, paper, 0.72);
  return outside ? soft : undefined;
}

/** Draws a name on its lines; over bodies of a crowd it gets a background. */
export function drawLabel(label: Label, font: number, node: NodeElement): string {
  const { actorId, lines, x, y, width, height } = label;
  const first = y - height / 2 + font * 0.86;
  const name = element(
    'text',
    { 'data-name': actorId, fill: inkOf(node, node.outside) },
    ...lines.map((line, i) =>
      element('tspan', { x, y: first + i * font * LABEL_LINE_HEIGHT }, escapeXml(line)),
    ),
  );
  if (!label.over) return name;
  const beneath = { x: x - width / 2, y: y - height / 2, width, height, rx: font * 0.2 };
  return element('rect', { ...beneath, fill: paper, stroke: 'none' }) + name;
}
