import type { Facts } from '../facts.ts';
import type { Likeness } from './likeness.ts';
import { NameIndex } from './name-index.ts';

/** Two actors of a map that may be one. */
export interface DuplicatePair {
  readonly actorIds: readonly [string, string];
  readonly likeness: Likeness;
}

const OFFICIAL = /^fr-(?:commune|epci|departement|region)-/;

/** Names compared before others have their turn. */
const AT_ONCE = 50;

/**
 * Pairs of actors, on the map, beside it or outside, that are likely the same; the surest first. Two official
 * institutions are two, and what is merely possible is no pair: a room would tire of it. `rest` is awaited now and then:
 * tens of thousands take their time.
 */
export async function findDuplicates(
  { actors, outside }: Pick<Facts, 'actors' | 'outside'>,
  rest: () => Promise<unknown>,
): Promise<DuplicatePair[]> {
  const all = [...actors, ...outside];
  const index = new NameIndex<{ id: string; name: string; siren?: string | undefined }>();
  for (const actor of all) index.put(actor);
  const pairs: DuplicatePair[] = [];
  for (const [i, { id, name, siren }] of all.entries()) {
    for (const { item, likeness } of index.likely(name, siren))
      if (id < item.id && !(OFFICIAL.test(id) && OFFICIAL.test(item.id)))
        pairs.push({ actorIds: [id, item.id], likeness });
    if ((i + 1) % AT_ONCE === 0) await rest();
  }
  return pairs.sort(
    (one, other) =>
      other.likeness.score - one.likeness.score ||
      compare(one.actorIds[0], other.actorIds[0]) ||
      compare(one.actorIds[1], other.actorIds[1]),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
