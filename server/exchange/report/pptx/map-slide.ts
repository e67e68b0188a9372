import type PptxGenJS from 'pptxgenjs';
import { measure } from '../../map-svg/text-metrics.ts';
import type { Drawing, DrawnOutline, DrawnText, Look } from '../../picture/drawn-shapes.ts';
import type { Turn } from '../../picture/outlines.ts';
import { FONT, hex, type Slide, WIDE, written } from './deck.ts';

/** The library draws it, its types have no name for it. */
const FREEFORM = 'custGeom' as PptxGenJS.SHAPE_NAME;

/** Points of an inch. */
const POINTS = 72;
/** The title of a slide stands above its map. */
const ABOVE = 0.45;
/** Minimum size of a shape: one without width or height is invalid. */
const LEAST = 0.001;
/** Our own face is narrower than the one that slides are set in: smaller letters take the same room. */
const SMALLER = 0.94;
/** A box is a little wider than its text. */
const WIDER = 1.1;

/** Position and scale of a drawing on a slide: inches a unit. */
interface Scale {
  readonly inch: number;
  readonly left: number;
  readonly top: number;
}

/** A part of a slide, in inches. */
interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** All of a slide under its title. */
const WHOLE: Part = { x: 0, y: ABOVE, width: WIDE.width, height: WIDE.height - ABOVE };

/** Puts a drawing on a slide, each of its outlines a shape and each of its texts a box that can be edited. */
export function drawOnSlide(slide: Slide, { width, height, shapes }: Drawing, part: Part = WHOLE): void {
  const inch = Math.min(part.width / width, part.height / height);
  const scale = { inch, left: part.x + (part.width - width * inch) / 2, top: part.y };
  const isGround = (shape: Drawing['shapes'][number]): boolean => shape.part === '';
  for (const some of groupedShapes(shapes.filter((shape) => !isGround(shape)))) {
    const [first] = some;
    if (first?.kind === 'outline') addOutline(slide, some as DrawnOutline[], first, scale);
    else if (first?.kind === 'text') addText(slide, some as DrawnText[], first, scale);
  }
}

/** The strokes of an icon are one shape, the lines of a name one box. */
function groupedShapes(shapes: Drawing['shapes']): Drawing['shapes'][number][][] {
  const groups: Drawing['shapes'][number][][] = [];
  for (const shape of shapes) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && isSame(last, shape)) groups.at(-1)?.push(shape);
    else groups.push([shape]);
  }
  return groups;
}

function isSame(one: Drawing['shapes'][number], other: Drawing['shapes'][number]): boolean {
  if (one.kind === 'text') return other.kind === 'text' && one.block === other.block;
  return (
    other.kind === 'outline' &&
    one.part === 'actors' &&
    one.group === other.group &&
    one.fill === undefined &&
    other.fill === undefined
  );
}

const nameOf = ({ title, part }: { readonly title: string; readonly part: string }): string =>
  written(title === '' ? part : title);

function addOutline(slide: Slide, outlines: readonly DrawnOutline[], look: DrawnOutline, scale: Scale): void {
  const turns = outlines.flatMap(({ path }) => path);
  const corners = turns.flatMap((turn) =>
    turn.to === 'close' ? [] : turn.to === 'curve' ? [...turn.handles, turn] : [turn],
  );
  if (corners.length === 0) return;
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const [w, h] = [Math.max(...xs) - x, Math.max(...ys) - y];
  const box = {
    ...{ x: scale.left + x * scale.inch, y: scale.top + y * scale.inch },
    ...{ w: Math.max(LEAST, w * scale.inch), h: Math.max(LEAST, h * scale.inch) },
  };
  const [from, to, ...more] = turns;
  const style = { ...box, ...paintOf(look, scale), objectName: nameOf(look) };
  if (from?.to === 'begin' && to?.to === 'line' && more.length === 0) {
    const isRising = (to.x - from.x) * (to.y - from.y) < 0;
    slide.addShape('line', { ...style, flipV: isRising });
    return;
  }
  slide.addShape(FREEFORM, { ...style, points: turns.map((turn) => pointOf(turn, { x, y }, scale.inch)) });
}

function pointOf(turn: Turn, from: { readonly x: number; readonly y: number }, inch: number) {
  if (turn.to === 'close') return { close: true } as const;
  const [x, y] = [(turn.x - from.x) * inch, (turn.y - from.y) * inch];
  if (turn.to !== 'curve') return { x, y, moveTo: turn.to === 'begin' };
  const [one, other] = turn.handles;
  return {
    ...{ x, y },
    curve: {
      type: 'cubic',
      ...{ x1: (one.x - from.x) * inch, y1: (one.y - from.y) * inch },
      ...{ x2: (other.x - from.x) * inch, y2: (other.y - from.y) * inch },
    },
  } as const;
}

function paintOf(
  { fill, stroke, width, dash }: Look,
  { inch }: Scale,
): Pick<PptxGenJS.ShapeProps, 'fill' | 'line'> {
  const [on = 0] = dash;
  const dashType: PptxGenJS.ShapeLineProps['dashType'] =
    dash.length === 0 ? 'solid' : on < 1 ? 'sysDot' : 'dash';
  return {
    ...(fill !== undefined && { fill: { color: hex(fill) } }),
    ...(stroke !== undefined && {
      line: { color: hex(stroke), width: Math.max(0.25, width * inch * POINTS), dashType },
    }),
  };
}

function addText(
  slide: Slide,
  lines: readonly DrawnText[],
  first: DrawnText,
  { inch, left, top }: Scale,
): void {
  const { size, anchor, isBold, fill = '#000000', stroke } = first;
  const second = lines[1];
  const leading = second === undefined ? size * 1.2 : second.y - first.y;
  const w = Math.max(...lines.map(({ text }) => measure(text))) * size * inch * WIDER + 0.04;
  const x = left + first.x * inch;
  const align = anchor === 'start' ? 'left' : anchor === 'middle' ? 'center' : 'right';
  slide.addText(
    lines.map(({ text }, i) => ({ text: written(text), options: { breakLine: i < lines.length - 1 } })),
    {
      ...{ w, h: leading * lines.length * inch, margin: 0, wrap: false, valign: 'middle', align },
      x: anchor === 'start' ? x : anchor === 'middle' ? x - w / 2 : x - w,
      y: top + (first.y - size * 0.34 - leading / 2) * inch,
      ...{ fontFace: FONT, fontSize: size * inch * POINTS * SMALLER, bold: isBold, color: hex(fill) },
      ...(lines.length > 1 && { lineSpacing: leading * inch * POINTS }),
      ...(stroke !== undefined && { glow: { size: 2, color: hex(stroke), opacity: 1 } }),
      objectName: written(lines.map(({ text }) => text).join(' ')),
    },
  );
}
