import { COAST_LINE, LAND_TINTS, PALETTE } from '../../../model/drawing/appearance.ts';
import type { Theme } from '../../../model/drawing/colours.ts';
import type { Point } from '../../../model/drawing/geometry.ts';
import { LAND_LINE_HEIGHT, STRAIT_LETTERS } from '../../../model/drawing/lands/land-names.ts';
import { bandWidth } from '../../../model/drawing/missing/asked-straits.ts';
import { straitId } from '../../../model/readings/strait-reading.ts';
import type { DrawnNumber } from '../screen-render-input.ts';
import { type LandsPicture, pathOf, TEXT_FACE, TITLE_FACE } from './lands-picture.ts';

/** A number has a rim of paper, so that it reads on a line too. */
const RIM = 1.14;

/** A picture of the drawing: how many pixels a unit of the map is, and where its corner is on the map. */
export interface SheetDrawing {
  readonly image: Promise<Blob>;
  readonly scale: number;
  readonly corner: Point;
  readonly background: string;
}

/** Overlays of the screen: lands, if any, and the numbers of questions. */
export interface SheetMarks {
  readonly picture: LandsPicture | null;
  readonly numbers: readonly DrawnNumber[];
}

/** Draws the sheet with coasts beneath, names and numbers above, as on the screen. */
export async function drawOnSheet(
  { image, scale, corner, background }: SheetDrawing,
  { picture, numbers }: SheetMarks,
  theme: Theme,
): Promise<Blob> {
  const drawing = await createImageBitmap(await image);
  const points = [
    ...(picture?.lands ?? []).flatMap(({ rings }) => rings.flat()),
    ...numbers.flatMap(({ x, y, radius }) => [
      { x: x - RIM * radius, y: y - RIM * radius },
      { x: x + RIM * radius, y: y + RIM * radius },
    ]),
  ];
  const left = points.reduce((least, { x }) => Math.min(least, x), corner.x);
  const top = points.reduce((least, { y }) => Math.min(least, y), corner.y);
  const right = points.reduce((most, { x }) => Math.max(most, x), corner.x + drawing.width / scale);
  const bottom = points.reduce((most, { y }) => Math.max(most, y), corner.y + drawing.height / scale);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil((right - left) * scale);
  canvas.height = Math.ceil((bottom - top) * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gives no canvas to draw the picture on');
  context.fillStyle = background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.setTransform(scale, 0, 0, scale, -left * scale, -top * scale);
  if (picture !== null) drawCoasts(context, picture, theme, scale);
  context.drawImage(drawing, corner.x, corner.y, drawing.width / scale, drawing.height / scale);
  if (picture !== null) drawWords(context, picture, theme);
  drawNumbers(context, numbers, theme);
  drawing.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The picture is too large')) : resolve(blob)),
      'image/png',
    );
  });
}

function drawCoasts(
  context: CanvasRenderingContext2D,
  { lands, straits, asked }: LandsPicture,
  theme: Theme,
  scale: number,
): void {
  for (const { rings, tint } of lands) {
    const path = new Path2D(rings.map(pathOf).join(''));
    context.fillStyle = LAND_TINTS[theme][tint] ?? PALETTE[theme].paper;
    context.strokeStyle = COAST_LINE[theme];
    context.lineWidth = 2.2 / scale;
    context.fill(path);
    context.stroke(path);
  }
  context.globalAlpha = 0.16;
  context.strokeStyle = PALETTE[theme].thread;
  for (const { at, shores, landIds } of straits) {
    const strait = asked.get(straitId(...landIds));
    if (strait === undefined) continue;
    context.lineWidth = (2 * bandWidth(strait)) / scale;
    context.beginPath();
    for (const { x, y } of [shores[0], at, shores[1]]) context.lineTo(x, y);
    context.stroke();
  }
  context.globalAlpha = 1;
  context.lineCap = 'round';
  context.lineWidth = 3 / scale;
  context.setLineDash([0.2 / scale, 10 / scale]);
  for (const { at, shores, landIds } of straits)
    for (const { x, y } of shores) {
      context.strokeStyle = PALETTE[theme][asked.has(straitId(...landIds)) ? 'thread' : 'soft'];
      context.beginPath();
      context.moveTo(x, y);
      context.lineTo(at.x, at.y);
      context.stroke();
    }
  context.setLineDash([]);
}

function drawWords(context: CanvasRenderingContext2D, picture: LandsPicture, theme: Theme): void {
  const { lands, names, letters, straits, strait, asked } = picture;
  const palette = PALETTE[theme];
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.fillStyle = palette.soft;
  for (const { landId, name, tint } of lands) {
    const written = names.get(landId);
    if (name === undefined || written === undefined) continue;
    context.font = `650 ${letters}px ${TITLE_FACE}`;
    context.strokeStyle = LAND_TINTS[theme][tint] ?? palette.paper;
    write(context, written.lines, name, letters);
  }
  context.font = `600 ${letters * STRAIT_LETTERS}px ${TEXT_FACE}`;
  context.strokeStyle = palette.paper;
  for (const { at, links, landIds } of straits) {
    context.fillStyle = palette[asked.has(straitId(...landIds)) ? 'threadText' : 'soft'];
    write(context, [strait(links, asked.get(straitId(...landIds))?.expected)], at, letters * STRAIT_LETTERS);
  }
}

function write(
  context: CanvasRenderingContext2D,
  lines: readonly string[],
  { x, y }: Point,
  letters: number,
): void {
  context.lineWidth = letters / 4;
  for (const [i, line] of lines.entries()) {
    const at = y + (i - (lines.length - 1) / 2) * letters * LAND_LINE_HEIGHT;
    context.strokeText(line, x, at);
    context.fillText(line, x, at);
  }
}

/** Draws numbers in the style of `.missing-number` on the screen. */
function drawNumbers(context: CanvasRenderingContext2D, numbers: readonly DrawnNumber[], theme: Theme): void {
  const { paper, sheet, threadText } = PALETTE[theme];
  const disc = (x: number, y: number, radius: number, colour: string): void => {
    context.fillStyle = colour;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
  };
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const { number, x, y, radius } of numbers) {
    disc(x, y, RIM * radius, paper);
    disc(x, y, radius, threadText);
    context.font = `700 ${1.17 * radius}px ${TEXT_FACE}`;
    context.fillStyle = sheet;
    context.fillText(`${number}`, x, y);
  }
}
