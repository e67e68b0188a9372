import type { Declaration } from '../../contract/cooperation.ts';
import type { RecallReading } from '../../contract/gap.ts';
import type { System } from '../../elements/system.ts';
import type { Hearing } from './hearing.ts';
import { gammaIn } from './keyed-random.ts';

/**
 * Estimate of the share of its links that an organisation names when it is asked: a beta distribution, by the weight of
 * links named and of links left out. `links` counts the links of the map behind it.
 */
export interface Recall {
  readonly named: number;
  readonly omitted: number;
  readonly links: number;
}

/**
 * Estimate for maps on which no two answered apart; it weighs as much as ten links. People leave out a fifth of their
 * friends in one house, and fewer close ones (Brewer & Webster 1999, Social Networks 21:361). Partners are close.
 */
export const USUAL_RECALL: Recall = { named: 9, omitted: 1, links: 0 };

/** Returns the expected share. */
export const meanRecall = ({ named, omitted }: Recall): number => named / (named + omitted);

/**
 * Estimates the recall of a map from the links between two who answered apart. It is the share of the links named by one
 * end that the other names too, 2 · both ÷ (2 · both + one) (Lincoln & Petersen), shrunk towards the usual one.
 */
export function recallOf(system: System, hearing: Hearing): Recall {
  const { both, one } = namedByEnds(system, hearing);
  const links = both + one;
  if (links === 0) return USUAL_RECALL;
  const share = (2 * both) / (2 * both + one);
  // The sample size that tells as much as links named by at least one end (delta method).
  const weight = (2 * links) / (2 - share) ** 2;
  const { named, omitted } = USUAL_RECALL;
  return { named: named + share * weight, omitted: omitted + (1 - share) * weight, links };
}

/** Links of pairs whose two ends answered apart: named by both, or by one alone. */
interface NamedByEnds {
  readonly both: number;
  readonly one: number;
}

/** Counts links between two who answered the same day, unprompted, by how many of the two named them. */
function namedByEnds(system: System, { isHeard, placeOf }: Hearing): NamedByEnds {
  const byId = new Map(system.cooperations.map((cooperation) => [cooperation.id, cooperation]));
  const ends = [...system.weakLinks.values()]
    .filter(({ actorIds }) => actorIds.every((id) => isHeard[placeOf.get(id) ?? -1] === 1))
    .map(({ actorIds, cooperationIds }) =>
      endsThatNamed(
        system,
        cooperationIds.flatMap((id) => byId.get(id)?.declarations ?? []),
        actorIds,
      ),
    );
  const count = (named: number) => ends.filter((one) => one === named).length;
  return { both: count(2), one: count(1) };
}

/** ShortestPaths of saying in which nobody is shown what the other party said. */
const UNPROMPTED: ReadonlySet<Declaration['channel']> = new Set(['interview', 'document', undefined]);

/**
 * Counts the ends that named a link unprompted; null if that is unknown. A party that answers later, or in a workshop, sees
 * on the map what the other said; one that answered earlier may have spoken before the link began.
 */
function endsThatNamed(
  { actors, reading }: System,
  declarations: readonly Declaration[],
  ends: readonly [string, string],
): 1 | 2 | null {
  const days = ends.map((id) => actors.get(id)?.membership?.heardLinksOn);
  if (days[0] === undefined || days[0] !== days[1]) return null;
  const named = ends.map((end) =>
    declarations.filter(({ actorId, on }) => actorId === end && on <= reading.day),
  );
  const areApart = named.flat().every(({ on, channel }) => on === days[0] && UNPROMPTED.has(channel));
  const count = named.filter((some) => some.some(({ intensity }) => intensity > 0)).length;
  return areApart && count > 0 ? (count as 1 | 2) : null;
}

/** Seed of what is drawn for a world as a whole. */
const OF_THE_WORLD = 0x7ec0;

/** Draws the recall of one simulated network: a beta variable by two gamma ones. */
export function recallIn(world: number, { named, omitted }: Recall): number {
  const [kept, lost] = [gammaIn(OF_THE_WORLD, world, 0, named), gammaIn(OF_THE_WORLD, world, 2, omitted)];
  return kept + lost === 0 ? 1 : kept / (kept + lost);
}

/** Describes an estimate, with the interval that holds it nine times in ten. */
export function readRecall(recall: Recall, worlds: number): RecallReading {
  const drawn = Array.from({ length: worlds }, (_, world) => recallIn(world, recall)).sort((x, y) => x - y);
  const at = (share: number): number => drawn[Math.round(share * (worlds - 1))] ?? 0;
  return { share: meanRecall(recall), low: at(0.05), high: at(0.95), links: recall.links };
}
