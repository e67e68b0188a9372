import type { NewCooperation } from '../../contract/cooperation.ts';
import type { Tried } from '../../contract/try.ts';
import type { System } from '../../elements/system.ts';
import { compareIds } from '../gaps/missing-pairs.ts';
import { cutPoints } from '../graph/cut-points.ts';
import { triedDistances } from './distances.ts';
import { systemWith, type TryingIn } from './facts-with.ts';
import { triedGaps } from './tried-gaps.ts';

/** Simulates a cooperation on the map of a territory. Nothing is written. */
export function tryCooperation(system: System, cooperation: NewCooperation, around: TryingIn): Tried {
  const after = systemWith(system, cooperation, around);
  return { ...triedGaps(system, after), ...triedShape(system, after, cooperation) };
}

function triedShape(
  before: System,
  after: System,
  { parties }: NewCooperation,
): Pick<Tried, 'distances' | 'rests'> {
  const lossIn = (system: System) =>
    new Map(cutPoints(system).map(({ actorId, cutOffIds }) => [actorId, cutOffIds.length]));
  const then = lossIn(before);
  return {
    distances: triedDistances(
      before,
      after,
      parties.map(({ actorId }) => actorId),
    ),
    rests: [...lossIn(after)]
      .map(([actorId, loss]) => ({ actorId, before: then.get(actorId) ?? 0, after: loss }))
      .filter((rest) => rest.after > rest.before)
      .sort((a, b) => b.after - b.before - (a.after - a.before) || compareIds(a.actorId, b.actorId)),
  };
}
