import type { Hub, MapLine } from './map-lines.ts';
import { type Area, LANDSCAPE } from './page.ts';
import { type Placed, type Placing, sideOf } from './place-actors.ts';
import type { Point } from './shapes.ts';
import { type NameForm, nameForms } from './wrap-name.ts';

/** A name where it is written: the middle of its block. */
export interface Label extends Point {
  readonly actorId: string;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

export const LINE_HEIGHT = 1.14;

// Offsets of a label from its body, in halves of both, and what each costs: below is where one looks first.
const SIDES: ReadonlyArray<readonly [number, number, number]> = [
  [0, 1, 0],
  [1, 0, 0.8],
  [-1, 0, 0.9],
  [0, -1, 1],
  [1, 1, 1.4],
  [-1, 1, 1.5],
  [1, -1, 1.6],
  [-1, -1, 1.7],
];
/** Cost of an em of line under a name. */
const COVERED = 0.55;
const OFF_PAGE = 6;

interface Box extends Point {
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/**
 * Writes each name beside its body where it covers no body, no hub and no other name, and little of any line; the
 * most linked choose first, those that stand back last. A name without any such place is left out: its body still
 * carries it as a title.
 */
export function placeLabels(
  placing: Placing,
  lines: readonly MapLine[],
  hubs: readonly Hub[],
  font: number,
  area: Area = LANDSCAPE.map,
  backstage: ReadonlySet<string> = new Set(),
): Label[] {
  const spans = lines.map(spanned);
  const bodies: Array<{ readonly body: Placed; readonly box: Box; readonly links: number }> = [];
  for (const body of placing.actors.values()) {
    const side = sideOf(placing, body);
    const reach = square(body, side);
    const isLinked = ({ from, to }: MapLine, i: number) =>
      touches(reach, spans[i]) && (isAt(from, body, side) || isAt(to, body, side));
    const links = lines.filter(isLinked).length - (backstage.has(body.actor.id) ? lines.length + 1 : 0);
    bodies.push({ body, box: square(body, side * 0.52), links });
  }
  bodies.sort((a, b) => b.links - a.links || (a.body.actor.id < b.body.actor.id ? -1 : 1));
  const obstacles = [
    ...bodies,
    ...hubs.map((hub) => ({ body: undefined, box: square(hub, placing.size * 0.2) })),
  ];
  const taken: Box[] = [];
  const labels: Label[] = [];
  for (const { body } of bodies) {
    const candidates = nameForms(body.actor.name)
      .flatMap((form, rank) =>
        SIDES.map((side) => candidate(body, form, side, rank, sideOf(placing, body), font)),
      )
      .sort((a, b) => a.cost - b.cost);
    const around = enclosing(candidates.map(({ box }) => box));
    const nearLines = lines.filter((line, i) => touches(around, spans[i]) && lengthInside(around, line) > 0);
    const nearBoxes = obstacles.filter((other) => other.body !== body && overlap(around, other.box, font));
    const nearTaken = taken.filter((other) => overlap(around, other, font));
    let best: { cost: number; label: Label; box: Box } | undefined;
    for (const { cost, label, box } of candidates) {
      // Lines only add to what a place costs by itself.
      if (best !== undefined && cost >= best.cost) break;
      if (nearTaken.some((other) => overlap(box, other, font * 0.25))) continue;
      if (nearBoxes.some((other) => overlap(box, other.box, 1))) continue;
      const total = cost + (covered(box, nearLines) / font) * COVERED + (isOn(area, box) ? 0 : OFF_PAGE);
      if (best === undefined || total < best.cost) best = { cost: total, label, box };
    }
    if (best === undefined) continue;
    taken.push(best.box);
    labels.push(best.label);
  }
  return labels;
}

function candidate(
  body: Placed,
  { lines, width }: NameForm,
  [sideX, sideY, cost]: readonly [number, number, number],
  rank: number,
  size: number,
  font: number,
) {
  const halfWidth = (width * font) / 2;
  const halfHeight = (lines.length * font * LINE_HEIGHT) / 2;
  const gap = font * 0.22;
  // At a corner the name tucks in beside the outline, which is rarely square.
  const reach = sideX !== 0 && sideY !== 0 ? size * 0.42 : size / 2 + gap;
  const x = body.x + sideX * (reach + halfWidth + (sideY === 0 ? gap : 0));
  const y = body.y + sideY * (reach + halfHeight);
  return {
    cost: cost + rank * 0.5,
    box: { x, y, halfWidth, halfHeight },
    label: { actorId: body.actor.id, lines, x, y, width: halfWidth * 2, height: halfHeight * 2 },
  };
}

const isAt = (end: Point, body: Point, size: number): boolean =>
  Math.abs(end.x - body.x) < size && Math.abs(end.y - body.y) < size;

const square = ({ x, y }: Point, half: number): Box => ({ x, y, halfWidth: half, halfHeight: half });

interface Span {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const spanned = ({ from, to }: MapLine): Span => ({
  left: Math.min(from.x, to.x),
  right: Math.max(from.x, to.x),
  top: Math.min(from.y, to.y),
  bottom: Math.max(from.y, to.y),
});

/** Most lines are nowhere near a box: told before anything is computed. */
const touches = ({ x, y, halfWidth, halfHeight }: Box, span: Span | undefined): boolean =>
  span !== undefined &&
  span.right >= x - halfWidth &&
  span.left <= x + halfWidth &&
  span.bottom >= y - halfHeight &&
  span.top <= y + halfHeight;

function enclosing(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(({ x, halfWidth }) => x - halfWidth));
  const right = Math.max(...boxes.map(({ x, halfWidth }) => x + halfWidth));
  const top = Math.min(...boxes.map(({ y, halfHeight }) => y - halfHeight));
  const bottom = Math.max(...boxes.map(({ y, halfHeight }) => y + halfHeight));
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    halfWidth: (right - left) / 2,
    halfHeight: (bottom - top) / 2,
  };
}

const overlap = (a: Box, b: Box, air: number): boolean =>
  Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth + air &&
  Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight + air;

const isOn = (area: Area, { x, y, halfWidth, halfHeight }: Box): boolean =>
  x - halfWidth >= area.x &&
  x + halfWidth <= area.x + area.width &&
  y - halfHeight >= area.y &&
  y + halfHeight <= area.y + area.height;

/** Length of the lines inside a box. */
function covered(box: Box, lines: readonly MapLine[]): number {
  let length = 0;
  for (const line of lines) length += lengthInside(box, line);
  return length;
}

// Liang & Barsky, written out: this is what a large map spends its time on.
function lengthInside({ x, y, halfWidth, halfHeight }: Box, { from, to }: MapLine): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const left = (x - halfWidth - from.x) / dx;
  const right = (x + halfWidth - from.x) / dx;
  const top = (y - halfHeight - from.y) / dy;
  const bottom = (y + halfHeight - from.y) / dy;
  if (dx === 0 && Math.abs(from.x - x) > halfWidth) return 0;
  if (dy === 0 && Math.abs(from.y - y) > halfHeight) return 0;
  const enter = Math.max(0, dx === 0 ? 0 : Math.min(left, right), dy === 0 ? 0 : Math.min(top, bottom));
  const leave = Math.min(1, dx === 0 ? 1 : Math.max(left, right), dy === 0 ? 1 : Math.max(top, bottom));
  return leave > enter ? (leave - enter) * Math.hypot(dx, dy) : 0;
}
