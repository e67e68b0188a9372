import { createHash } from 'node:crypto';
import { DRAWN_AT_MOST } from '../../model/contract/map-part.ts';
import type { Arrangement } from '../../model/drawing/arrange.ts';
import { composedSystem, isWithoutPlaces } from '../../model/drawing/composed-map.ts';
import type { Facts } from '../../model/elements/facts.ts';
import { queryOptionsOf } from '../../model/elements/query-options.ts';
import type { System } from '../../model/elements/system.ts';
import { hiddenInOrder } from '../../model/elements/visibility/visible-facts.ts';
import type { Executor } from '../store/execute.ts';
import { revisionOf } from '../store/facts.ts';
import { memoryOf } from '../territories/lru-cache.ts';
import { logWarning } from '../unexpected-errors.ts';
import { workersOf } from '../workers/workers-of.ts';
import { audienceTag } from './access/facts-seen.ts';

/** Composing takes seconds on a busy machine; beyond that a map is shown without. */
export const COMPOSED_WITHIN_MS = 30_000;

/** Bytes of one place with the id of its actor, as estimated. */
const PLACE_BYTES = 160;

/** Result of composing; null after a failure, so that not every reader retries it at once. */
interface Composition {
  readonly arrangement: Arrangement | null;
  /** Milliseconds of the clock. */
  readonly at: number;
}

/** Delay before a failed composition is tried again, in milliseconds: the machine may have been busy. */
const TRIED_AGAIN_MS = 60_000;

/** Bounds a composition; waiting for a thread counts too. */
export const composingLimit = (): AbortSignal => AbortSignal.timeout(COMPOSED_WITHIN_MS);

/**
 * Arranges a map in a worker, once for what it is of, whatever intensities are asked of it.
 *
 * @param source What tells the facts from others: `sourceOf` for those of a territory.
 * @returns Null where it failed or took too long: the map is drawn without.
 */
export async function composeOnce(
  executor: Executor,
  { facts, reading: { day } }: System,
  source: string = sourceOf(facts),
): Promise<Arrangement | null> {
  const compose = async (): Promise<Composition> => {
    const options = { effort: 'first', from: 'nothing' } as const;
    const asked = { reading: queryOptionsOf({ at: day }, undefined), options };
    const arranged = workersOf(executor).run('arrange-map', asked, { facts, signal: composingLimit() });
    // A map without places is better than none, whatever went wrong.
    const arrangement = await arranged.catch((reason: unknown) =>
      uncomposed(executor, facts.territory.id, reason),
    );
    return { arrangement, at: Date.now() };
  };
  const shelf = memoryOf(executor).shelf<Composition>('compositions');
  const key = `${source} ${day}`;
  const known = shelf.get(key);
  if (known?.arrangement === null && Date.now() - known.at > TRIED_AGAIN_MS) shelf.drop(key);
  const { arrangement } = await shelf.once(
    key,
    compose,
    (made) => PLACE_BYTES * (1 + (made.arrangement?.positions.length ?? 0)),
  );
  return arrangement;
}

/** Warns the operator that a map was not composed, and why: people see it without lands. */
export function uncomposed(executor: Executor, territoryId: string, reason: unknown): null {
  logWarning(executor, { err: reason, territoryId, code: 'MAP_NOT_COMPOSED' }, 'a map was not composed');
  return null;
}

/** Identifies the facts of a territory by revision and by what is hidden from their reader. */
function sourceOf(facts: Facts): string {
  const { territory, known, hidden } = facts;
  const unseen = hidden && hiddenInOrder(hidden);
  const parts = [territory.id, revisionOf(facts), known, unseen, audienceTag(facts)];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/**
 * Gives a map as it is drawn: where nobody on it has a place, with places and lands computed for whoever reads it.
 * Nothing is stored. A map of more than 3,000 actors is drawn without.
 *
 * @param source As in `composeOnce`.
 */
export async function drawnSystem(executor: Executor, system: System, source?: string): Promise<System> {
  if (!isWithoutPlaces(system) || system.actors.size > DRAWN_AT_MOST) return system;
  const arrangement = await composeOnce(executor, system, source);
  return arrangement === null ? system : composedSystem(system, arrangement);
}
