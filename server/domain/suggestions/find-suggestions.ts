import type { Need } from '../../contract/actor.ts';
import { familyCell, familyMatrix } from '../families.ts';
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

export const MOST_SUGGESTIONS = 50;
const MOST_AN_ACTOR = 5;

// What someone asked for weighs most, what merely resembles least. Common partners only break ties: on their own
// they would close circles that exist.
const WEIGHTS = { needOffer: 5, commitment: 4, theme: 1.5, familiesApart: 2, unlinked: 2, partnersAtMost: 1 };
const COUNTED_AT_MOST = 2;

/** Who could meet whom: at most fifty, five an actor, by score then key. */
export function findSuggestions(system: System): SuggestionDraft[] {
  const drafts = candidates(system).sort((x, y) => y.score - x.score || compareIds(x.key, y.key));
  const places = new Map<string, number>();
  const place = (id: string) => places.get(id) ?? 0;
  const chosen: SuggestionDraft[] = [];
  for (const draft of drafts) {
    if (chosen.length === MOST_SUGGESTIONS) break;
    if (draft.actorIds.some((id) => place(id) >= MOST_AN_ACTOR)) continue;
    for (const id of draft.actorIds) places.set(id, place(id) + 1);
    chosen.push(draft);
  }
  return chosen;
}

function candidates(system: System): SuggestionDraft[] {
  const ids = [...system.actors.keys()].sort(compareIds);
  const settled = settledPairs(system);
  const sources = reasonSources(system);
  return ids.flatMap((a, i) =>
    ids.slice(i + 1).flatMap((b) => (settled.has(pairKey(a, b)) ? [] : (draft(a, b, sources) ?? []))),
  );
}

type Sources = ReturnType<typeof reasonSources>;

function reasonSources(system: System) {
  const matrix = familyMatrix(system);
  const family = (id: string) => system.actors.get(id)?.family;
  const neighbours = system.neighbours(1);
  return {
    neighbours,
    needOffers: needOffersByPair(system),
    commitments: commitmentsByActor(system),
    themes: themesByActor(system),
    areApart: (a: string, b: string) => {
      const [x, y] = [family(a), family(b)];
      const p = x && y ? familyCell(matrix, x, y).pAdjusted : null;
      return p !== null && p <= 0.05;
    },
  };
}

function draft(a: string, b: string, sources: Sources): SuggestionDraft | undefined {
  const key = pairKey(a, b);
  const needOffers = sources.needOffers.get(key) ?? [];
  const commitmentIds = shared(sources.commitments, a, b);
  const themeIds = shared(sources.themes, a, b);
  const familiesApart = sources.areApart(a, b);
  const unlinkedIds = [a, b].filter((id) => (sources.neighbours.get(id)?.size ?? 0) === 0);
  const own =
    WEIGHTS.needOffer * Math.min(COUNTED_AT_MOST, needOffers.length) +
    WEIGHTS.commitment * Math.min(COUNTED_AT_MOST, commitmentIds.length) +
    WEIGHTS.theme * Math.min(COUNTED_AT_MOST, themeIds.length) +
    (familiesApart ? WEIGHTS.familiesApart : 0) +
    WEIGHTS.unlinked * unlinkedIds.length;
  if (own === 0) return undefined;
  const score = own + Math.min(WEIGHTS.partnersAtMost, adamicAdar(sources.neighbours, a, b));
  return {
    key,
    actorIds: [a, b],
    score: Math.round(score * 1000) / 1000,
    needOffers,
    commitmentIds,
    themeIds,
    familiesApart,
    unlinkedIds,
    introducerIds: introducers([[a, b]], sources.neighbours),
  };
}

/** Common partners, each worth the less the more partners it has (Adamic & Adar 2003). */
function adamicAdar(neighbours: Sources['neighbours'], a: string, b: string): number {
  return commonPartners(neighbours, a, b).reduce(
    (sum, id) => sum + 1 / Math.log(neighbours.get(id)?.size ?? 2),
    0,
  );
}

function needOffersByPair(system: System): Map<string, Array<{ need: Need; offer: Need }>> {
  const { needs, offers } = system.facts;
  const onMap = ({ actorId }: Need) => system.actors.has(actorId);
  const byPair = new Map<string, Array<{ need: Need; offer: Need }>>();
  for (const need of needs.filter(onMap)) {
    for (const offer of offers.filter((other) => onMap(other) && meets(need, other))) {
      const key = pairKey(need.actorId, offer.actorId);
      byPair.set(key, [...(byPair.get(key) ?? []), { need, offer }]);
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
