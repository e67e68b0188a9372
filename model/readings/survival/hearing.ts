import type { System } from '../../elements/system.ts';
import { compareIds } from '../gaps/missing-pairs.ts';

/** Actors that have responded on links, and pairs reported: the input of simulated networks. */
export interface Hearing {
  /** The actors of the map, ascending; elsewhere they go by their place here. */
  readonly actorIds: readonly string[];
  readonly placeOf: ReadonlyMap<string, number>;
  readonly isHeard: Uint8Array;
  /** The family of each actor, by its place in `families`. */
  readonly familyOf: Uint8Array;
  readonly families: readonly string[];
  /** Whether two are linked at τ = 1, by their places. */
  isLinked(a: number, b: number): boolean;
  /** Returns the actors linked to one at τ = 1. */
  partnersOf(a: number): ReadonlySet<number>;
}

const NOBODY: ReadonlySet<number> = new Set();

export function hearingOf(system: System): Hearing {
  const actorIds = [...system.actors.keys()].sort(compareIds);
  const familyAt = (id: string) => system.actors.get(id)?.family ?? '';
  const families = [...new Set(actorIds.map(familyAt))].sort(compareIds);
  const { weakLinks } = system;
  const neighbours = actorIds.map(() => new Set<number>());
  const placeOf = new Map(actorIds.map((id, place) => [id, place]));
  for (const {
    actorIds: [a, b],
  } of weakLinks.values()) {
    neighbours[placeOf.get(a) ?? 0]?.add(placeOf.get(b) ?? 0);
    neighbours[placeOf.get(b) ?? 0]?.add(placeOf.get(a) ?? 0);
  }
  return {
    actorIds,
    placeOf,
    isHeard: Uint8Array.from(actorIds, (id) => (system.isHeard(id, 'links') ? 1 : 0)),
    familyOf: Uint8Array.from(actorIds, (id) => families.indexOf(familyAt(id))),
    families,
    isLinked: (a, b) => neighbours[a]?.has(b) === true,
    partnersOf: (a) => neighbours[a] ?? NOBODY,
  };
}

/**
 * Visits each pair with a respondent, with the probability that a link between them was reported: `recall`
 * with one respondent; with two, that at least one recalls it.
 */
export function forPairsHeard(
  { actorIds, isHeard }: Hearing,
  recall: number,
  visit: (a: number, b: number, told: number) => void,
): void {
  const told = [0, recall, 1 - (1 - recall) ** 2];
  for (let a = 0; a < actorIds.length; a += 1) {
    for (let b = a + 1; b < actorIds.length; b += 1) {
      const heard = (isHeard[a] ?? 0) + (isHeard[b] ?? 0);
      if (heard > 0) visit(a, b, told[heard] ?? 0);
    }
  }
}
