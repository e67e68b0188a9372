import type { GapRule } from '../../contract/vocabulary.ts';
import { pairKey, pairOf, type System } from '../../elements/system.ts';
import { grouped } from '../../grouped.ts';
import { findGaps } from '../gaps/find-gaps.ts';
import { GapContext } from '../gaps/gap-context.ts';
import { compareIds } from '../gaps/missing-pairs.ts';
import type { Part } from '../graph/part.ts';
import { systemWith } from '../try/facts-with.ts';
import { triedGaps } from '../try/tried-gaps.ts';

/** Two actors, and the questions that one link between them would close. */
export interface ClosingPair {
  readonly actorIds: readonly [string, string];
  readonly closes: readonly string[];
}

/**
 * Rules that one link may close. Families apart is not among them: it is tested with permutations, which take longer than
 * all the others, and one link more seldom changes it.
 */
const CLOSABLE: readonly GapRule[] = [
  'scattered-carriers',
  'single-bridge',
  'pivot-actor',
  'themes-in-silos',
  'unlinked-actor',
  'unmet-need',
];
/** Of these, those whose pairs follow from no cut of the map. */
const NAMING_PAIRS: readonly GapRule[] = ['scattered-carriers', 'themes-in-silos', 'unmet-need'];

const MOST = 3;
// A link that settles one question is like most links: it is no reason of its own.
const FEWEST_CLOSED = 2;
// To try a link on a map of 400 takes some 30 ms, and the estimate seldom misses among so few.
const MOST_TRIED = 8;

/**
 * The three pairs whose link would close the most questions, less those that it would open, each actor once. The estimate
 * counts what stands between two actors; the pairs it puts first are then tried as `POST …/try` tries a link.
 */
export function closingPairs(system: System, settled: ReadonlySet<string>): ClosingPair[] {
  const tried = promisingPairs(system, settled).map((actorIds) => {
    const { closes, opens } = triedGaps(system, withLink(system, actorIds), CLOSABLE);
    return { actorIds, closes, gain: closes.length - opens.length };
  });
  const chosen: ClosingPair[] = [];
  const taken = new Set<string>();
  for (const { actorIds, closes, gain } of tried.sort((x, y) => y.gain - x.gain || byKey(x, y))) {
    if (gain < FEWEST_CLOSED || chosen.length === MOST) break;
    if (actorIds.some((id) => taken.has(id))) continue;
    for (const id of actorIds) taken.add(id);
    chosen.push({ actorIds, closes });
  }
  return chosen;
}

type Pair = readonly [string, string];

const byKey = (x: { readonly actorIds: Pair }, y: { readonly actorIds: Pair }): number =>
  compareIds(pairKey(...x.actorIds), pairKey(...y.actorIds));

/** With a link between the two, as the map counts it. */
const withLink = (system: System, actorIds: Pair): System => {
  const { day, minIntensity } = system.reading;
  const parties = actorIds.map((actorId) => ({ actorId, role: 'member' as const }));
  return systemWith(
    system,
    { nature: 'unspecified', status: 'active', intensity: minIntensity, parties },
    { now: new Date(`${day}T12:00:00Z`), hasTheme: () => false },
  );
};

function promisingPairs(system: System, settled: ReadonlySet<string>): Pair[] {
  const context = new GapContext(system);
  const isUnlinked = (id: string) => (context.weak.get(id)?.size ?? 0) === 0;
  const separators = [...context.bridges, ...context.cutPoints]
    .map(({ parts }) => parts)
    // Of three parts or more, two that come together leave the passage needed.
    .filter((parts) => parts.length === 2);
  const named = grouped(
    findGaps(context, NAMING_PAIRS).flatMap(({ evidence }) => evidence.missingPairs),
    (pair) => [pairKey(...pair)],
  );

  const sides = sidesOf(system, separators);
  const found = new Map<string, { readonly actorIds: Pair; readonly estimate: number }>();
  const consider = (a: string, b: string) => {
    const actorIds = pairOf(a, b);
    const key = pairKey(a, b);
    // Two whom nobody has met are no meeting.
    if (settled.has(key) || (isUnlinked(a) && isUnlinked(b))) return;
    const between = sides.between(a, b) + Number(isUnlinked(a) || isUnlinked(b));
    const estimate = between + (named.get(key)?.length ?? 0);
    if (estimate >= FEWEST_CLOSED) found.set(key, { actorIds, estimate });
  };
  const speakers = sides.groups.map((ids) => mostLinked(ids, context.weak));
  for (const [i, a] of speakers.entries()) for (const b of speakers.slice(i + 1)) consider(a, b);
  for (const [pair] of named.values()) if (pair !== undefined) consider(...pair);
  return [...found.values()]
    .sort((x, y) => y.estimate - x.estimate || byKey(x, y))
    .slice(0, MOST_TRIED)
    .map(({ actorIds }) => actorIds);
}

/** Who stands on the same side of everything that separates, and how much separates two. */
function sidesOf(system: System, separators: ReadonlyArray<readonly Part[]>) {
  const sides = new Map<string, Int8Array>();
  for (const id of system.actors.keys())
    sides.set(
      id,
      Int8Array.from(separators, (parts) => parts.findIndex((part) => part.has(id))),
    );
  const groups = grouped([...system.actors.keys()], (id) => [sides.get(id)?.join() ?? '']);
  const between = (a: string, b: string): number => {
    const [one, other] = [sides.get(a) ?? NO_SIDES, sides.get(b) ?? NO_SIDES];
    let count = 0;
    for (let i = 0; i < one.length; i += 1) {
      const [p = -1, q = -1] = [one[i], other[i]];
      if (p >= 0 && q >= 0 && p !== q) count += 1;
    }
    return count;
  };
  return { groups: [...groups.values()], between };
}

const NO_SIDES = new Int8Array();

/** Whoever has the most links speaks for those who stand where it stands. */
const mostLinked = (ids: readonly string[], neighbours: GapContext['weak']): string =>
  ids.reduce((best, id) => {
    const more = (neighbours.get(id)?.size ?? 0) - (neighbours.get(best)?.size ?? 0);
    return more > 0 || (more === 0 && compareIds(id, best) < 0) ? id : best;
  });
