import type { Facts } from '../../model/elements/facts.ts';
import { pairKey } from '../../model/elements/system.ts';
import type { Visibility } from '../../model/elements/visibility/visibility.ts';
import { AlreadyLinkedError, NotFoundError } from '../../model/errors.ts';
import { pairsTogether } from '../../model/readings/suggestions/eligible-pairs.ts';
import {
  type Acceptance,
  acceptSuggestion as accepted,
  endsOf,
} from '../../model/writes/accept-suggestion.ts';
import type { Executor, Transaction } from '../store/execute.ts';
import { factsInside, readRevision } from '../store/facts.ts';
import { territoriesOf } from '../territories/territories.ts';
import { factsSeen } from './access/facts-seen.ts';
import { commitPlan, type Guard } from './commit-plan.ts';
import type { Committed, WriteContext, WriteDeps } from './commit-write.ts';
import { withId } from './new-id.ts';
import { presentSystem } from './read-system.ts';

/**
 * Makes a suggestion a proposed cooperation. Any two actors of the map may be proposed one, whether or not they are
 * among the fifty suggested now; those already together may not.
 */
export function acceptSuggestion(
  deps: WriteDeps,
  {
    territoryId,
    key,
    visibility,
  }: { readonly territoryId: string; readonly key: string; readonly visibility: Visibility },
  acceptance: Omit<Acceptance, 'id'> & { readonly id?: string | undefined },
  context: WriteContext,
): Promise<Committed> {
  const plan = accepted(territoryId, key, withId(acceptance));
  return commitPlan(deps, plan, context, togetherGuard(deps, { territoryId, ends: endsOf(key), visibility }));
}

/** Two actors of a territory. */
interface Pair {
  readonly territoryId: string;
  readonly ends: readonly [string, string];
}

/** Reads the facts that a lock keeps as they are: from the cache where it has them, since others wait for the lock. */
async function factsUnderLock(
  executor: Executor,
  tx: Transaction,
  territoryId: string,
): Promise<Facts | undefined> {
  const asked = await readRevision({ readOne: tx.runOne }, territoryId);
  const atHand = asked && (await territoriesOf(executor).factsAtHand(territoryId, asked, { read: tx.run }));
  return atHand ?? factsInside(tx, territoryId);
}

// Checked under the territory's lock: of two who accept at once, the second gets an error. Private
// cooperations do not count: people who cannot see them would learn of them.
function togetherGuard(
  { executor }: WriteDeps,
  { territoryId, ends, visibility }: Pair & { readonly visibility: Visibility },
): Guard {
  const [first, second] = ends;
  const key = pairKey(first, second);
  let facts: Facts | undefined;
  return {
    read: async (tx) => {
      const all = await factsUnderLock(executor, tx, territoryId);
      facts = all && (await factsSeen(tx, all, visibility));
    },
    check: () => {
      if (facts === undefined) throw new NotFoundError('TERRITORY', territoryId);
      const system = presentSystem(facts, {});
      if (!system.actors.has(first) || !system.actors.has(second)) throw new NotFoundError('SUGGESTION', key);
      if (pairsTogether(system).has(key)) throw new AlreadyLinkedError(key);
    },
  };
}
