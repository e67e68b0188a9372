import type { Need } from '../../contract/actor.ts';
import { append } from '../../contract/grouped.ts';
import { familyMatrix, testFamilies } from '../families.ts';
import { compareIds, introducers } from '../gaps/missing-pairs.ts';
import { meets } from '../needs-offers.ts';
import type { Steps } from '../steps.ts';
import { pairKey, pairOf, type System } from '../system.ts';
import { settledPairs } from './eligible-pairs.ts';

/** Why two actors could meet, in no language yet. */
export interface SuggestionDraft {
  readonly key: string;
  readonly actorIds: readonly [string, string];
  readonly score: number;
  readonly needOffers: ReadonlyArray<{ readonly need: Need; readonly offer: Need }>;
  readonly commitmentIds: readonly string[];
  readonly themeIds: readonly string[];
  readonly familiesApart: boolean;
  /** Those of the two without any link at τ = 1. */
  readonly unlinkedIds: readonly string[];
  readonly introducerIds: readonly string[];
}

const MOST_SUGGESTIONS = 50;
const MOST_AN_ACTOR = 5;

// What someone asked for weighs most, what merely resembles least. Common partners only break ties: on their own
// they would close circles that exist.
const WEIGHTS = { needOffer: 5, commitment: 4, theme: 1.5, familiesApart: 2, unlinked: 2, partnersAtMost: 1 };
const COUNTED_AT_MOST = 2;

/**
 * Who could meet whom: at most fifty, five an actor, by score then key. On a large map nearly every pair is looked at:
 * an actor's are a step.
 */
export function* findSuggestions(system: System): Steps<SuggestionDraft[]> {
  yield* testFamilies(system);
  const sources = reasonSources(system);
  const ranked = (yield* candidates(system, sources)).sort(byRank);
  const places = new Map<string, number>();
  const place = (id: string) => places.get(id) ?? 0;
  const chosen: Candidate[] = [];
  for (const candidate of ranked) {
    if (chosen.length === MOST_SUGGESTIONS) break;
    if (candidate.actorIds.some((id) => place(id) >= MOST_AN_ACTOR)) continue;
    for (const id of candidate.actorIds) places.set(id, place(id) + 1);
    chosen.push(candidate);
  }
  return chosen.map((candidate) => draft(candidate, sources));
}

interface Candidate {
  readonly key: string;
  readonly actorIds: readonly [string, string];
  readonly score: number;
}

/**
 * Of an actor's pairs, how many can be chosen or stand before one that is: at most four are chosen before it, and the
 * others were passed over for a partner that has its five already, of whom there are at most twenty.
 */
const WORTH_KEEPING = MOST_AN_ACTOR + (2 * MOST_SUGGESTIONS) / MOST_AN_ACTOR;

function* candidates(system: System, sources: Sources): Steps<Candidate[]> {
  const ids = [...system.actors.keys()].sort(compareIds);
  const settled = settledPairs(system);
  const scores = scoresWith(sources);
  const found: Candidate[] = [];
  for (const [i, a] of ids.entries()) {
    const scoreWith = scores(a);
    const ranked = ids
      .slice(i + 1)
      .map((b) => ({ key: pairKey(a, b), actorIds: [a, b] as const, score: scoreWith(b) }))
      .filter(({ key, score }) => score > 0 && !settled.has(key))
      .sort(byRank);
    found.push(...ranked.slice(0, WORTH_KEEPING));
    yield;
  }
  return found;
}

const byRank = (x: Candidate, y: Candidate): number => y.score - x.score || compareIds(x.key, y.key);

/** What a pair is worth, to the thousandth: 0 where nothing but common partners speaks for it. */
function scoresWith(sources: Sources): (a: string) => (b: string) => number {
  const { neighbours, needOffers, commitments, themes, familyOf, familiesApart } = sources;
  const carriers = actorsBy(commitments);
  const acting = actorsBy(themes);
  const isUnlinked = (id: string): number => ((neighbours.get(id)?.size ?? 0) === 0 ? 1 : 0);
  return (a) => {
    const commitmentsWith = tally(commitments.get(a), (id) => carriers.get(id));
    const themesWith = tally(themes.get(a), (id) => acting.get(id));
    const closeness = adamicAdar(neighbours, a);
    const apart = familiesApart.get(familyOf(a));
    const needs = needOffers.get(a);
    const unlinked = isUnlinked(a);
    return (b) => {
      const own =
        WEIGHTS.needOffer * Math.min(COUNTED_AT_MOST, needs?.get(b)?.length ?? 0) +
        WEIGHTS.commitment * Math.min(COUNTED_AT_MOST, commitmentsWith.get(b) ?? 0) +
        WEIGHTS.theme * Math.min(COUNTED_AT_MOST, themesWith.get(b) ?? 0) +
        WEIGHTS.unlinked * (unlinked + isUnlinked(b)) +
        (apart?.has(familyOf(b)) ? WEIGHTS.familiesApart : 0);
      if (own === 0) return 0;
      return Math.round((own + Math.min(WEIGHTS.partnersAtMost, closeness.get(b) ?? 0)) * 1000) / 1000;
    };
  };
}

