import type { NewCooperation } from '../../contract/cooperation.ts';
import type { Tried } from '../../contract/try.ts';
import type { Facts } from '../../elements/facts.ts';
import { System } from '../../elements/system.ts';
import type { GapSign } from '../gaps/define-gap.ts';
import { findGapSigns } from '../gaps/find-gaps.ts';
import { GapContext } from '../gaps/gap-context.ts';
import { compareIds } from '../gaps/missing-pairs.ts';
import { cutPoints } from '../graph/passages.ts';
import { triedDistances } from './distances.ts';
import { factsWith, type TryingIn } from './facts-with.ts';

/** What would come of a cooperation on the map of a territory. Nothing is written. */
export function tryCooperation(system: System, cooperation: NewCooperation, around: TryingIn): Tried {
  const after = new System(factsWith(system.facts, cooperation, around), system.reading);
  return { ...triedGaps(system, after), ...triedShape(system, after, cooperation) };
}

function triedGaps(present: System, after: System): Pick<Tried, 'closes' | 'opens'> {
  const [then, now] = [gapsBefore(present), seenGaps(after)];
  return {
    closes: [...then].filter((key) => !now.has(key)).sort(compareIds),
    opens: [...now].filter((key) => !then.has(key)).sort(compareIds),
  };
}

const before = new WeakMap<Facts, Map<string, ReadonlySet<string>>>();

/** Whoever tries one link tries others: of the same facts, read the same way, the questions are found once. */
function gapsBefore(system: System): ReadonlySet<string> {
  const known = before.get(system.facts) ?? new Map<string, ReadonlySet<string>>();
  before.set(system.facts, known);
  const key = JSON.stringify(system.reading);
  const found = known.get(key) ?? seenGaps(system);
  known.set(key, found);
  return found;
}

/** Readers are told of a delicate question only where it is on the screen. */
function seenGaps(system: System): ReadonlySet<string> {
  const { hidden, shownKeys = [] } = system.facts;
  const isSeen = ({ key, delicate }: GapSign) => hidden === undefined || !delicate || shownKeys.includes(key);
  return new Set(
    findGapSigns(new GapContext(system))
      .filter(isSeen)
      .map(({ key }) => key),
  );
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
