import type { NewCooperation } from '../../model/contract/cooperation.ts';
import { DIRECTED_NATURES, type Nature } from '../../model/contract/vocabulary.ts';
import { dayInParis } from '../../model/elements/day.ts';
import type { Facts } from '../../model/elements/facts.ts';
import { pairKey, System } from '../../model/elements/system.ts';
import type { Sight } from '../../model/elements/visibility/sight.ts';
import { AlreadyLinkedError, NotFoundError } from '../../model/errors.ts';
import { pairsTogether } from '../../model/readings/suggestions/eligible-pairs.ts';
import { addCooperation } from '../../model/writes/add-cooperation.ts';
import { factsInside } from '../store/facts.ts';
import { factsSeen } from './access/facts-seen.ts';
import { commitPlan, type Guard } from './commit-plan.ts';
import type { Committed, WriteContext, WriteDeps } from './commit-write.ts';
import { withId } from './new-id.ts';
import { DEFAULT_MIN_INTENSITY } from './read-system.ts';

/** What is said of the cooperation proposed; all of it may be left out. */
export interface Acceptance {
  readonly id?: string | undefined;
  readonly nature?: Nature | undefined;
  readonly promisedFor?: string | undefined;
}

/**
 * Makes a suggestion a proposed cooperation. Any two actors of the map may be proposed one, whether or not they are
 * among the fifty suggested now; those already together may not.
 */
export function acceptSuggestion(
  deps: WriteDeps,
  { territoryId, key, sight }: { readonly territoryId: string; readonly key: string; readonly sight: Sight },
  acceptance: Acceptance,
  context: WriteContext,
): Promise<Committed> {
  const [first, second] = endsOf(key);
  return commitPlan(
    deps,
    addCooperation(territoryId, withId(proposal([first, second], acceptance))),
    context,
    togetherGuard(territoryId, [first, second], sight),
  );
}

function endsOf(key: string): [string, string] {
  const [first, second, ...more] = key.split(':');
  if (!first || !second || first === second || more.length > 0) throw new NotFoundError('SUGGESTION', key);
  return [first, second];
}

function proposal(
  [first, second]: readonly [string, string],
  { id, nature = 'unspecified', promisedFor }: Acceptance,
): NewCooperation {
  const directed = DIRECTED_NATURES.has(nature);
  return {
    ...(id !== undefined && { id }),
    nature,
    status: 'proposed',
    intensity: 0,
    ...(promisedFor !== undefined && { promisedFor }),
    parties: [
      { actorId: first, role: directed ? 'from' : 'member' },
      { actorId: second, role: directed ? 'to' : 'member' },
    ],
  };
}

// Read under the territory's lock: of two who accept at once, the second is told. Not of what is private: two who share
// only that are together for nobody who does not see it.
function togetherGuard(territoryId: string, [first, second]: readonly [string, string], sight: Sight): Guard {
  const key = pairKey(first, second);
  let facts: Facts | undefined;
  return {
    read: async (tx) => {
      const all = await factsInside(tx, territoryId);
      facts = all && (await factsSeen(tx, all, sight));
    },
    check: () => {
      if (facts === undefined) throw new NotFoundError('TERRITORY', territoryId);
      const system = new System(facts, {
        day: facts.territory.asOf ?? dayInParis(new Date()),
        minIntensity: DEFAULT_MIN_INTENSITY,
        withoutTransactions: false,
      });
      if (!system.actors.has(first) || !system.actors.has(second)) throw new NotFoundError('SUGGESTION', key);
      if (pairsTogether(system).has(key)) throw new AlreadyLinkedError(key);
    },
  };
}
