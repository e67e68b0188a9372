import { FEWEST_PARTIES } from '../removals.ts';
import type { Visibility } from './visibility.ts';

/** Territories in which something acts, by id. */
type ActsIn = readonly string[];

/** Territories of an actor, and of each of its partners. */
export interface ActorSurroundings {
  readonly actsIn: ActsIn;
  readonly partners: readonly ActsIn[];
}

/**
 * Returns the only territories in which someone sees private data; null if they see it everywhere, or
 * nowhere.
 */
export const homeOf = ({ seesPrivate, territoryIds }: Visibility): readonly string[] | null =>
  seesPrivate ? territoryIds : null;

/** Returns the territories in which two actors meet: all shared ones, else all of either. */
function meetingPlaces(a: ActsIn, b: ActsIn): ActsIn {
  const shared = a.filter((id) => b.includes(id));
  return shared.length > 0 ? shared : [...a, ...b];
}

const isAmong = (home: readonly string[], territories: ActsIn): boolean =>
  territories.some((id) => home.includes(id));

/** Returns true if a private actor belongs to these territories: it acts there, or meets a partner there. */
export const isActorOf = (home: readonly string[], { actsIn, partners }: ActorSurroundings): boolean =>
  isAmong(home, actsIn) || partners.some((partner) => isAmong(home, meetingPlaces(actsIn, partner)));

/** Returns true if a private cooperation belongs to these territories: two of its parties meet there. */
export const isCooperationOf = (home: readonly string[], parties: readonly ActsIn[]): boolean =>
  parties.some((one, i) => parties.slice(i + 1).some((other) => isAmong(home, meetingPlaces(one, other))));

/**
 * Removes from cooperations the parties that belong only to others, by key; a cooperation left with one party
 * is removed.
 */
export function cooperationsWithout<
  C extends {
    readonly id: string;
    readonly parties: readonly { readonly actorId: string }[];
    readonly declarations: readonly { readonly actorId: string }[];
  },
>(cooperations: readonly C[], foreign: ReadonlySet<string>): C[] {
  if (foreign.size === 0) return [...cooperations];
  const isTold = ({ actorId }: { readonly actorId: string }): boolean => !foreign.has(`Actor:${actorId}`);
  return cooperations
    .filter(
      ({ id, parties }) =>
        !foreign.has(`Cooperation:${id}`) &&
        (parties.every(isTold) || parties.filter(isTold).length >= FEWEST_PARTIES),
    )
    .map((one) => ({
      ...one,
      parties: one.parties.filter(isTold),
      declarations: one.declarations.filter(isTold),
    }));
}
