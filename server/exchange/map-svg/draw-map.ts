import { FADED_OPACITY, FAMILY_APPEARANCE, PALETTE } from '../../contract/appearance.ts';
import type { Language } from '../../contract/primitives.ts';
import type { TerritoryMap } from '../../contract/reading.ts';
import { type DrawingLabels, type DrawingTexts, drawingTexts } from './drawing-texts.ts';
import { faceRules } from './faces.ts';
import { icon } from './icons.ts';
import { legend } from './legend.ts';
import { type Hub, type MapLine, mapLines } from './map-lines.ts';
import { FOOT, PAGE } from './page.ts';
import { type Placed, placeActors } from './place-actors.ts';
import { type Label, LINE_HEIGHT, placeLabels } from './place-labels.ts';
import { outline, type Point } from './shapes.ts';
import { FACES } from './text-metrics.ts';
import { type Attributes, element, escapeXml, round } from './xml.ts';

const { paper, ink, soft, line: rule, link, unknown, wash } = PALETTE.light;
const TEXT = `'${FACES.text.family}', Verdana, sans-serif`;
const DISPLAY = `'${FACES.display.family}', Georgia, serif`;
const LARGEST_FONT = 14.5;
const SMALLEST_FONT = 5;

/** The drawing of a map, whole in one file: legend, title, day, faces. Stored positions; everything typed is text. */
export function drawMap(map: TerritoryMap, labels: DrawingLabels, language: Language): string {
  const texts = drawingTexts(map, labels, language);
  const actors = visibleActors(map);
  const placing = placeActors(actors, map.cooperations);
  const { lines, hubs } = mapLines(map.cooperations, placing);
  const font = Math.max(SMALLEST_FONT, Math.min(LARGEST_FONT, placing.size * 0.4));
  const active = map.cooperations.filter(({ state }) => state === 'active');
  const levels = [...new Set(active.map(({ agreedIntensity }) => agreedIntensity))].sort((a, b) => a - b);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${PAGE.width} ${PAGE.height}`,
      width: PAGE.width,
      height: PAGE.height,
      role: 'img',
      'aria-labelledby': 'title statement',
      'xml:lang': language,
      'font-family': TEXT,
      'font-weight': 500,
    },
    element('title', { id: 'title' }, escapeXml(`${texts.title}, ${texts.subtitle}`)),
    element('desc', { id: 'statement' }, escapeXml(texts.statement)),
    element('style', {}, faceRules()),
    element('rect', { width: PAGE.width, height: PAGE.height, fill: paper }),
    element(
      'g',
      { id: 'links', 'stroke-linecap': 'butt' },
      ...lines.map(drawLine),
      ...hubs.map((hub) => drawHub(hub, placing.size)),
    ),
    element(
      'g',
      { id: 'actors' },
      ...[...placing.actors.values()].map((placed) => drawActor(placed, placing.size)),
    ),
    element(
      'g',
      {
        id: 'names',
        'text-anchor': 'middle',
        'font-size': font,
        'font-weight': 600,
        fill: ink,
        stroke: paper,
        'stroke-width': font * 0.24,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
      },
      ...placeLabels(placing, lines, hubs, font).map((label) => drawLabel(label, font)),
    ),
    legend({ actors, lines, hubs, levels }, texts),
    frame(texts),
  )}\n`;
}

// An outside actor is there for a line that is drawn; when its cooperation is over it has none.
function visibleActors(map: TerritoryMap): TerritoryMap['actors'] {
  const over = new Set(['ended', 'broken']);
  const linked = new Set(
    map.cooperations
      .filter(({ state }) => !over.has(state))
      .flatMap(({ parties }) => parties.map(({ actorId }) => actorId)),
  );
  return map.actors.filter(({ id, outside }) => !outside || linked.has(id));
}

const LONGEST_TITLE = 84;

