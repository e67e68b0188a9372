import type { Need } from '../../contract/actor.ts';
import { pairKey, pairOf, type System } from '../../elements/system.ts';
import { append } from '../../grouped.ts';
import { familyMatrix } from '../families.ts';
import { compareIds, introducers } from '../gaps/missing-pairs.ts';
import { closingPairs } from './closing-pairs.ts';
import { settledPairs } from './eligible-pairs.ts';
import { type ByActor, reasonSources, type Sources } from './reason-sources.ts';

/** Why two actors could meet, in no language yet. */
export interface SuggestionDraft {
  readonly key: string;
  readonly actorIds: readonly [string, string];
  readonly score: number;
  readonly needOffers: ReadonlyArray<{ readonly need: Need; readonly offer: Need }>;
  readonly commitmentIds: readonly string[];
  readonly themeIds: readonly string[];
  readonly familiesApart: boolean;
  /** Actors of the pair without any link at τ = 1. */
  readonly unlinkedIds: readonly string[];
  readonly introducerIds: readonly string[];
  /** Keys of the questions that a link would close, of the three pairs that would close the most. */
  readonly closes: readonly string[];
}

const MOST_SUGGESTIONS = 50;
const MOST_AN_ACTOR = 3;

// Weights of reasons: an explicit need most, similarity least. A missing link, or few links between two
// families, only adds: nobody would give it as a reason to meet. Common partners only break ties: alone they
// would close existing circles. Questions of the map weigh little: they are no wish of the two.
const WEIGHTS = {
  needOffer: 6,
  commitment: 4,
  theme: 1.5,
  familiesApart: 2,
  unlinked: 2,
  partnersAtMost: 1,
  closes: 0.5,
};
const COUNTED_AT_MOST = 2;
const CLOSED_AT_MOST = 3;

/**
 * Suggests meetings: at most fifty, three an actor, by score then key. Each pair has a need, a commitment or
 * a theme in common; the three that would close the most questions are included for that.
 */
export function findSuggestions(system: System): SuggestionDraft[] {
  const sources = reasonSources(system, familyMatrix(system));
  const settled = settledPairs(system);
  const closing = new Map(
    closingPairs(system, settled).map(({ actorIds, closes }) => [pairKey(...actorIds), { actorIds, closes }]),
  );
  const ranked = withClosing(candidates(system, sources, settled), closing).sort(bestFirst);
  // The pairs that close most have few other reasons, and would not reach the first fifty.
  const closingFirst = [
    ...ranked.filter(({ key }) => closing.has(key)),
    ...ranked.filter(({ key }) => !closing.has(key)),
  ];
  const places = new Map<string, number>();
  const place = (id: string) => places.get(id) ?? 0;
  const chosen: Candidate[] = [];
  for (const candidate of closingFirst) {
    if (chosen.length === MOST_SUGGESTIONS) break;
    if (candidate.actorIds.some((id) => place(id) >= MOST_AN_ACTOR)) continue;
    for (const id of candidate.actorIds) places.set(id, place(id) + 1);
    chosen.push(candidate);
  }
  return chosen.sort(bestFirst).map((candidate) => ({
    ...draft(candidate, sources),
    closes: closing.get(candidate.key)?.closes ?? [],
  }));
}

/**
 * Suggests meetings of one actor, the best first. No limit by actor or map applies, nor the family matrix:
 * only properties of the two decide, not others' statements or cooperations.
 */
export function findMeetings(system: System, actorId: string): SuggestionDraft[] {
  const sources = reasonSources(system, { cells: [] });
  const ids = [...system.actors.keys()].sort(compareIds);
  const settled = settledPairs(system);
  const scores = scoring(ids, sources)(actorId, 0);
  return ids
    .flatMap((other, i): Candidate[] => {
      const [score, key] = [scores[i] ?? 0, pairKey(actorId, other)];
      return other === actorId || score === 0 || settled.has(key)
        ? []
        : [{ key, actorIds: pairOf(actorId, other), score }];
    })
    .sort(bestFirst)
    .map((candidate) => ({ ...draft(candidate, sources), closes: [] }));
}

interface Candidate {
  readonly key: string;
  readonly actorIds: readonly [string, string];
  readonly score: number;
}

const bestFirst = (x: Candidate, y: Candidate): number => y.score - x.score || compareIds(x.key, y.key);

/** Adds weight to candidates that would close the most questions, and adds those without another reason. */
function withClosing(
  found: readonly Candidate[],
  closing: ReadonlyMap<string, Pick<SuggestionDraft, 'actorIds' | 'closes'>>,
): Candidate[] {
  const others = found.filter(({ key }) => !closing.has(key));
  const scores = new Map(found.map(({ key, score }) => [key, score]));
  const closers = [...closing].map(([key, { actorIds, closes }]) => ({
    key,
    actorIds,
    score: (scores.get(key) ?? 0) + WEIGHTS.closes * Math.min(CLOSED_AT_MOST, closes.length),
  }));
  return [...others, ...closers];
}

/**
 * Maximum number of an actor's pairs before or at a chosen one. At most two are chosen before it; the others
 * were skipped for a partner with three already, at most thirty-three such.
 */
const WORTH_KEEPING = MOST_AN_ACTOR + Math.floor((2 * MOST_SUGGESTIONS) / MOST_AN_ACTOR);

