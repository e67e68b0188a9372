import { PALETTE } from '../../contract/appearance.ts';
import type { Language } from '../../contract/primitives.ts';
import type { TerritoryMap } from '../../contract/reading.ts';
import { drawActor, drawHub, drawLabel, drawLine } from './draw-marks.ts';
import { type DrawingLabels, type DrawingTexts, drawingTexts } from './drawing-texts.ts';
import { faceRules } from './faces.ts';
import { legend } from './legend.ts';
import { mapLines } from './map-lines.ts';
import { FOOT, PAGE } from './page.ts';
import { placeActors } from './place-actors.ts';
import { placeLabels } from './place-labels.ts';
import { FACES } from './text-metrics.ts';
import { element, escapeXml } from './xml.ts';

const { paper, ink, soft, line: rule, wash } = PALETTE.light;
const TEXT = `'${FACES.text.family}', Verdana, sans-serif`;
const DISPLAY = `'${FACES.display.family}', Georgia, serif`;
const LARGEST_FONT = 14.5;
const SMALLEST_FONT = 5;

/** The drawing of a map, whole in one file: legend, title, day, faces. Stored positions; everything typed is text. */
export async function drawMap(map: TerritoryMap, labels: DrawingLabels, language: Language): Promise<string> {
  const texts = drawingTexts(map, labels, language);
  const actors = visibleActors(map);
  const placing = placeActors(actors, map.cooperations);
  const { lines, hubs } = mapLines(map.cooperations, placing);
  const font = Math.max(SMALLEST_FONT, Math.min(LARGEST_FONT, placing.size * 0.4));
  const names = await placeLabels(placing, lines, hubs, font);
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
      ...names.map((label) => drawLabel(label, font)),
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