// A long name is set smaller, then cut: the drawing's own title has it whole.
function title(text: string): string {
  const shown = text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE).trimEnd()}…` : text;
  return element(
    'text',
    {
      x: PAGE.margin,
      y: 84,
      fill: ink,
      'font-size': Math.min(44, 1900 / shown.length),
      'font-weight': 700,
      'font-family': DISPLAY,
    },
    escapeXml(shown),
  );
}

function frame(texts: DrawingTexts): string {
  const { margin, width } = PAGE;
  const banner = texts.banner === undefined ? '' : bannerAt(texts.banner);
  return element(
    'g',
    { id: 'frame' },
    title(texts.title),
    element('text', { x: margin, y: 116, fill: soft, 'font-size': 17 }, escapeXml(texts.subtitle)),
    banner,
    element('line', {
      x1: margin,
      y1: FOOT - 30,
      x2: width - margin,
      y2: FOOT - 30,
      stroke: rule,
      'stroke-width': 1,
    }),
    element('text', { x: margin, y: FOOT, fill: soft, 'font-size': 15 }, escapeXml(texts.statement)),
    element(
      'text',
      {
        x: width - margin,
        y: FOOT,
        fill: ink,
        'font-size': 17,
        'font-weight': 700,
        'font-family': DISPLAY,
        'text-anchor': 'end',
      },
      'Maillage',
    ),
  );
}

function bannerAt(text: string): string {
  // Its own width is not known before it is drawn: the wash is as wide as the letters can be.
  const width = text.length * 8.4 + 36;
  const x = PAGE.width - PAGE.margin - width;
  return (
    element('rect', { x, y: 58, width, height: 34, rx: 17, fill: wash, stroke: rule }) +
    element(
      'text',
      { x: x + width / 2, y: 80, fill: ink, 'font-size': 15.5, 'font-weight': 600, 'text-anchor': 'middle' },
      escapeXml(text),
    )
  );
}

const STYLES: Readonly<Record<MapLine['style'], Attributes>> = {
  solid: { stroke: link },
  building: { stroke: link },
  dashed: { stroke: link, 'stroke-dasharray': '6 5' },
  faded: { stroke: link, opacity: FADED_OPACITY },
  grey: { stroke: unknown },
};

function drawLine({ from, to, style, width, arrowAtFrom, arrowAtTo }: MapLine): string {
  const head = Math.min(width * 1.6 + 6, Math.hypot(to.x - from.x, to.y - from.y) / 3);
  // The line stops inside its arrow, so that a wide one does not show beyond the tip.
  const start = arrowAtFrom ? along(from, to, head * 0.7) : from;
  const stop = arrowAtTo ? along(to, from, head * 0.7) : to;
  const { opacity, ...strokes } = STYLES[style];
  const colour = strokes.stroke;
  return element(
    'g',
    { opacity },
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

const drawHub = ({ x, y, style }: Hub, size: number): string =>
  element('circle', {
    cx: x,
    cy: y,
    r: size * 0.14,
    fill: paper,
    'stroke-width': Math.max(1, size * 0.06),
    ...STYLES[style],
    opacity: undefined,
  });

// One from outside is an outline only: it is seen, and not counted.
function drawActor({ actor, x, y }: Placed, size: number): string {
  const colour = FAMILY_APPEARANCE[actor.family].light;
  const body = actor.outside
    ? { fill: paper, stroke: colour, 'stroke-width': size * 0.06 }
    : { fill: colour, stroke: colour, 'stroke-width': size * 0.05 };
  return element(
    'g',
    {},
    element('title', {}, escapeXml(actor.name)),
    element('polygon', {
      points: outline(actor.family, { x, y }, size * (actor.outside ? 0.86 : 0.95)),
      'stroke-linejoin': 'round',
      ...body,
    }),
    icon(actor.family, { x, y }, size * (actor.outside ? 0.86 : 0.95), actor.outside ? colour : paper),
  );
}

function drawLabel({ lines, x, y, height }: Label, font: number): string {
  const first = y - height / 2 + font * 0.86;
  return element(
    'text',
    {},
    ...lines.map((line, i) => element('tspan', { x, y: first + i * font * LINE_HEIGHT }, escapeXml(line))),
  );
}