function candidates(system: System, sources: Sources, settled: ReadonlySet<string>): Candidate[] {
  const ids = [...system.actors.keys()].sort(compareIds);
  const scoresOf = scoring(ids, sources);
  const found: Candidate[] = [];
  for (const [i, a] of ids.entries()) {
    const best: Candidate[] = [];
    const scores = scoresOf(a, i + 1);
    let least = 0;
    for (let j = i + 1; j < ids.length; j += 1) {
      const score = scores[j] ?? 0;
      if (score <= least) continue;
      const b = ids[j] ?? '';
      const key = pairKey(a, b);
      if (settled.has(key)) continue;
      // In the order of their keys already: one that is as good comes after.
      const worse = best.findIndex((other) => other.score < score);
      best.splice(worse < 0 ? best.length : worse, 0, { key, actorIds: [a, b], score });
      if (best.length > WORTH_KEEPING) best.pop();
      if (best.length === WORTH_KEEPING) least = best.at(-1)?.score ?? 0;
    }
    found.push(...best);
  }
  return found;
}

/**
 * Returns a function that scores an actor's pairs to the thousandth, in the order of ids from a place on: 0
 * without a sufficient reason. It reuses its array for the next actor.
 */
function scoring(ids: readonly string[], sources: Sources): (a: string, from: number) => Float64Array {
  const { needOffers, familyOf, familiesApart } = sources;
  const places = new Map(ids.map((id, i) => [id, i]));
  const families = ids.map(familyOf);
  const unlinked = ids.map((id) => Number(sources.isUnlinked(id)));
  const commitmentsShared = sharing(sources.commitments, places);
  const themesShared = sharing(sources.themes, places);
  const closeness = adamicAdar(sources.neighbours, places);
  const scores = new Float64Array(ids.length);
  return (a, from) => {
    const [commitments, themes, close] = [commitmentsShared(a), themesShared(a), closeness(a)];
    const apart = familiesApart.get(familyOf(a));
    const needs = needOffers.get(a);
    const isUnlinked = Number(sources.isUnlinked(a));
    for (let j = from; j < ids.length; j += 1) {
      const given =
        WEIGHTS.needOffer * Math.min(COUNTED_AT_MOST, needs?.get(ids[j] ?? '')?.length ?? 0) +
        WEIGHTS.commitment * Math.min(COUNTED_AT_MOST, commitments[j] ?? 0) +
        WEIGHTS.theme * Math.min(COUNTED_AT_MOST, themes[j] ?? 0);
      scores[j] = 0;
      if (given === 0) continue;
      const added =
        WEIGHTS.unlinked * (isUnlinked + (unlinked[j] ?? 0)) +
        (apart?.has(families[j] ?? '') ? WEIGHTS.familiesApart : 0);
      const score = given + added + Math.min(WEIGHTS.partnersAtMost, close[j] ?? 0);
      scores[j] = Math.round(score * 1000) / 1000;
    }
    return scores;
  };
}

type Places = ReadonlyMap<string, number>;

/** Returns a function that counts the common entries of an actor and each other one. */
function sharing(byActor: ByActor, places: Places): (a: string) => Float64Array {
  const holders = new Map<string, number[]>();
  for (const [actorId, ids] of byActor) {
    const place = places.get(actorId);
    if (place !== undefined) for (const id of ids) append(holders, id, place);
  }
  const numbers = new Float64Array(places.size);
  return (a) => {
    numbers.fill(0);
    for (const id of byActor.get(a) ?? [])
      for (const place of holders.get(id) ?? []) numbers[place] = (numbers[place] ?? 0) + 1;
    return numbers;
  };
}

/** An actor's common partners with each, each worth the less the more partners it has (Adamic & Adar 2003). */
function adamicAdar(neighbours: Sources['neighbours'], places: Places): (a: string) => Float64Array {
  const sums = new Float64Array(places.size);
  return (a) => {
    sums.fill(0);
    for (const partner of neighbours.get(a) ?? []) {
      const theirs = neighbours.get(partner) ?? new Set();
      for (const b of theirs) {
        const place = b === a ? undefined : places.get(b);
        if (place !== undefined) sums[place] = (sums[place] ?? 0) + 1 / Math.log(theirs.size);
      }
    }
    return sums;
  };
}

type Reasons = Pick<
  SuggestionDraft,
  'needOffers' | 'commitmentIds' | 'themeIds' | 'familiesApart' | 'unlinkedIds'
>;

const reasonsOf = (a: string, b: string, sources: Sources): Reasons => ({
  needOffers: sources.needOffers.get(a)?.get(b) ?? [],
  commitmentIds: shared(sources.commitments, a, b),
  themeIds: shared(sources.themes, a, b),
  familiesApart: sources.familiesApart.get(sources.familyOf(a))?.has(sources.familyOf(b)) ?? false,
  unlinkedIds: [a, b].filter(sources.isUnlinked),
});

const draft = (
  { key, actorIds: [a, b], score }: Candidate,
  sources: Sources,
): Omit<SuggestionDraft, 'closes'> => ({
  key,
  actorIds: [a, b],
  score,
  ...reasonsOf(a, b, sources),
  introducerIds: introducers([[a, b]], sources.neighbours),
});

function shared(sets: ByActor, a: string, b: string): string[] {
  const [mine, theirs] = [sets.get(a), sets.get(b)];
  return mine && theirs ? [...mine].filter((value) => theirs.has(value)).sort(compareIds) : [];
}
