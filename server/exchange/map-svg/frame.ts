import { PALETTE } from '../../../model/drawing/appearance.ts';
import type { Point } from '../../../model/drawing/geometry.ts';
import type { DrawingTexts } from './drawing-texts.ts';
import { MARGIN, type Sheet } from './page.ts';
import { FACES, measure } from './text-metrics.ts';
import { element, escapeXml } from './xml.ts';

const { ink, soft, line: rule, wash } = PALETTE.light;
const DISPLAY = `'${FACES.display.family}', Georgia, serif`;

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

/** Draws the frame of the map: title, parameters, limits of interpretation, source. */
export function frame(
  texts: DrawingTexts,
  sheet: Sheet,
  about: string | undefined,
  look: readonly string[],
): string {
  const { width, foot } = sheet;
  if (sheet.isUntitled) return footOf(texts, sheet);
  const banner = texts.banner === undefined ? '' : bannerAt(texts.banner, width);
  return element(
    'g',
    { id: 'frame' },
    title(texts.title, sheet),
    element('text', { x: MARGIN, y: 116, fill: soft, 'font-size': 17 }, escapeXml(texts.subtitle)),
    banner,
    ...look.map((line, i) =>
      element(
        'text',
        { x: MARGIN, y: LOOK_Y + i * LOOK_LINE, fill: ink, 'font-size': LOOK_FONT },
        escapeXml(line),
      ),
    ),
    element('line', {
      x1: MARGIN,
      y1: foot - 30,
      x2: width - MARGIN,
      y2: foot - 30,
      stroke: rule,
      'stroke-width': 1,
    }),
    statementOf(texts, { x: MARGIN, y: foot }, width - 2 * MARGIN - NAME_ROOM),
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
const LOOK_FONT = 14;
const LOOK_Y = 140;
export const LOOK_LINE = 19;
const MOST_LOOK_LINES = 3;

/** Breaks the description of a picture's look into lines; the drawing's own description has all of it. */
export function lookLines(sentences: readonly string[], { width }: Sheet): string[] {
  const room = (width - 2 * MARGIN) / LOOK_FONT;
  const lines: string[] = [];
  for (const word of sentences.flatMap((sentence) => sentence.split(' '))) {
    const joined = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && measure(joined) <= room) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines.length <= MOST_LOOK_LINES
    ? lines
    : [...lines.slice(0, MOST_LOOK_LINES - 1), `${lines[MOST_LOOK_LINES - 1]}…`];
}

// Many sources do not fit on a line: the drawing's own description has them all.
function fitting(text: string, width: number): string {
  const room = (width - 2 * MARGIN) / ABOUT_FONT;
  if (measure(text) <= room) return text;
  let kept = text.slice(0, Math.floor((text.length * room) / measure(text)));
  while (measure(`${kept}…`) > room) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

/** For the name of the tool, at the end of the last line. */
const NAME_ROOM = 110;

/** Draws the frame of a map whose title stands next to it. */
function footOf(texts: DrawingTexts, { width, foot, legend }: Sheet): string {
  const { banner = '' } = texts;
  const right = width - legend.x;
  const statement = { x: legend.x, y: foot };
  const look = {
    x: right,
    y: foot,
    fill: ink,
    'font-size': LOOK_FONT,
    'font-weight': 600,
    'text-anchor': 'end',
  };
  return element(
    'g',
    { id: 'frame' },
    statementOf(texts, statement, right - legend.x - (measure(banner) + 1) * LOOK_FONT),
    banner === '' ? '' : element('text', look, escapeXml(banner)),
  );
}

/** Draws the limits of interpretation, as large as there is room. */
const statementOf = ({ statement }: DrawingTexts, at: Point, room: number): string =>
  element(
    'text',
    { ...at, fill: soft, 'font-size': Math.min(15, room / measure(statement)) },
    escapeXml(statement),
  );

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
