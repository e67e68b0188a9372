import { overlaps } from './geometry.ts';
import type { Candidate, Labelled, PlacedLabel } from './label-places.ts';

/** Maximum number of moves: remaining names wait for a closer view. */
const MOVES = 1000;
/** Number of moves after which all places are reassigned, unplaced names first. */
const TAKEN_ANEW = 250;

/** Names that can take another place. */
export interface Movable {
  readonly item: Labelled;
  /** All of its places that are over no body, the cheapest first. */
  readonly places: readonly Candidate[];
}

/**
 * Makes room for remaining names: each takes the place with the fewest others, which then look for another;
 * names moved often are finally left alone (Morris' breakout). Without success all places are reassigned. A
 * result is kept only if more names fit than before. Deterministic.
 */
export function makeRoom(
  names: readonly Movable[],
  placed: ReadonlyMap<string, PlacedLabel>,
  gap: number,
): ReadonlyMap<string, PlacedLabel> {
  const near = neighboursOf(names, gap);
  const now = names.map(({ item }) => placed.get(item.id));
  const sent = names.map(() => 1);
  let waiting = names.flatMap((_, i) => (now[i] === undefined ? [i] : []));
  let [best, fewest] = [[...now], waiting.length];
  for (let move = 1; move <= MOVES && fewest > 0; move++) {
    if (move % TAKEN_ANEW === 0) {
      const free = [...names.keys()].filter((i) => names[i]?.item.forced !== true);
      for (const i of free) now[i] = undefined;
      waiting = [...new Set([...waiting, ...free])];
    }
    const i = waiting.shift();
    if (i === undefined) break;
    const way = cheapestWay(i, names, near, now, sent, gap);
    if (way === undefined) continue;
    now[i] = way.place;
    for (const other of way.leaving) {
      now[other] = undefined;
      sent[other] = (sent[other] ?? 0) + 1;
      waiting.push(other);
    }
    if (unwritten(now) < fewest) [best, fewest] = [[...now], unwritten(now)];
  }
  // Each place then is where it is for the others' sake: what one left is not taken back by the next placing.
  const moved = names.some(({ item }, i) => best[i] !== placed.get(item.id));
  return new Map(
    names.flatMap(({ item }, i) => {
      const place = best[i];
      return place === undefined ? [] : [[item.id, moved ? { ...place, yields: true } : place] as const];
    }),
  );
}

const unwritten = (now: readonly unknown[]): number => now.filter((place) => place === undefined).length;

function cheapestWay(
  i: number,
  names: readonly Movable[],
  near: readonly (readonly number[])[],
  now: readonly (PlacedLabel | undefined)[],
  sent: readonly number[],
  gap: number,
): { readonly place: Candidate; readonly leaving: readonly number[] } | undefined {
  let [best, least]: [{ place: Candidate; leaving: number[] } | undefined, number] = [undefined, Infinity];
  for (const place of names[i]?.places ?? []) {
    const leaving: number[] = [];
    let cost = 0;
    for (const other of near[i] ?? []) {
      const there = now[other];
      if (there === undefined || !overlaps(there.box, place.box, gap)) continue;
      cost += names[other]?.item.forced ? Infinity : (sent[other] ?? 1);
      if (cost >= least) break;
      leaving.push(other);
    }
    if (cost < least) [best, least] = [{ place, leaving }, cost];
    if (least === 0) break;
  }
  return best;
}

/** Lists for each name the names that could share a place with it. */
function neighboursOf(names: readonly Movable[], gap: number): number[][] {
  const reaches = names.map(({ places }) => {
    const [left, right] = [span(places, 'x', 'halfWidth'), span(places, 'y', 'halfHeight')];
    return { x: left.middle, y: right.middle, halfWidth: left.half, halfHeight: right.half };
  });
  return reaches.map((own, i) =>
    reaches.flatMap((other, j) => (i !== j && overlaps(own, other, gap) ? [j] : [])),
  );
}

function span(places: readonly Candidate[], axis: 'x' | 'y', half: 'halfWidth' | 'halfHeight') {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { box } of places) {
    least = Math.min(least, box[axis] - box[half]);
    most = Math.max(most, box[axis] + box[half]);
  }
  return { middle: (least + most) / 2, half: (most - least) / 2 };
}
