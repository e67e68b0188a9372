import { lastDayOf } from '../../elements/day.ts';
import type { Bridge } from '../graph/cut-points.ts';
import type { Part } from '../graph/part.ts';
import type { GapFinder } from './define-gap.ts';
import type { GapContext } from './gap-context.ts';
import { levelToName } from './links-below.ts';
import { closestUnlinked, type IdPair } from './missing-pairs.ts';

export interface SingleBridgeWords {
  readonly actorIds: readonly string[];
  readonly body: boolean;
  readonly sizes: readonly [number, number];
  readonly endsOn: string | null;
  /** The level from which it is the only passage; null where it is at any. */
  readonly level: number | null;
}

const MOST_PAIRS = 3;
const LARGE_PART = 4;

/** One link, or one consortium, through which everything between two parts goes. */
export const singleBridge: GapFinder<SingleBridgeWords> = {
  delicate: false,
  needsHearing: true,
  sizeFigure: 'smallerPart',
  find: (context) =>
    context.bridges.map((bridge) => {
      const { kind, key, actorIds, cooperationIds } = bridge;
      const [larger = 0, smaller = 0] = bridge.parts.map(({ size }) => size);
      const endsOn = lastEnd(cooperationIds.map((id) => endOf(id, context)));
      return {
        subject: [key],
        severity: bridgeSeverity(smaller),
        sure: context.allHeard(actorIds, 'links'),
        evidence: () => ({
          actorIds: [...actorIds],
          cooperationIds: [...cooperationIds],
          missingPairs: besideTheBridge(bridge, context),
        }),
        ...(cooperationIds.length === 1 && { cause: passageBy(cooperationIds[0] ?? '') }),
        figures: { largerPart: larger, smallerPart: smaller, parts: bridge.parts.length, endsOn },
        words: {
          actorIds,
          body: kind === 'cooperation',
          sizes: [larger, smaller] as const,
          endsOn,
          level: levelOfPassage(bridge, context),
        },
      };
    }),
};

/** Returns the level from which a bridge alone joins its parts; null if no weaker link joins them. */
export const levelOfPassage = (
  { kind, parts, cooperationIds }: Bridge,
  context: GapContext,
): number | null => {
  const [, smaller] = parts;
  // A weaker link may lead round the bridge by somebody beyond both parts.
  return smaller === undefined
    ? null
    : levelToName(
        smaller.ids,
        (id) => !smaller.has(id),
        context,
        kind === 'cooperation' ? cooperationIds : [],
      );
};

/** Returns the cause: one cooperation on which much depends. */
export const passageBy = (cooperationId: string): string => `passage:${cooperationId}`;

/** Returns the severity of a bridge, by its smaller part. */
export const bridgeSeverity = (smaller: number): 2 | 3 => (smaller >= LARGE_PART ? 3 : 2);

/** Returns the known end of an active cooperation, after the map's day. */
const endOf = (cooperationId: string, { cooperations }: GapContext): string | null =>
  cooperations.get(cooperationId)?.endedOn ?? null;

/** Returns the day after which none of it is left; null while one has no known end. */
function lastEnd(ends: ReadonlyArray<string | null>): string | null {
  const known = ends.filter((end) => end !== null).sort((a, b) => (lastDayOf(a) < lastDayOf(b) ? -1 : 1));
  return known.length === ends.length ? (known.at(-1) ?? null) : null;
}

/**
 * Lists pairs across a bridge: actors next to it on either side, an end with those beyond included, but not
 * the two ends.
 */
function besideTheBridge({ actorIds, parts }: Bridge, { near, weak }: GapContext): IdPair[] {
  const ends = new Set(actorIds);
  const around = [...new Set(actorIds.flatMap((end) => [end, ...(near.get(end) ?? [])]))];
  const beside = (part: Part | undefined) => around.filter((id) => part?.has(id));
  const isAsked = (a: string, b: string) => !(ends.has(a) && ends.has(b));
  return closestUnlinked(beside(parts[0]), beside(parts[1]), weak, MOST_PAIRS, isAsked);
}