/** How many of these each actor shares. */
function tally(
  own: ReadonlySet<string> = new Set(),
  actorsOf: (id: string) => readonly string[] | undefined,
): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const id of own)
    for (const actorId of actorsOf(id) ?? []) numbers.set(actorId, (numbers.get(actorId) ?? 0) + 1);
  return numbers;
}

function actorsBy(byActor: ByActor): Map<string, string[]> {
  const actors = new Map<string, string[]>();
  for (const [actorId, ids] of byActor) for (const id of ids) append(actors, id, actorId);
  return actors;
}

/** Common partners with each other actor, each worth the less the more partners it has (Adamic & Adar 2003). */
function adamicAdar(neighbours: Sources['neighbours'], a: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const partner of neighbours.get(a) ?? []) {
    const theirs = neighbours.get(partner) ?? new Set();
    for (const b of theirs) if (b !== a) sums.set(b, (sums.get(b) ?? 0) + 1 / Math.log(theirs.size));
  }
  return sums;
}

type Sources = ReturnType<typeof reasonSources>;

function reasonSources(system: System) {
  const familiesApart = new Map<string, Set<string>>();
  for (const { a, b, pAdjusted } of familyMatrix(system).cells) {
    if (pAdjusted === null || pAdjusted > 0.05) continue;
    add(familiesApart, a, b);
    add(familiesApart, b, a);
  }
  return {
    neighbours: system.neighbours(1),
    needOffers: needOffersByActor(system),
    commitments: commitmentsByActor(system),
    themes: themesByActor(system),
    familyOf: (id: string): string => system.actors.get(id)?.family ?? '',
    familiesApart,
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
  unlinkedIds: [a, b].filter((id) => (sources.neighbours.get(id)?.size ?? 0) === 0),
});

const draft = ({ key, actorIds: [a, b], score }: Candidate, sources: Sources): SuggestionDraft => ({
  key,
  actorIds: [a, b],
  score,
  ...reasonsOf(a, b, sources),
  introducerIds: introducers([[a, b]], sources.neighbours),
});

type NeedOffers = Map<string, Array<{ need: Need; offer: Need }>>;

/** By the smaller id of the two, then the other. */
function needOffersByActor(system: System): Map<string, NeedOffers> {
  const { needs, offers } = system.facts;
  const onMap = ({ actorId }: Need) => system.actors.has(actorId);
  const byActor = new Map<string, NeedOffers>();
  for (const need of needs.filter(onMap)) {
    for (const offer of offers.filter((other) => onMap(other) && meets(need, other))) {
      const [a, b] = pairOf(need.actorId, offer.actorId);
      const withOthers: NeedOffers = byActor.get(a) ?? new Map();
      byActor.set(a, withOthers);
      append(withOthers, b, { need, offer });
    }
  }
  return byActor;
}

type ByActor = ReadonlyMap<string, ReadonlySet<string>>;

function commitmentsByActor(system: System): ByActor {
  const carried = new Map<string, Set<string>>();
  for (const commitment of system.commitments) {
    for (const { actorId } of system.carriers(commitment)) add(carried, actorId, commitment.id);
  }
  return carried;
}

// The themes of an actor are those it acts on: an active cooperation, or a commitment it carries.
function themesByActor(system: System): ByActor {
  const themes = new Map<string, Set<string>>();
  for (const { parties, themes: about } of system.active()) {
    for (const { actorId } of parties) for (const theme of about) add(themes, actorId, theme);
  }
  for (const commitment of system.commitments) {
    for (const { actorId } of system.carriers(commitment)) {
      for (const theme of commitment.themes) add(themes, actorId, theme);
    }
  }
  return themes;
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}

function shared(sets: ByActor, a: string, b: string): string[] {
  const [mine, theirs] = [sets.get(a), sets.get(b)];
  return mine && theirs ? [...mine].filter((value) => theirs.has(value)).sort(compareIds) : [];
}
