import { hasBegun } from '../../elements/day.ts';
import type { GapFinder } from './define-gap.ts';
import type { GapContext } from './gap-context.ts';

export interface LoneTerritoryWords {
  readonly actors: number;
}

/** A territory that learns with no other yet. */
export const loneTerritory: GapFinder<LoneTerritoryWords> = {
  delicate: false,
  needsHearing: false,
  find: (context) => {
    if (hasPeer(context) || cooperatesElsewhere(context)) return [];
    return [
      {
        subject: [],
        severity: 1,
        sure: context.halfHeard('links'),
        evidence: () => ({}),
        waits: context.isYoung,
        figures: { peers: 0, cooperationsElsewhere: 0 },
        words: { actors: context.system.actors.size },
      },
    ];
  },
};

/** Returns true if the territory has a peer on that day. Facts contain peers whichever of the two recorded it. */
const hasPeer = ({ system, day }: GapContext): boolean =>
  system.facts.territory.peers.some(({ since }) => hasBegun(since, day));

/**
 * Returns true if an active cooperation joins an actor of the map and one that acts only in other territories.
 */
function cooperatesElsewhere({ system }: GapContext): boolean {
  const elsewhere = new Set(system.facts.elsewhere);
  return system.active().some(({ parties }) => parties.some(({ actorId }) => elsewhere.has(actorId)));
}
