import type { Point } from '../geometry.ts';
import type { MarkedQuestion } from './missing-picture.ts';
import type { ToNumber } from './place-numbers.ts';

/** Present positions of elements, in pixels from the map's corner; undefined if not drawn. */
export interface Standing {
  readonly ofActor: (actorId: string) => Point | undefined;
  /** The ends of a cooperation's line; the junction alone where it has three parties or more. */
  readonly ofCooperation: (cooperationId: string) => readonly Point[];
  /** Position of the figure of a strait. */
  readonly ofStrait: (straitId: string) => Point | undefined;
}

/** Possible positions of a question's number, and the position of its subject. */
export interface NumberSpot extends ToNumber {
  /** Position of the ring's actor, of the figure of a strait, or of the middle of a line. */
  readonly subject: Point;
}

/** Shares of a thread at which its number may stand. */
const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8];
/** Sixteenths of a turn around an actor, from above to the right: names stand below. */
const AROUND = [14, 15, 13, 0, 1, 12, 11, 10, 8, 9, 7, 2, 3, 5, 4, 6];
/** Lines of one question that bear its number. */
const MOST_LINES = 3;

/** Lists the places for a question's number: each connected group of threads, each ring, each line. */
export function numberSpots(
  { gap: { key }, marks }: MarkedQuestion,
  { ofActor, ofCooperation, ofStrait }: Standing,
  reach: number,
): NumberSpot[] {
  const straits = marks.straitIds.map((id) => spotAround(ofStrait(id), 2 * reach));
  // A marked strait bears the number; a thread across it bears no second one.
  const alone = straits.every((spot) => spot === null) ? marks.threads : [];
  const threads = hangingTogether(alone).map((group) =>
    along(
      group.flatMap(([a, b]) => {
        const [from, to] = [ofActor(a), ofActor(b)];
        return from === undefined || to === undefined ? [] : [[from, to] as const];
      }),
      reach,
    ),
  );
  const rings = marks.ringIds.map((id) => spotAround(ofActor(id), reach));
  const lines = marks.cooperationIds.slice(0, MOST_LINES).map((id) => {
    const [from, to] = ofCooperation(id);
    return from === undefined || to === undefined ? spotAround(from, reach) : along([[from, to]], reach);
  });
  return [...straits, ...threads, ...rings, ...lines].flatMap((spot, i) =>
    spot === null ? [] : [{ id: `${key} ${i}`, ...spot }],
  );
}

/** How far from its best place a number may stand where all its places are taken, in reaches. */
const AWAY = [2, 3, 4, 5, 6];

/**
 * Places one number for a question on the first of its spots with room, else around the best of them. The same number
 * twice reads as two questions.
 */
export function oneNumber(question: MarkedQuestion, standing: Standing, reach: number): ToNumber[] {
  const spots = numberSpots(question, standing, reach);
  const [first] = spots;
  const [home] = first?.candidates ?? [];
  if (first === undefined || home === undefined) return [];
  const wider = AWAY.flatMap((times) => around(home, times * reach));
  return [{ id: first.id, candidates: [...spots.flatMap(({ candidates }) => candidates), ...wider] }];
}

type Pair = readonly [string, string];

/** Pairs by the actors they share: a triangle is one thing, and bears one number. */
function hangingTogether(pairs: readonly Pair[]): Pair[][] {
  const groups: Pair[][] = [];
  for (const pair of pairs) {
    const touching = groups.filter((group) => group.flat().some((id) => pair.includes(id)));
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push([...touching.flat(), pair]);
  }
  return groups;
}

type Spot = Omit<NumberSpot, 'id'>;

const spotAround = (subject: Point | undefined, reach: number): Spot | null =>
  subject === undefined ? null : { subject, candidates: around(subject, reach) };

/** Lists places on the lines; next to the first line's middle if none is free. */
function along(segments: ReadonlyArray<readonly [Point, Point]>, reach: number): Spot | null {
  const on = ALONG.flatMap((share) =>
    segments.map(([from, to]) => ({
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
    })),
  );
  const [middle] = on;
  return middle === undefined ? null : { subject: middle, candidates: [...on, ...around(middle, reach)] };
}

const around = ({ x, y }: Point, reach: number): Point[] =>
  AROUND.map((part) => {
    const turn = (part / 8) * Math.PI;
    return { x: x + reach * Math.cos(turn), y: y + reach * Math.sin(turn) };
  });
