import { FEWEST_PARTIES } from '../removals.ts';
import type { Visibility } from './visibility.ts';

/** Where something acts: ids of territories. */
type ActsIn = readonly string[];

/** Where an actor acts, and each of those with whom it shares a cooperation. */
export interface ActorSurroundings {
  readonly actsIn: ActsIn;
  readonly partners: readonly ActsIn[];
}

/**
 * The territories that someone is bound to who is told what is private, in these alone; null where all is told, or
 * nothing that is private.
 */
export const homeOf = ({ seesPrivate, territoryIds }: Visibility): readonly string[] | null =>
  seesPrivate ? territoryIds : null;

/** Two meet in the territories where both act; where there is none, in all where one of them does. */
function meetingPlaces(a: ActsIn, b: ActsIn): ActsIn {
  const shared = a.filter((id) => b.includes(id));
  return shared.length > 0 ? shared : [...a, ...b];
}

const isAmong = (home: readonly string[], territories: ActsIn): boolean =>
  territories.some((id) => home.includes(id));

/** Says whether a private actor is a matter of these territories: it acts there, or meets a partner there. */
export const isActorOf = (home: readonly string[], { actsIn, partners }: ActorSurroundings): boolean =>
  isAmong(home, actsIn) || partners.some((partner) => isAmong(home, meetingPlaces(actsIn, partner)));

/** Says whether a private cooperation is a matter of these territories: two of its parties meet there. */
export const isCooperationOf = (home: readonly string[], parties: readonly ActsIn[]): boolean =>
  parties.some((one, i) => parties.slice(i + 1).some((other) => isAmong(home, meetingPlaces(one, other))));

/** Cooperations without what is a matter of others alone, by key; one that is left with one party is not told of. */
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
