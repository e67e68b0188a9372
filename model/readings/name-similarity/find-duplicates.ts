import { compare } from '../../elements/order.ts';
import { NameIndex } from './name-index.ts';
import type { NameSimilarity } from './name-similarity.ts';

/** Two actors of a map that may be one. */
export interface DuplicatePair {
  readonly actorIds: readonly [string, string];
  readonly similarity: NameSimilarity;
}

/** An actor as far as its name tells who it is. */
export interface NamedActor {
  readonly id: string;
  readonly name: string;
  readonly siren?: string | undefined;
}

/** Actors that may have duplicates: on the map, in its reserve, or outside. */
export interface NamedActors {
  readonly actors: readonly NamedActor[];
  readonly outside: readonly NamedActor[];
}

const OFFICIAL = /^fr-(?:commune|epci|departement|region)-/;

/**
 * Finds pairs of actors that are likely the same, on the map, in its reserve or outside; the most certain
 * first. Two official institutions are different, and merely possible pairs are left out: a room would tire
 * of them.
 */
export function findDuplicates({ actors, outside }: NamedActors): DuplicatePair[] {
  const all = [...actors, ...outside];
  const index = new NameIndex<NamedActor>();
  for (const actor of all) index.put(actor);
  const pairs: DuplicatePair[] = [];
  for (const { id, name, siren } of all) {
    for (const { item, similarity } of index.likely(name, siren))
      if (id < item.id && !(OFFICIAL.test(id) && OFFICIAL.test(item.id)))
        pairs.push({ actorIds: [id, item.id], similarity });
  }
  return pairs.sort(
    (one, other) =>
      other.similarity.score - one.similarity.score ||
      compare(one.actorIds[0], other.actorIds[0]) ||
      compare(one.actorIds[1], other.actorIds[1]),
  );
}
