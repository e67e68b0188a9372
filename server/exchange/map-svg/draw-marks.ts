import { FADED_OPACITY, FAMILY_APPEARANCE, PALETTE } from '../../contract/appearance.ts';
import { icon } from './icons.ts';
import type { Hub, MapLine } from './map-lines.ts';
import type { Placed } from './place-actors.ts';
import { type Label, LINE_HEIGHT } from './place-labels.ts';
import { outline, type Point } from './shapes.ts';
import { type Attributes, element, escapeXml, round } from './xml.ts';

const { paper, link, unknown } = PALETTE.light;

const STYLES: Readonly<Record<MapLine['style'], Attributes>> = {
  solid: { stroke: link },
  building: { stroke: link },
  dashed: { stroke: link, 'stroke-dasharray': '6 5' },
  faded: { stroke: link, opacity: FADED_OPACITY },
  grey: { stroke: unknown },
};

/** A line with its arrows. */
export function drawLine({ from, to, style, width, arrowAtFrom, arrowAtTo, between }: MapLine): string {
  const head = Math.min(width * 1.6 + 6, Math.hypot(to.x - from.x, to.y - from.y) / 3);
  // The line stops inside its arrow, so that a wide one does not show beyond the tip.
  const start = arrowAtFrom ? along(from, to, head * 0.7) : from;
  const stop = arrowAtTo ? along(to, from, head * 0.7) : to;
  const { opacity, ...strokes } = STYLES[style];
  const colour = strokes.stroke;
  return element(
    'g',
    { opacity, 'data-between': between.join(' ') },
    element('line', { x1: start.x, y1: start.y, x2: stop.x, y2: stop.y, 'stroke-width': width, ...strokes }),
    ...(arrowAtFrom ? [arrow(to, from, head, colour)] : []),
    ...(arrowAtTo ? [arrow(from, to, head, colour)] : []),
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

function along(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

/** The mark of a cooperation of three or more. */
export const drawHub = ({ x, y, style, between }: Hub, size: number): string =>
  element('circle', {
    cx: x,
    cy: y,
    r: size * 0.14,
    fill: paper,
    'stroke-width': Math.max(1, size * 0.06),
    ...STYLES[style],
    opacity: undefined,
    'data-between': between.join(' '),
  });

/** A body with its icon; one from outside is an outline only: it is seen, and not counted. */
export function drawActor({ actor, x, y }: Placed, size: number): string {
  const colour = FAMILY_APPEARANCE[actor.family].light;
  const body = actor.outside
    ? { fill: paper, stroke: colour, 'stroke-width': size * 0.06 }
    : { fill: colour, stroke: colour, 'stroke-width': size * 0.05 };
  return element(
    'g',
    { 'data-actor': actor.id },
    element('title', {}, escapeXml(actor.name)),
    element('polygon', {
      points: outline(actor.family, { x, y }, size * (actor.outside ? 0.86 : 0.95)),
      'stroke-linejoin': 'round',
      ...body,
    }),
    icon(actor.family, { x, y }, size * (actor.outside ? 0.86 : 0.95), actor.outside ? colour : paper),
  );
}

/** A name on its lines. */
export function drawLabel({ actorId, lines, x, y, height }: Label, font: number): string {
  const first = y - height / 2 + font * 0.86;
  return element(
    'text',
    { 'data-name': actorId },
    ...lines.map((line, i) => element('tspan', { x, y: first + i * font * LINE_HEIGHT }, escapeXml(line))),
  );
}
