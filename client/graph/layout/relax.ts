import { type Box, barycentre } from '../../../model/drawing/geometry.ts';
import { append } from '../../../model/grouped.ts';

/** Distance that linked actors settle at, and that gives each actor its share of the plane, in map units. */
const IDEAL = 105;
const ROUNDS = 90;
/** Beyond so many ideal distances actors no longer push each other: the global shape is given already. */
const REACH = 2.2;

interface Body {
  readonly box: Box;
  x: number;
  y: number;
  dx: number;
  dy: number;
}

/**
 * Evens out a drawing whose global shape is right but whose parts are crowded (what scaling to distances gives):
 * linked actors pull, near ones push (Fruchterman & Reingold 1991), in rounds that move less and less.
 */
export function relaxed<K>(boxes: ReadonlyMap<K, Box>, edges: readonly (readonly [K, K])[]): Map<K, Box> {
  const bodies = spread(boxes);
  const ends = edges.flatMap(([a, b]) => {
    const from = bodies.get(a);
    const to = bodies.get(b);
    return from && to ? [[from, to] as const] : [];
  });
  const all = [...bodies.values()];
  for (let round = 0; round < ROUNDS; round++) {
    push(all);
    for (const [from, to] of ends) pull(from, to);
    step(all, IDEAL * 0.6 * (1 - round / ROUNDS) ** 1.5);
  }
  return new Map([...bodies].map(([key, { box, x, y }]) => [key, { ...box, x, y }]));
}

/** Scales the drawing so that each actor has its share of the plane, whatever the units it came in. */
function spread<K>(boxes: ReadonlyMap<K, Box>): Map<K, Body> {
  const points = [...boxes.values()];
  const centre = barycentre(points);
  const variance = points.reduce((sum, { x, y }) => sum + (x - centre.x) ** 2 + (y - centre.y) ** 2, 0);
  // Of a disc of that area: the mean squared distance from the middle is half its squared radius.
  const wanted = (points.length * IDEAL ** 2) / (2 * Math.PI);
  const scale = variance === 0 ? 1 : Math.sqrt(wanted / (variance / points.length));
  return new Map(
    [...boxes].map(([key, box], i) => [
      key,
      {
        box,
        // A hair's breadth apart: actors with the same neighbours come in the same spot, and nothing would part them.
        x: (box.x - centre.x) * scale + Math.cos(i * 2.4) * 2,
        y: (box.y - centre.y) * scale + Math.sin(i * 2.4) * 2,
        dx: 0,
        dy: 0,
      },
    ]),
  );
}

/** Near bodies push each other apart; each pair is met once, from the cell of either. */
function push(bodies: readonly Body[]): void {
  const reach = IDEAL * REACH;
  const cells = new Map<number, Body[]>();
  const at = (value: number): number => Math.floor(value / reach) + 4096;
  bodies.forEach((body) => {
    const key = at(body.x) * 8192 + at(body.y);
    append(cells, key, body);
  });
  for (const [key, cell] of cells) {
    for (const offset of [0, 1, 8191, 8192, 8193]) {
      const others = offset === 0 ? cell : cells.get(key + offset);
      if (others === undefined) continue;
      cell.forEach((body, i) => {
        for (let k = offset === 0 ? i + 1 : 0; k < others.length; k++) {
          const other = others[k];
          if (other !== undefined) pushPair(body, other, reach);
        }
      });
    }
  }
}

function pushPair(a: Body, b: Body, reach: number): void {
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  const squared = dx * dx + dy * dy;
  if (squared > reach * reach || squared === 0) return;
  const force = IDEAL ** 2 / squared;
  a.dx += dx * force;
  a.dy += dy * force;
  b.dx -= dx * force;
  b.dy -= dy * force;
}

function pull(from: Body, to: Body): void {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  // Capped, or one far link would outweigh a whole neighbourhood.
  const force = Math.min(Math.hypot(dx, dy) / IDEAL, 3) * 0.5;
  from.dx += dx * force;
  from.dy += dy * force;
  to.dx -= dx * force;
  to.dy -= dy * force;
}

function step(bodies: readonly Body[], most: number): void {
  for (const body of bodies) {
    const length = Math.hypot(body.dx, body.dy);
    const share = length === 0 ? 0 : Math.min(length, most) / length;
    body.x += body.dx * share;
    body.y += body.dy * share;
    body.dx = 0;
    body.dy = 0;
  }
}
