import { LAND_TINTS, PALETTE } from '../../../model/drawing/appearance.ts';
import type { Theme } from '../../../model/drawing/colours.ts';
import type { Point } from '../../../model/drawing/geometry.ts';
import type { Word } from '../../../model/drawing/lands/fit-words.ts';
import { STRAIT_LETTERS } from '../../../model/drawing/lands/land-names.ts';
import { straitId } from '../../../model/readings/strait-reading.ts';
import { type LandsPicture, type LeastLetters, TEXT_FACE, TITLE_FACE } from './lands-picture.ts';
import { svgElement } from './svg-element.ts';

/** Letters do not fill the screen from near, in pixels. */
const MOST = 30;
/** On a desk, in pixels; smaller where words have no room otherwise. */
export const LEAST_LETTERS: LeastLetters = { land: 12, strait: 11.5, cramped: 11, numbers: true };

/** The ring around a number, in units in which letters are 16. */
const RING = 11;

/** Scales a text for a zoom: its letters stay between readable from afar and too large. */
export function wordAt({ dataset }: SVGGElement, zoom: number): Word {
  const {
    x = '0',
    y = '0',
    letters = '16',
    least = '13',
    cramped = '11',
    width = '1',
    lines = '1',
  } = dataset;
  const size = Math.max(Number(least), Math.min(MOST, Number(letters) * zoom));
  return {
    at: { x: Number(x) * zoom, y: Number(y) * zoom },
    ...{ size, least: Math.min(size, Number(cramped)), width: Number(width), lines: Number(lines) },
  };
}

/** Lists the names of lands and figures of straits, to be placed where there is room. */
export function wordsOf(picture: LandsPicture, theme: Theme, chosenId: string | null): SVGElement[] {
  const { lands, names, letters, straits, strait, asked, least } = picture;
  const palette = PALETTE[theme];
  return [
    ...lands.flatMap(({ landId, name, middle, tint }) => {
      const written = names.get(landId);
      if (written === undefined) return [];
      return [
        word(
          name ?? middle,
          { lines: written.lines, width: written.width / letters },
          letters,
          least.land,
          least.cramped,
          {
            class: 'land-name',
            'data-land': landId,
            'font-family': TITLE_FACE,
            'font-weight': '650',
            fill: palette.soft,
            stroke: LAND_TINTS[theme][tint] ?? palette.paper,
          },
        ),
      ];
    }),
    ...straits.map(({ at, links, landIds }) =>
      word(
        at,
        figureOf(strait(links, asked.get(straitId(...landIds))?.expected)),
        letters * STRAIT_LETTERS,
        least.strait,
        least.cramped,
        {
          class: asked.has(straitId(...landIds)) ? 'strait asked' : 'strait',
          'data-lands': landIds.join(' '),
          'font-family': TEXT_FACE,
          'font-weight': '600',
          fill: figureColour(straitId(...landIds), asked, chosenId, theme),
          stroke: palette.paper,
        },
      ),
    ),
  ];
}

/** Returns the colour of a figure: coral if a question leads across, ink if selected. */
function figureColour(
  id: string,
  asked: LandsPicture['asked'],
  chosenId: string | null,
  theme: Theme,
): string {
  const { threadText, ink, soft } = PALETTE[theme];
  return asked.has(id) ? threadText : id === chosenId ? ink : soft;
}

/** Estimates the width of a figure with its noun: about half the height a letter. */
const figureOf = (text: string) => ({ lines: [text], width: text.length * 0.55 });

/** Draws lines of letters of 16 pixels around a point, scaled with the zoom. */
function word(
  at: Point,
  { lines, width }: { readonly lines: readonly string[]; readonly width: number },
  letters: number,
  least: number,
  cramped: number,
  look: Readonly<Record<string, string>>,
): SVGElement {
  const group = svgElement('g', {
    ...{ 'data-x': String(at.x), 'data-y': String(at.y) },
    ...{ 'data-letters': String(letters), 'data-least': String(least) },
    'data-cramped': String(cramped),
    ...{ 'data-lines': String(lines.length), 'data-width': String(width) },
    ...(look['data-land'] === undefined ? {} : { 'data-land': look['data-land'] }),
    ...(look['data-lands'] === undefined ? {} : { 'data-lands': look['data-lands'] }),
  });
  const text = svgElement('text', {
    ...look,
    ...{ 'text-anchor': 'middle', 'font-size': '16', 'paint-order': 'stroke' },
    ...{ 'stroke-width': '4', 'stroke-linejoin': 'round', 'stroke-opacity': '0.85' },
  });
  for (const [i, line] of lines.entries()) {
    const y = (i - (lines.length - 1) / 2) * 18 + 5.5;
    const part = svgElement('tspan', { x: '0', y: String(y) });
    part.textContent = line;
    text.append(part);
  }
  group.append(text);
  return group;
}

/** Draws the number of each named land, shown if its name does not fit. */
export function numbersOf({ lands, letters, least }: LandsPicture, theme: Theme): SVGElement[] {
  if (!least.numbers) return [];
  return lands.map(({ landId, name, middle }, i) => {
    const { soft, paper } = PALETTE[theme];
    const size = { lines: [String(i + 1)], width: (2 * RING) / 16 };
    const number = word(name ?? middle, size, letters, least.land - 1, least.cramped, {
      ...{ class: 'land-number', 'data-land': landId, fill: soft, stroke: paper },
      ...{ 'font-family': TITLE_FACE, 'font-weight': '700' },
    });
    const ring = { r: String(RING), fill: paper, stroke: soft, 'stroke-width': '1.4' };
    number.prepend(svgElement('circle', ring));
    return number;
  });
}
