import type { Facts } from '../facts.ts';
import type { Likeness } from './likeness.ts';
import { NameIndex } from './name-index.ts';

/** Two actors of a map that may be one. */
export interface DuplicatePair {
  readonly actorIds: readonly [string, string];
  readonly likeness: Likeness;
}

const OFFICIAL = /^fr-(?:commune|epci|departement|region)-/;

/**
 * Pairs of actors, on the map, beside it or outside, that are likely the same; the surest first. Two official
 * institutions are two, and what is merely possible is no pair: a room would tire of it.
 */
export function findDuplicates({ actors, outside }: Pick<Facts, 'actors' | 'outside'>): DuplicatePair[] {
  const index = new NameIndex<{ id: string; name: string; siren?: string | undefined }>();
  for (const actor of [...actors, ...outside]) index.put(actor);
  return index
    .pairs()
    .filter(
      ({ a, b, likeness }) => likeness.grade !== 'possible' && !(OFFICIAL.test(a.id) && OFFICIAL.test(b.id)),
    )
    .sort(
      (one, other) =>
        other.likeness.score - one.likeness.score ||
        compare(one.a.id, other.a.id) ||
        compare(one.b.id, other.b.id),
    )
    .map(({ a, b, likeness }) => ({ actorIds: [a.id, b.id], likeness }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
