import { GAP } from './energy.ts';
import type { Places } from './places.ts';
import type { Problem } from './problem.ts';

/** Tolerance added to gaps, so that rounding never creates an overlap. */
const HAIR = 1e-6;
/** Rounds of pushing before the drawing is spread a little instead: pushing alone may go round in circles. */
const ROUNDS_BEFORE_SPREADING = 30;
const SPREAD = 1.02;

/**
 * Pushes boxes apart along the axis where less is missing, until each has its gap. `isPinned` boxes stay, over each
 * other too if they are. Ends always: a drawing spread far enough has no overlap.
 */
export function removeOverlaps(problem: Problem, places: Places, isPinned?: (v: number) => boolean): void {
  const { boxCount } = problem;
  const { x, y } = places;
  const pinned = Uint8Array.from({ length: boxCount }, (_, v) => (isPinned?.(v) ? 1 : 0));
  for (let round = 1; pushApart(problem, places, pinned); round++) {
    if (round % ROUNDS_BEFORE_SPREADING !== 0) continue;
    for (let v = 0; v < boxCount; v++) {
      if (pinned[v] === 1) continue;
      // Points on an axis would stay there however often the drawing is spread.
      x[v] = (x[v] as number) * SPREAD || GAP;
      y[v] = (y[v] as number) * SPREAD || GAP;
    }
  }
}

/** Runs one round over touching pairs, from left to right; returns whether there were any. */
function pushApart(problem: Problem, { x, y }: Places, pinned: Uint8Array): boolean {
  const { boxCount, halfWidth, halfHeight, offset } = problem;
  const order = Array.from({ length: boxCount }, (_, v) => v).sort(
    (a, b) =>
      (x[a] as number) - (halfWidth[a] as number) - (x[b] as number) + (halfWidth[b] as number) || a - b,
  );
  let pushed = false;
  for (const [i, v] of order.entries()) {
    for (let j = i + 1; j < order.length; j++) {
      const u = order[j] as number;
      const left = (x[u] as number) - (halfWidth[u] as number);
      // Pairs created by a push are handled in the next round, on a new sort.
      if (left > (x[v] as number) + (halfWidth[v] as number) + GAP) break;
      const dx = (x[u] as number) - (x[v] as number);
      const dy = (y[u] as number) + (offset[u] as number) - (y[v] as number) - (offset[v] as number);
      const missX = (halfWidth[v] as number) + (halfWidth[u] as number) + GAP - Math.abs(dx);
      const missY = (halfHeight[v] as number) + (halfHeight[u] as number) + GAP - Math.abs(dy);
      // A difference within rounding to hundredths counts as no gap.
      if (missX <= -HAIR / 2 || missY <= -HAIR / 2) continue;
      if (pinned[v] === 1 && pinned[u] === 1) continue;
      pushed = true;
      const along = missX < missY ? x : y;
      const miss = Math.min(missX, missY) + HAIR;
      const sign = (missX < missY ? dx : dy) < 0 || (dx === 0 && dy === 0 && u < v) ? -1 : 1;
      const share = pinned[v] === pinned[u] ? 0.5 : pinned[v] === 1 ? 0 : 1;
      along[v] = (along[v] as number) - sign * miss * share;
      along[u] = (along[u] as number) + sign * miss * (1 - share);
    }
  }
  return pushed;
}
