import { pairIntensity } from '../../elements/cooperation-state.ts';
import type { CooperationAt, System } from '../../elements/system.ts';
import { compareIds } from '../gaps/missing-pairs.ts';
import { seedOf } from '../statistics/permute-groups.ts';
import { drawn } from './keyed-random.ts';

/** Properties that a simulated link takes from a reported one. */
export interface HeardKind {
  readonly intensity: number;
  readonly nature: CooperationAt['nature'];
  readonly themes: readonly string[];
}

/** How many places each has on the ring: some more than others, by a quarter or so, without which no draw would stay. */
const PLACES = 16;
/** Used if nobody reported a link. */
const PLAIN: HeardKind = { intensity: 2, nature: 'unspecified', themes: [] };

/**
 * Reported links on a ring (consistent hashing, Karger et al. 1997): a draw takes the next one. So adding or
 * removing a link changes only the draws next to it.
 */
export class HeardKinds {
  readonly kinds: readonly HeardKind[];
  readonly #places: Float64Array;
  readonly #kindAt: Int32Array;

  constructor(system: System) {
    const all = system.active().filter((cooperation) => intensityOf(cooperation, system) >= 1);
    // A level that is only assumed was not heard.
    const told = all.filter(
      ({ parties, intensityAssumed }) =>
        intensityAssumed !== true && parties.some(({ actorId }) => system.isHeard(actorId, 'links')),
    );
    const sources = told.length > 0 ? told : all;
    this.kinds =
      sources.length === 0
        ? [PLAIN]
        : sources.map((cooperation) => ({
            intensity: intensityOf(cooperation, system),
            nature: cooperation.nature,
            themes: [...cooperation.themes].sort(compareIds),
          }));
    const ring = sources.flatMap(({ id }, kind) =>
      Array.from({ length: PLACES }, (_, place) => ({ at: drawn(seedOf(id), place, 0), kind })),
    );
    ring.sort((x, y) => x.at - y.at || x.kind - y.kind);
    this.#places = Float64Array.from(ring, ({ at }) => at);
    this.#kindAt = Int32Array.from(ring, ({ kind }) => kind);
  }

  /** Returns the kind for a number of 0 … 2³² − 1. */
  at(number: number): number {
    let [low, high] = [0, this.#places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return this.#kindAt[low] ?? this.#kindAt[0] ?? 0;
  }
}

/** Returns the intensity of its strongest pair on the map. */
function intensityOf(cooperation: CooperationAt, system: System): number {
  const inside = cooperation.parties.map(({ actorId }) => actorId).filter((id) => system.actors.has(id));
  const pairs = inside.flatMap((a, i) => inside.slice(i + 1).map((b) => [a, b] as const));
  return Math.max(0, ...pairs.map(([a, b]) => pairIntensity(cooperation, a, b, system.reading.day)));
}
