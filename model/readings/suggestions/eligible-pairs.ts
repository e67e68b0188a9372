import type { CooperationState } from '../../contract/vocabulary.ts';
import { endDayOf } from '../../elements/cooperation-state.ts';
import { withinMonthsBefore } from '../../elements/day.ts';
import { type CooperationAt, pairKey, type System } from '../../elements/system.ts';

/** States in which two have something between them that is no link yet, or no longer. */
const PENDING: ReadonlySet<CooperationState> = new Set([
  'wished',
  'proposed',
  'intention',
  'in_progress',
  'dormant',
]);
const BROKEN_MONTHS = 36;

/** Lists the pairs already together: linked at τ = 1, or with a planned or dormant cooperation. */
export function pairsTogether(system: System): ReadonlySet<string> {
  return new Set([...system.links(1).keys(), ...pairsOf(system, ({ state }) => PENDING.has(state))]);
}

/** Lists the pairs not to suggest: those already together, and recently broken ones. */
export function settledPairs(system: System): ReadonlySet<string> {
  const { day } = system.reading;
  const brokenOfLate = (cooperation: CooperationAt) =>
    cooperation.state === 'broken' && withinMonthsBefore(endDayOf(cooperation), day, BROKEN_MONTHS);
  return new Set([...pairsTogether(system), ...pairsOf(system, brokenOfLate)]);
}

function pairsOf(system: System, test: (cooperation: CooperationAt) => boolean): string[] {
  return system.cooperations.filter(test).flatMap(({ parties }) => {
    const ids = parties.map(({ actorId }) => actorId).filter((id) => system.actors.has(id));
    return ids.flatMap((a, i) => ids.slice(i + 1).map((b) => pairKey(a, b)));
  });
}
