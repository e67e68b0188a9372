import type { Language } from '../../../model/contract/primitives.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { PALETTE } from '../../../model/drawing/appearance.ts';
import { drawnFilters } from '../../../model/drawing/filter-map.ts';
import { mapElements } from '../../../model/drawing/map-elements.ts';
import type { AskedStrait } from '../../../model/drawing/missing/asked-straits.ts';
import { lookOf } from '../../../model/drawing/picture-look.ts';
import { type Shore, shoreOf } from '../../../model/readings/shore-reading.ts';
import { drawGround } from './draw-ground.ts';
import { drawShore } from './draw-shore.ts';
import { type DrawingLabels, drawingTexts } from './drawing-texts.ts';
import { faceRules } from './faces.ts';
import { frame, LOOK_LINE, lookLines } from './frame.ts';
import { layOut } from './lay-out.ts';
import { legend } from './legend.ts';
import { lookWords, type Shown } from './look-words.ts';
import { LANDSCAPE, type Sheet } from './page.ts';
import { FACES } from './text-metrics.ts';
import { element, escapeXml } from './xml.ts';

const { paper } = PALETTE.light;
const TEXT = `'${FACES.text.family}', Verdana, sans-serif`;

/** The whole map, in the colours of families. */
const WHOLE: Shown = { look: lookOf({}), measures: null };

const NO_SHORE: Shore = { actors: [], awaitingIds: new Set() };

interface Writing {
  readonly labels: DrawingLabels;
  readonly language: Language;
  readonly sheet?: Sheet | undefined;
  readonly about?: string | undefined;
  /** Filters, colours, sizes and highlights of the screen; by default the whole map. */
  readonly shown?: Shown | undefined;
  /** Straits that questions ask about. */
  readonly straits?: readonly AskedStrait[] | undefined;
}

/**
 * Draws a map as one self-contained file: legend, title, day, fonts. Uses stored positions; everything typed
 * is text.
 */
export function drawMap(
  map: TerritoryMap,
  { labels, language, sheet: whole = LANDSCAPE, about, shown = WHOLE, straits }: Writing,
): string {
  const texts = drawingTexts(map, labels, language);
  const elements = mapElements({
    map,
    selection: null,
    ...shown.look,
    filters: drawnFilters(shown.look.filters, shown.withoutTransactions === true),
    measures: shown.measures,
  });
  const words = lookWords(map, elements, shown, labels, language);
  const look = lookLines(words, whole);
  const sheet = lowered(whole, look.length * LOOK_LINE);
  const { showLands } = shown.look.appearance;
  const laidOut = layOut(elements, map, sheet, showLands);
  const { lines, lands } = laidOut;
  // No shore on a map without links: it would hold everybody.
  const shore = map.links.length === 0 ? NO_SHORE : shoreOf(map);
  const active = elements.lines.filter(({ tone }) => tone === 'active');
  const levels = [...new Set(active.map(({ intensity }) => intensity))].sort((a, b) => a - b);
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
    element(
      'desc',
      { id: 'statement' },
      escapeXml([texts.statement, ...words, about].filter(Boolean).join(' ')),
    ),
    element(
      'style',
      {},
      faceRules(JSON.stringify([map.territory.name, map.actors.map(({ name }) => name), words])),
    ),
    element('rect', { width: sheet.width, height: sheet.height, fill: paper }),
    ...drawGround(elements, laidOut, texts.strait, straits),
    ...(shore.actors.length === 0
      ? []
      : [drawShore(shore, laidOut, sheet.map, texts.shore(shore.actors.length))]),
    ...(sheet.isBare
      ? []
      : [
          legend({ elements, lines, lands, shown, levels, texts, labels, language }, sheet),
          frame(texts, sheet, about, look),
        ]),
  )}\n`;
}

/** Returns the size on paper if known; else one pixel per unit. */
const sizeOf = ({ millimetres, ...sheet }: Sheet, side: 'width' | 'height'): string | number =>
  millimetres === undefined ? sheet[side] : `${millimetres[side]}mm`;

/** Returns a sheet with room above its map for the description of its look. */
const lowered = (sheet: Sheet, by: number): Sheet =>
  by === 0
    ? sheet
    : {
        ...sheet,
        map: { ...sheet.map, y: sheet.map.y + by, height: sheet.map.height - by },
        ...(sheet.legendLies
          ? {}
          : { legend: { ...sheet.legend, y: sheet.legend.y + by, height: sheet.legend.height - by } }),
      };
