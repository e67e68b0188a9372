import { PALETTE } from '../../contract/appearance.ts';
import type { Language } from '../../contract/primitives.ts';
import type { TerritoryMap } from '../../contract/reading.ts';
import { drawActor, drawHub, drawLabel, drawLine } from './draw-marks.ts';
import { type DrawingLabels, type DrawingTexts, drawingTexts } from './drawing-texts.ts';
import { faceRules } from './faces.ts';
import { layOut } from './lay-out.ts';
import { legend } from './legend.ts';
import { LANDSCAPE, MARGIN, type Sheet } from './page.ts';
import { FACES, measure } from './text-metrics.ts';
import { element, escapeXml } from './xml.ts';

const { paper, ink, soft, line: rule, wash } = PALETTE.light;
const TEXT = `'${FACES.text.family}', Verdana, sans-serif`;
const DISPLAY = `'${FACES.display.family}', Georgia, serif`;

/** The drawing of a map, whole in one file: legend, title, day, faces. Stored positions; everything typed is text. */
export async function drawMap(
  map: TerritoryMap,
  labels: DrawingLabels,
  language: Language,
  sheet: Sheet = LANDSCAPE,
  about?: string,
): Promise<string> {
  const texts = drawingTexts(map, labels, language);
  const actors = visibleActors(map);
  const { placing, lines, hubs, names, font } = await layOut(actors, map.cooperations, sheet);
  const active = map.cooperations.filter(({ state }) => state === 'active');
  const levels = [...new Set(active.map(({ agreedIntensity }) => agreedIntensity))].sort((a, b) => a - b);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${sheet.width} ${sheet.height}`,
      width: sizeOf(sheet, 'width'),
      height: sizeOf(sheet, 'height'),
      role: 'img',
      'aria-labelledby': 'title statement',
      'xml:lang': language,
      'font-family': TEXT,
      'font-weight': 500,
    },
    element('title', { id: 'title' }, escapeXml(`${texts.title}, ${texts.subtitle}`)),
    element('desc', { id: 'statement' }, escapeXml([texts.statement, about].filter(Boolean).join(' '))),
    element('style', {}, faceRules()),
    element('rect', { width: sheet.width, height: sheet.height, fill: paper }),
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
    legend({ actors, lines, hubs, levels }, texts, sheet),
    frame(texts, sheet, about),
  )}\n`;
}

/** On paper as large as the sheet; else as many pixels as it has units. */
const sizeOf = ({ millimetres, ...sheet }: Sheet, side: 'width' | 'height'): string | number =>
  millimetres === undefined ? sheet[side] : `${millimetres[side]}mm`;

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
function title(text: string, { width }: Sheet): string {
  const shown = text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE).trimEnd()}…` : text;
  return element(
    'text',
    {
      x: MARGIN,
      y: 84,
      fill: ink,
      'font-size': Math.min(44, (1.19 * width) / shown.length),
      'font-weight': 700,
      'font-family': DISPLAY,
    },
    escapeXml(shown),
  );
}

function frame(texts: DrawingTexts, sheet: Sheet, about: string | undefined): string {
  const { width, foot } = sheet;
  const banner = texts.banner === undefined ? '' : bannerAt(texts.banner, width);
  return element(
    'g',
    { id: 'frame' },
    title(texts.title, sheet),
    element('text', { x: MARGIN, y: 116, fill: soft, 'font-size': 17 }, escapeXml(texts.subtitle)),
    banner,
    element('line', {
      x1: MARGIN,
      y1: foot - 30,
      x2: width - MARGIN,
      y2: foot - 30,
      stroke: rule,
      'stroke-width': 1,
    }),
    element(
      'text',
      { x: MARGIN, y: foot, fill: soft, 'font-size': statementFont(texts.statement, width) },
      escapeXml(texts.statement),
    ),
    about === undefined
      ? ''
      : element(
          'text',
          { x: MARGIN, y: foot + 22, fill: soft, 'font-size': ABOUT_FONT },
          escapeXml(fitting(about, width)),
        ),
    element(
      'text',
      {
        x: width - MARGIN,
        y: foot,
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

const ABOUT_FONT = 12.5;

// Many sources do not fit on a line: the drawing's own description has them all.
function fitting(text: string, width: number): string {
  const room = (width - 2 * MARGIN) / ABOUT_FONT;
  if (measure(text) <= room) return text;
  let kept = text.slice(0, Math.floor((text.length * room) / measure(text)));
  while (measure(`${kept}…`) > room) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

/** As large as the page has room for it, beside the name of the tool. */
const statementFont = (text: string, width: number): number =>
  Math.min(15, (width - 2 * MARGIN - 110) / measure(text));

function bannerAt(text: string, pageWidth: number): string {
  // Its own width is not known before it is drawn: the wash is as wide as the letters can be.
  const width = text.length * 8.4 + 36;
  const x = pageWidth - MARGIN - width;
  return (
    element('rect', { x, y: 58, width, height: 34, rx: 17, fill: wash, stroke: rule }) +
    element(
      'text',
      { x: x + width / 2, y: 80, fill: ink, 'font-size': 15.5, 'font-weight': 600, 'text-anchor': 'middle' },
      escapeXml(text),
    )
  );
}
