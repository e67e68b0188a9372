import { createHash } from 'node:crypto';
import type { Facts } from '../../../model/elements/facts.ts';
import { FEWEST_PARTIES } from '../../../model/elements/removals.ts';
import type { Visibility } from '../../../model/elements/visibility/visibility.ts';
import {
  factsOfHome,
  factsWithout,
  type Hidden,
  hiddenInOrder,
  NOTHING_HIDDEN,
  privateIn,
  publicFacts,
} from '../../../model/elements/visibility/visible-facts.ts';
import { homeOf } from '../../../model/elements/visibility/whose.ts';
import { memoizeByObject } from '../../../model/once.ts';
import { factsWithoutNames } from '../../../model/writes/erasure/facts-without-names.ts';
import { findOwners } from '../../store/hidden.ts';
import type { Reader } from '../../store/reader.ts';

// Taken out once a revision, as the facts are read once.
const publicFactsOf = memoizeByObject((facts: Facts): Facts => publicFacts(facts));

/**
 * Filters the facts of a territory by visibility. Ownership of private elements is read each time: an actor
 * may have joined another territory without a change in this one's history.
 */
export async function factsSeen(
  reader: Reader,
  known: Facts,
  visibility: Visibility,
  past?: { readonly hidden?: Hidden | undefined; readonly withdrawn?: ReadonlySet<string> | undefined },
): Promise<Facts> {
  const all = past?.withdrawn === undefined ? known : factsWithoutNames(known, past.withdrawn);
  if (!visibility.seesPrivate)
    return past === undefined ? publicFactsOf(all) : publicFacts(all, past.hidden ?? NOTHING_HIDDEN);
  const kept = past?.hidden === undefined ? all : factsWithout(all, past.hidden);
  const home = homeOf(visibility);
  if (home === null) return kept;
  const foreign = await foreignIn(reader, kept, home, past !== undefined);
  return factsOfHome(kept, foreign);
}

/** Returns the part of an answer's tag that depends on its audience; empty for most. */
export function audienceTag({ foreign }: Facts): string {
  if (foreign === undefined) return '';
  const ids = hiddenInOrder(foreign);
  if (ids.every(({ length }) => length === 0)) return '';
  return `.${createHash('sha256').update(JSON.stringify(ids)).digest('base64url')}`;
}

/**
 * Finds elements that are private, in these facts or today, and belong only to others. For deleted elements
 * the facts decide: it acted here, or two of its parties did.
 */
async function foreignIn(
  reader: Reader,
  facts: Facts,
  home: readonly string[],
  isPast: boolean,
): Promise<Hidden> {
  const then = privateIn(facts);
  const asked = isPast ? everythingIn(facts) : then;
  const owners = await findOwners(reader, home, asked);
  const wasPrivate = new Set([...then.actorIds, ...then.cooperationIds]);
  const actedHere = new Set(facts.actors.map(({ id }) => id));
  const metHere = new Set(
    facts.cooperations
      .filter(
        ({ parties }) => parties.filter(({ actorId }) => actedHere.has(actorId)).length >= FEWEST_PARTIES,
      )
      .map(({ id }) => id),
  );
  const isForeign = (key: string, id: string, wasOurs: ReadonlySet<string>): boolean => {
    const owner = owners.get(key);
    if (owner === undefined) return wasPrivate.has(id) && !wasOurs.has(id);
    return (owner.isPrivate || wasPrivate.has(id)) && !owner.isOurs;
  };
  return {
    actorIds: new Set(asked.actorIds.filter((id) => isForeign(`Actor:${id}`, id, actedHere))),
    cooperationIds: new Set(asked.cooperationIds.filter((id) => isForeign(`Cooperation:${id}`, id, metHere))),
  };
}

const everythingIn = ({ actors, outside, cooperations }: Facts) => ({
  actorIds: [...actors, ...outside].map(({ id }) => id),
  cooperationIds: cooperations.map(({ id }) => id),
});
