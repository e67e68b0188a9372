import type { Need } from '../../contract/actor.ts';
import { append } from '../../contract/grouped.ts';
import { familyMatrix } from '../families.ts';
import { commonPartners, compareIds, introducers } from '../gaps/missing-pairs.ts';
import { meets } from '../needs-offers.ts';
import { pairKey, type System } from '../system.ts';
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

/** Who could meet whom: at most fifty, five an actor, by score then key. */
export function findSuggestions(system: System): SuggestionDraft[] {
  const sources = reasonSources(system);
  const ranked = candidates(system, sources).sort((x, y) => y.score - x.score || compareIds(x.key, y.key));
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

// On a large map nearly every pair is looked at: only a number is made of it here.
function candidates(system: System, sources: Sources): Candidate[] {
  const ids = [...system.actors.keys()].sort(compareIds);
  const settled = settledPairs(system);
  const found: Candidate[] = [];
  for (const [i, a] of ids.entries()) {
    for (const b of ids.slice(i + 1)) {
      const key = pairKey(a, b);
      const own = settled.has(key) ? 0 : ownScore(reasonsOf(a, b, sources));
      if (own === 0) continue;
      const score = own + Math.min(WEIGHTS.partnersAtMost, adamicAdar(sources.neighbours, a, b));
      found.push({ key, actorIds: [a, b], score: Math.round(score * 1000) / 1000 });
    }
  }
  return found;
}

type Sources = ReturnType<typeof reasonSources>;

function reasonSources(system: System) {
  const family = (id: string) => system.actors.get(id)?.family ?? '';
  const apart = new Set(
    familyMatrix(system)
      .cells.filter(({ pAdjusted }) => pAdjusted !== null && pAdjusted <= 0.05)
      .flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]),
  );
  return {
    neighbours: system.neighbours(1),
    needOffers: needOffersByPair(system),
    commitments: commitmentsByActor(system),
    themes: themesByActor(system),
    areApart: (a: string, b: string) => apart.size > 0 && apart.has(`${family(a)} ${family(b)}`),
  };
}

type Reasons = Pick<
  SuggestionDraft,
  'needOffers' | 'commitmentIds' | 'themeIds' | 'familiesApart' | 'unlinkedIds'
>;

const reasonsOf = (a: string, b: string, sources: Sources): Reasons => ({
  needOffers: sources.needOffers.get(pairKey(a, b)) ?? [],
  commitmentIds: shared(sources.commitments, a, b),
  themeIds: shared(sources.themes, a, b),
  familiesApart: sources.areApart(a, b),
  unlinkedIds: [a, b].filter((id) => (sources.neighbours.get(id)?.size ?? 0) === 0),
});

const ownScore = (reasons: Reasons): number =>
  WEIGHTS.needOffer * Math.min(COUNTED_AT_MOST, reasons.needOffers.length) +
  WEIGHTS.commitment * Math.min(COUNTED_AT_MOST, reasons.commitmentIds.length) +
  WEIGHTS.theme * Math.min(COUNTED_AT_MOST, reasons.themeIds.length) +
  WEIGHTS.unlinked * reasons.unlinkedIds.length +
  (reasons.familiesApart ? WEIGHTS.familiesApart : 0);

const draft = ({ key, actorIds: [a, b], score }: Candidate, sources: Sources): SuggestionDraft => ({
  key,
  actorIds: [a, b],
  score,
  ...reasonsOf(a, b, sources),
  introducerIds: introducers([[a, b]], sources.neighbours),
});

/** Common partners, each worth the less the more partners it has (Adamic & Adar 2003). */
function adamicAdar(neighbours: Sources['neighbours'], a: string, b: string): number {
  let sum = 0;
  for (const id of commonPartners(neighbours, a, b)) sum += 1 / Math.log(neighbours.get(id)?.size ?? 2);
  return sum;
}

function needOffersByPair(system: System): Map<string, Array<{ need: Need; offer: Need }>> {
  const { needs, offers } = system.facts;
  const onMap = ({ actorId }: Need) => system.actors.has(actorId);
  const byPair = new Map<string, Array<{ need: Need; offer: Need }>>();
  for (const need of needs.filter(onMap)) {
    for (const offer of offers.filter((other) => onMap(other) && meets(need, other))) {
      append(byPair, pairKey(need.actorId, offer.actorId), { need, offer });
    }
  }
  return byPair;
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
