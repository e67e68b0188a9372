import type { CutPoint } from '../graph/cut-points.ts';
import type { Part } from '../graph/part.ts';
import type { GapFinder } from './define-gap.ts';
import type { GapContext } from './gap-context.ts';
import { levelToName } from './links-below.ts';
import { closestUnlinked, compareIds, type IdPair } from './missing-pairs.ts';

export interface PivotActorWords {
  readonly actorId: string;
  readonly cutOffIds: readonly string[];
  readonly parts: number;
  readonly soleCommitments: number;
  /** The level from which others would be cut off; null where no weaker link joins them to the rest. */
  readonly level: number | null;
}

const MOST_PAIRS = 6;

/** An actor without which others would be cut off from the rest. */
export const pivotActor: GapFinder<PivotActorWords> = {
  delicate: false,
  needsHearing: true,
  sizeFigure: 'loss',
  find: (context) => {
    const linked = [...context.near.values()].filter(({ size }) => size > 0).length;
    return context.cutPoints
      .filter((point) => !isToldByABridge(point, context))
      .map((point) => {
        const { actorId, cutOffIds, parts } = point;
        const loss = cutOffIds.length;
        const commitmentIds = carriedAlone(actorId, context);
        return {
          subject: [actorId],
          severity: pivotSeverity(loss, linked),
          sure: context.allHeard([actorId, ...cutOffIds], 'links'),
          evidence: () => ({
            actorIds: [actorId, ...cutOffIds],
            cooperationIds: context.joiningOf(actorId).map(({ cooperation }) => cooperation.id),
            commitmentIds,
            missingPairs: acrossParts(point, context),
          }),
          waits: loss === 1 && context.isYoung,
          // Pivots with one actor behind them are many on a large map: one question describes them all.
          ...(loss === 1 && { cause: 'pivot-of-one' }),
          figures: { loss, parts: parts.length, linkedActors: linked, soleCommitments: commitmentIds.length },
          words: {
            ...{ actorId, cutOffIds, parts: parts.length, soleCommitments: commitmentIds.length },
            level: levelWithout(point, context),
          },
        };
      });
  },
};

/** Returns the level to name if weaker links would still join the parts that are cut off; null if none would. */
function levelWithout({ actorId, parts }: CutPoint, context: GapContext): number | null {
  for (const part of parts.slice(1)) {
    const level = levelToName(part.ids, (id) => id !== actorId && !part.has(id), context);
    if (level !== null) return level;
  }
  return null;
}

/** Returns the severity by the number of actors that depend on it, among all linked ones. */
export function pivotSeverity(loss: number, linked: number): 1 | 2 | 3 {
  if (loss < 2) return 1;
  return loss >= 3 && loss * 10 >= linked ? 3 : 2;
}

/** Lists the open commitments that nobody else on the map carries. */
const carriedAlone = (actorId: string, context: GapContext): string[] =>
  context
    .carriedBy(actorId)
    .filter(({ carrierIds }) => carrierIds.length === 1)
    .map(({ id }) => id);

/** Returns true if a cut point is an end of a single bridge that describes the same loss. */
const isToldByABridge = ({ actorId, cutOffIds }: CutPoint, context: GapContext): boolean =>
  context.bridgesOf(actorId).some(({ parts }) => cutOffIds.length <= (parts[1]?.size ?? 0));

/** Lists for each cut-off part the actors of the largest part to meet, with partners of the pivot first. */
function acrossParts({ actorId, parts }: CutPoint, { near, weak }: GapContext): IdPair[] {
  const partners = [...(near.get(actorId) ?? [])].sort(compareIds);
  const beside = (part: Part | undefined): readonly string[] => {
    const inside = partners.filter((id) => part?.has(id));
    return inside.length > 0 ? inside : (part?.ids ?? []);
  };
  const [largest, ...others] = parts;
  const inLargest = beside(largest);
  const pairs: IdPair[] = [];
  for (const part of others) {
    if (pairs.length === MOST_PAIRS) break;
    pairs.push(...closestUnlinked(beside(part), inLargest, weak, 1));
  }
  return pairs;
}
