import type { Drawing, DrawnOutline, DrawnText } from './drawn-shapes.ts';
import { outlineOf } from './halos.ts';
import type { Turn } from './outlines.ts';
import { faceOf, PRINT_FACES } from './print-faces.ts';

/** Position of a drawing on a page. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Draws a drawing on the page: vectors, every text as text, its halo under it as outlines, which nobody finds or copies. */
export function drawInPdf(pdf: PDFKit.PDFDocument, drawing: Drawing, { x, y, width }: Place): void {
  const { margins } = pdf.page;
  const kept = { ...margins };
  // No text turns the page.
  Object.assign(margins, { top: 0, bottom: 0, left: 0, right: 0 });
  pdf.save();
  pdf.translate(x, y).scale(width / drawing.width);
  for (const shape of drawing.shapes) {
    if (shape.kind === 'outline') drawOutline(pdf, shape);
    else drawText(pdf, shape);
  }
  pdf.restore();
  Object.assign(margins, kept);
}

function drawOutline(
  pdf: PDFKit.PDFDocument,
  { path, fill, stroke, width, dash, cap, join }: DrawnOutline,
): void {
  if (fill === undefined && stroke === undefined) return;
  follow(pdf, path);
  if (stroke === undefined) {
    pdf.fill(fill);
    return;
  }
  pdf.lineWidth(width).lineCap(cap).lineJoin(join);
  const [on = 0, off = on] = dash;
  if (dash.length === 0) pdf.undash();
  else pdf.dash(on, { space: off });
  if (fill === undefined) pdf.stroke(stroke);
  else pdf.fillAndStroke(fill, stroke);
}

function follow(pdf: PDFKit.PDFDocument, path: readonly Turn[]): void {
  for (const turn of path) {
    if (turn.to === 'begin') pdf.moveTo(turn.x, turn.y);
    else if (turn.to === 'line') pdf.lineTo(turn.x, turn.y);
    else if (turn.to === 'curve') {
      const [one, other] = turn.handles;
      pdf.bezierCurveTo(one.x, one.y, other.x, other.y, turn.x, turn.y);
    } else pdf.closePath();
  }
}

function drawText(pdf: PDFKit.PDFDocument, shape: DrawnText): void {
  const { text, x, y, size, family, isBold, anchor, fill = '#000000', stroke, width } = shape;
  const face = faceOf(family, isBold);
  pdf.font(PRINT_FACES[face]).fontSize(size);
  const long = pdf.widthOfString(text);
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - long / 2 : x - long;
  if (stroke !== undefined) {
    pdf.path(outlineOf(text, face, { x: left, y }, size));
    pdf.undash().lineWidth(width).lineJoin('round').fillAndStroke(stroke, stroke);
  }
  pdf.fillColor(fill).text(text, left, y, { lineBreak: false, baseline: 'alphabetic' });
}
