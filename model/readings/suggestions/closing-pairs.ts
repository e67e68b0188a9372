import type { GapRule } from '../../contract/vocabulary.ts';
import { pairKey, pairOf, type System } from '../../elements/system.ts';
import { append, grouped } from '../../grouped.ts';
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
/** Rules among them whose pairs do not follow from a cut of the map. */
const NAMING_PAIRS: readonly GapRule[] = ['scattered-carriers', 'themes-in-silos', 'unmet-need'];

const MOST = 3;
// A link that settles one question is like most links: it is no reason of its own.
const FEWEST_CLOSED = 2;
// To try a link on a map of 400 takes some 30 ms, and the estimate seldom misses among so few.
const MOST_TRIED = 8;

/**
 * Finds the three pairs whose link would close the most questions, less the ones it would open, each actor
 * once. An estimate counts the separations between two actors; its best pairs are then simulated as in `POST
 * …/try`.
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

/** Returns the system with a link between the two, as the map counts it. */
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
  const named = grouped(
    findGaps(context, NAMING_PAIRS).flatMap(({ evidence }) => evidence.missingPairs),
    (pair) => [pairKey(...pair)],
  );
  const mostNamed = [...named.values()].reduce((most, { length }) => Math.max(most, length), 0);

  const sides = sidesOf(context);
  const best: Promising[] = [];
  const consider = (a: string, b: string) => {
    // Two whom nobody has met are no meeting.
    if (isUnlinked(a) && isUnlinked(b)) return;
    const between = sides.between(a, b) + Number(isUnlinked(a) || isUnlinked(b));
    if (between + mostNamed < (best[MOST_TRIED - 1]?.estimate ?? FEWEST_CLOSED)) return;
    const key = pairKey(a, b);
    const estimate = between + (named.get(key)?.length ?? 0);
    if (estimate < FEWEST_CLOSED || settled.has(key) || best.some((one) => one.key === key)) return;
    best.push({ key, actorIds: pairOf(a, b), estimate });
    best.sort((x, y) => y.estimate - x.estimate || compareIds(x.key, y.key)).splice(MOST_TRIED);
  };
  const speakers = sides.groups.map((ids) => mostLinked(ids, context.weak));
  for (const [i, a] of speakers.entries()) for (const b of speakers.slice(i + 1)) consider(a, b);
  for (const [pair] of named.values()) if (pair !== undefined) consider(...pair);
  return best.map(({ actorIds }) => actorIds);
}

interface Promising {
  readonly key: string;
  readonly actorIds: Pair;
  readonly estimate: number;
}

/** Groups actors by their side of every separator, and counts the separators between two. */
function sidesOf({ system, bridges, cutPoints }: GapContext) {
  const separators = [...bridges, ...cutPoints].flatMap((passage): Separator[] => {
    const [larger, smaller, ...others] = passage.parts;
    // With three parts or more, joining two of them leaves the cut point necessary.
    if (larger === undefined || smaller === undefined || others.length > 0) return [];
    return [{ larger, smaller, self: 'actorId' in passage ? passage.actorId : null }];
  });
  // The smaller part of each separator is listed: large maps have thousands of separators.
  const cutOffBy = new Map<string, number[]>();
  for (const [at, { smaller }] of separators.entries())
    for (const id of smaller.ids) append(cutOffBy, id, at);
  const isSelf = new Set(separators.map(({ self }) => self));
  const sideOf = (id: string): string => {
    // Any separator of its component tells which that is.
    const component = separators.findIndex(({ larger, smaller }) => larger.has(id) || smaller.has(id));
    return [component, isSelf.has(id) ? id : '', ...(cutOffBy.get(id) ?? [])].join();
  };
  const cutOffFrom = (a: string, b: string): number =>
    (cutOffBy.get(a) ?? []).filter((at) => separators[at]?.larger.has(b)).length;
  return {
    groups: [...grouped([...system.actors.keys()], (id) => [sideOf(id)]).values()],
    between: (a: string, b: string): number => cutOffFrom(a, b) + cutOffFrom(b, a),
  };
}

/** A passage between two parts; `self` is the actor that it is, on neither side. */
interface Separator {
  readonly larger: Part;
  readonly smaller: Part;
  readonly self: string | null;
}

/** Returns the best-linked actor of a group with the same position. */
const mostLinked = (ids: readonly string[], neighbours: GapContext['weak']): string =>
  ids.reduce((best, id) => {
    const more = (neighbours.get(id)?.size ?? 0) - (neighbours.get(best)?.size ?? 0);
    return more > 0 || (more === 0 && compareIds(id, best) < 0) ? id : best;
  });
