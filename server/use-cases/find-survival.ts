import { LRUCache } from 'lru-cache';
import type { System } from '../../model/elements/system.ts';
import type { GapDraft } from '../../model/readings/gaps/define-gap.ts';
import type { MapSurvival } from '../../model/readings/survival/survival.ts';
import { askedOf } from '../../model/readings/survival/with-survival.ts';
import { survivalsOf } from '../live/survivals.ts';
import type { Executor } from '../store/execute.ts';
import { revisionOf } from '../store/facts.ts';
import { workersOf } from '../workers/workers-of.ts';
import { audienceTag } from './access/facts-seen.ts';

/** A room looks at one reading or two of its territory. */
const READINGS_KEPT = 64;

/**
 * Actors. Each pair is drawn in each world: 400 actors take half a second of a thread, 2,000 twelve seconds; such a map is
 * read in parts, and no room hears them all.
 */
export const ASKED_IN_WORLDS_AT_MOST = 2_000;

const caches = new WeakMap<Executor, LRUCache<string, Promise<MapSurvival>>>();

/**
 * How sure the questions of a system are: computed once for its revision, reading and audience by a thread, for all who
 * ask. Whoever follows the territory is told when it is there.
 */
export function findSurvival(
  executor: Executor,
  system: System,
  drafts: readonly GapDraft[],
): Promise<MapSurvival> {
  const cache = caches.get(executor) ?? new LRUCache({ max: READINGS_KEPT });
  caches.set(executor, cache);
  const { facts, reading } = system;
  const { id, revision } = facts.territory;
  const key = JSON.stringify([
    id,
    revisionOf(facts),
    facts.known,
    reading,
    facts.hidden === undefined,
    audienceTag(facts),
  ]);
  const known = cache.get(key);
  if (known !== undefined) return known;
  const found = workersOf(executor).run('find-survival', { reading, asked: askedOf(drafts) }, { facts });
  cache.set(key, found);
  found.then(
    () => {
      if (facts.known === undefined) survivalsOf(executor).announce({ territoryId: id, revision });
    },
    () => cache.delete(key),
  );
  return found;
}
