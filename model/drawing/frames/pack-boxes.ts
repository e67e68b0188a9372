import type { DrawnNode, Point } from '../drawn-graph.ts';
import { boxAround } from '../lands/boxes.ts';
import type { Frame } from '../layout/places.ts';

const ROUNDS = 400;
/** Boxes taller than they need be come to lie in rows: they are pushed down rather than aside by this factor. */
const ASIDE_COST = 1.15;

/**
 * Places few large boxes in a frame without overlap, from where they stand: pushed apart until none is in another's way,
 * each keeping to its side of the others as far as the frame has room. What has no place keeps the middle.
 *
 * @param gap air between two boxes, in units of the frame
 */
export function packBoxes(
  nodes: readonly DrawnNode[],
  placed: Readonly<Record<string, Point>>,
  frame: Frame,
  gap: number,
): Readonly<Record<string, Point>> {
  const middles = pressed(nodes, placed, frame);
  const boxes = nodes.map((node, i) => ({ ...boxAround(node, middles[i] ?? ORIGIN), id: node.id }));
  setApart(boxes, frame, gap);
  return Object.fromEntries(
    nodes.map((node, i) => {
      const { x = 0, y = 0 } = boxes[i] ?? {};
      const above = boxAround(node, ORIGIN).y;
      return [node.id, { x: round(x), y: round(y - above) }];
    }),
  );
}

const ORIGIN: Point = { x: 0, y: 0 };

/** Stretches or shrinks positions to the frame in each direction. */
function pressed(
  nodes: readonly DrawnNode[],
  placed: Readonly<Record<string, Point>>,
  frame: Frame,
): Point[] {
  const at = nodes.map(({ id }) => placed[id] ?? ORIGIN);
  const along = (side: 'x' | 'y', room: number): ((value: number) => number) => {
    const values = at.map((point) => point[side]);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const by = most > least ? (0.7 * room) / (most - least) : 0;
    return (value) => (value - (least + most) / 2) * by;
  };
  const [x, y] = [along('x', frame.width), along('y', frame.height)];
  return at.map((point) => ({ x: x(point.x), y: y(point.y) }));
}

/** Pushes boxes apart where they stand, within a frame around the origin, until none is in another's way or too long. */
export function setApart(boxes: readonly Movable[], frame: Frame, gap: number): void {
  for (let round = 0; round < ROUNDS && pushApart(boxes, frame, gap); round++);
}

interface Movable {
  x: number;
  y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** Runs one round; returns whether any two still overlapped. */
function pushApart(boxes: readonly Movable[], frame: Frame, gap: number): boolean {
  let pushed = false;
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1)) {
      const across = a.halfWidth + b.halfWidth + gap - Math.abs(a.x - b.x);
      const down = a.halfHeight + b.halfHeight + gap - Math.abs(a.y - b.y);
      if (across <= 0.5 || down <= 0.5) continue;
      pushed = true;
      // Two that are as wide as the frame have no room side by side.
      const fits = 2 * (a.halfWidth + b.halfWidth) + gap <= frame.width;
      if (fits && across < down * ASIDE_COST) push(a, b, 'x', across);
      else push(a, b, 'y', down);
    }
  for (const box of boxes) {
    box.x = within(box.x, frame.width / 2 - box.halfWidth);
    box.y = within(box.y, frame.height / 2 - box.halfHeight);
  }
  return pushed;
}

function push(a: Movable, b: Movable, side: 'x' | 'y', by: number): void {
  const sign = a[side] < b[side] || (a[side] === b[side] && a.halfWidth < b.halfWidth) ? -1 : 1;
  a[side] += (sign * by) / 2;
  b[side] -= (sign * by) / 2;
}

const within = (value: number, most: number): number =>
  Math.max(-Math.max(0, most), Math.min(Math.max(0, most), value));
const round = (value: number): number => Math.round(value * 10) / 10;
