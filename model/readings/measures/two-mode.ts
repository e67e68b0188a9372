/** Memberships of actors in events (cooperations, or commitments): the vertices of the actors of each event. */
export type Events = ReadonlyArray<readonly number[]>;

/** Two actors with events in common. */
export interface SharedPair {
  readonly ends: readonly [number, number];
  /** Number of events that both take part in. */
  readonly shared: number;
  /** Sum of 1/(k − 1) over these events, k being their actors (Newman 2001). */
  readonly weight: number;
  /** Shared events over the events of either. */
  readonly jaccard: number;
}

/** Measures of a two-mode network. Undefined values are null. */
export interface TwoMode {
  readonly ties: number;
  /** Ties over possible ones. */
  readonly density: number | null;
  readonly ofActors: readonly ModeFigures[];
  readonly ofEvents: readonly ModeFigures[];
  /** Pairs of actors with a common event, ascending; null beyond {@link MOST_PAIRS}. */
  readonly pairs: readonly SharedPair[] | null;
}

/** Figures of one vertex of either mode. `redundancy` is null under two neighbours. */
export interface ModeFigures {
  readonly degree: number;
  readonly redundancy: number | null;
}

/** Pairs up to which the projections are made: above, they take more memory than an answer may hold. */
export const MOST_PAIRS = 200_000;

/**
 * Computes degree, redundancy and projection weights of a two-mode network. Redundancy of a vertex: share of the pairs of
 * its neighbours that another vertex joins too (Latapy, Magnien & Del Vecchio 2008).
 *
 * @param actors Number of actors; an actor takes part in an event once.
 */
export function twoMode(actors: number, events: Events): TwoMode {
  const eventsOf = Array.from({ length: actors }, (): number[] => []);
  for (const [event, members] of events.entries()) for (const v of members) eventsOf[v]?.push(event);
  const ties = events.reduce((sum, members) => sum + members.length, 0);
  const ofPairs = commonOf(actors, events);
  const ofEvents = commonOf(events.length, eventsOf);
  const possible = actors * events.length;
  return {
    ties,
    density: possible === 0 ? null : ties / possible,
    ofActors: eventsOf.map((own) => figuresOf(own, events.length, ofEvents)),
    ofEvents: events.map((members) => figuresOf(members, actors, ofPairs)),
    pairs: ofPairs && sharedPairs(actors, events, eventsOf, ofPairs),
  };
}

type Common = ReadonlyMap<number, number>;

/** Returns the key of two members, the smaller one first. */
const keyOf = (a: number, b: number, size: number): number => Math.min(a, b) * size + Math.max(a, b);

/** Counts the groups that each two members share; null where these pairs are too many. */
function commonOf(size: number, groups: Events): Common | null {
  const common = new Map<number, number>();
  for (const members of groups) {
    for (const key of pairKeys(members, size)) common.set(key, (common.get(key) ?? 0) + 1);
    if (common.size > MOST_PAIRS) return null;
  }
  return common;
}

const pairKeys = (members: readonly number[], size: number): number[] =>
  members.flatMap((a, i) => members.slice(i + 1).map((b) => keyOf(a, b, size)));

function figuresOf(neighbours: readonly number[], size: number, common: Common | null): ModeFigures {
  const degree = neighbours.length;
  if (degree < 2 || common === null) return { degree, redundancy: null };
  const keys = pairKeys(neighbours, size);
  return { degree, redundancy: keys.filter((key) => (common.get(key) ?? 0) > 1).length / keys.length };
}

function sharedPairs(actors: number, events: Events, eventsOf: Events, common: Common): SharedPair[] {
  const weights = new Map<number, number>();
  for (const members of events)
    for (const key of pairKeys(members, actors))
      weights.set(key, (weights.get(key) ?? 0) + 1 / (members.length - 1));
  return [...common]
    .sort(([x], [y]) => x - y)
    .map(([key, shared]) => {
      const ends = [Math.floor(key / actors), key % actors] as const;
      const either = ends.reduce((sum, v) => sum + (eventsOf[v]?.length ?? 0), -shared);
      return { ends, shared, weight: weights.get(key) ?? 0, jaccard: shared / either };
    });
}
