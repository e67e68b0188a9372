import type { Dependents } from '../../model/contract/actor.ts';
import type { Evidence } from '../../model/contract/gap.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { pairKey } from '../../model/elements/system.ts';
import { straitReading } from '../../model/readings/strait-reading.ts';
import type { AppState } from './app-state.ts';
import { type Side, type Sides, sidesOf, standsOn } from './family-comparison.ts';
import { indexMap } from './map-index.ts';
import { evidenceOfPattern } from './patterns.ts';
import { shortestPathsOf } from './shortest-paths.ts';

const evidence = (part: Partial<Evidence>): Evidence => ({
  actorIds: [],
  cooperationIds: [],
  commitmentIds: [],
  themeIds: [],
  missingPairs: [],
  ...part,
});

/**
 * Returns the highlighted elements while others are dimmed; null if none are dimmed (an actor highlights its
 * own neighbours).
 */
export function highlightedEvidence(
  state: Pick<AppState, 'selection' | 'map' | 'gaps' | 'suggestions' | 'dependents'> &
    Partial<Pick<AppState, 'patternAnswer' | 'consoleAnswer' | 'viewOptions'>>,
): Evidence | null {
  const { selection, map, gaps, suggestions, dependents } = state;
  if (selection === null || map.value === null) return null;
  const { kind, id } = selection;
  if (kind === 'gap') return gaps.value?.items.find(({ key }) => key === id)?.evidence ?? null;
  if (kind === 'pattern') {
    const graph = evidenceOfPattern(state.patternAnswer?.value ?? null, id);
    return graph === null ? null : evidence(graph);
  }
  if (kind === 'console') {
    const graph = state.consoleAnswer?.value?.graph;
    return graph === undefined ? null : evidence(graph);
  }
  if (kind === 'pair') {
    const suggestion = suggestions.value?.items.find(({ key }) => key === id);
    return evidenceOfPair(id, suggestion?.introducerIds ?? []);
  }
  if (kind === 'ways') return evidenceOfWays(map.value, id, state.viewOptions);
  if (kind === 'commitment') return evidenceOfCommitment(map.value, id);
  if (kind === 'land') return evidenceOfLand(map.value, id);
  if (kind === 'strait') return evidenceOfStrait(map.value, id);
  if (kind === 'theme') return evidenceOfTheme(map.value, id);
  if (kind === 'actor' && dependents?.actorId === id && dependents.found !== null)
    return evidenceOfDependents(map.value, id, dependents.found);
  if (kind === 'families' || kind === 'sides') {
    const sides = sidesOf(selection);
    return sides === null ? null : evidenceOfFamilyComparison(map.value, sides);
  }
  return null;
}

function evidenceOfPair(id: string, introducerIds: readonly string[]): Evidence | null {
  const [a, b] = id.split(':');
  if (a === undefined || b === undefined) return null;
  return evidence({ actorIds: [a, b, ...introducerIds], missingPairs: [[a, b]] });
}

/** Returns the actors on the shortest paths, with their links; without a path, the two actors. */
function evidenceOfWays(
  map: TerritoryMap,
  id: string,
  viewOptions: AppState['viewOptions'] = {},
): Evidence | null {
  const { fromId, toId, paths } = shortestPathsOf(map, id, viewOptions);
  const { actors } = indexMap(map);
  if (!actors.has(fromId) || !actors.has(toId)) return null;
  const steps = new Set(paths.flatMap((path) => path.slice(1).map((to, i) => pairKey(path[i] ?? '', to))));
  return evidence({
    actorIds: [...new Set([fromId, toId, ...paths.flat()])],
    cooperationIds: map.links
      .filter(({ actorIds: [a, b] }) => steps.has(pairKey(a, b)))
      .flatMap(({ cooperationIds }) => cooperationIds),
  });
}

function evidenceOfCommitment(map: TerritoryMap, id: string): Evidence | null {
  const commitment = indexMap(map).commitments.get(id);
  if (commitment === undefined) return null;
  const serving = map.cooperations.filter(({ serves }) => serves.includes(id));
  const carriers = commitment.carriers.map(({ actorId }) => actorId);
  const parties = serving.flatMap((cooperation) => cooperation.parties.map(({ actorId }) => actorId));
  return evidence({
    actorIds: [...new Set([...carriers, ...parties])],
    cooperationIds: serving.map((cooperation) => cooperation.id),
    commitmentIds: [id],
  });
}

/** Returns the actors of a land, with their cooperations. */
function evidenceOfLand({ lands = [], links }: TerritoryMap, id: string): Evidence | null {
  const land = lands.find((one) => one.id === id);
  if (land === undefined) return null;
  const on = new Set(land.actorIds);
  return evidence({
    actorIds: land.actorIds,
    cooperationIds: links
      .filter(({ actorIds }) => actorIds.every((actorId) => on.has(actorId)))
      .flatMap(({ cooperationIds }) => cooperationIds),
  });
}

/** Returns the actors on both shores, with the crossing links. */
function evidenceOfStrait(map: TerritoryMap, id: string): Evidence | null {
  const strait = straitReading(map, id);
  if (strait === null) return null;
  return evidence({
    actorIds: strait.lands.flatMap(({ actorIds }) => actorIds),
    cooperationIds: strait.links.flatMap(({ cooperationIds }) => cooperationIds),
  });
}

function evidenceOfTheme(map: TerritoryMap, id: string): Evidence {
  const about = map.cooperations.filter(({ themes }) => themes.includes(id));
  const commitments = map.commitments.filter(({ themes }) => themes.includes(id));
  const parties = about.flatMap(({ parties }) => parties.map(({ actorId }) => actorId));
  const carriers = commitments.flatMap(({ carriers }) => carriers.map(({ actorId }) => actorId));
  return evidence({
    actorIds: [...new Set([...parties, ...carriers])],
    cooperationIds: about.map((cooperation) => cooperation.id),
    commitmentIds: commitments.map((commitment) => commitment.id),
    themeIds: [id],
  });
}

function evidenceOfFamilyComparison(map: TerritoryMap, [a, b]: Sides): Evidence {
  const actors = new Map(map.actors.map((actor) => [actor.id, actor]));
  const on = (side: Side, id: string) => {
    const actor = actors.get(id);
    return actor !== undefined && standsOn(side, actor);
  };
  return evidence({
    actorIds: map.actors.filter(({ id }) => on(a, id) || on(b, id)).map((actor) => actor.id),
    cooperationIds: map.links
      .filter(({ actorIds: [x, y] }) => (on(a, x) && on(b, y)) || (on(a, y) && on(b, x)))
      .flatMap(({ cooperationIds }) => cooperationIds),
  });
}

/** Returns the actor, those it connects with their links, and the cooperations that would end. */
function evidenceOfDependents(
  map: TerritoryMap,
  actorId: string,
  { cutOffIds, cooperationIds, commitmentIds }: Dependents,
): Evidence | null {
  if (cutOffIds.length + cooperationIds.length + commitmentIds.length === 0) return null;
  const among = new Set([actorId, ...cutOffIds]);
  const lost = new Set(cooperationIds);
  const lit = map.cooperations.filter(
    ({ id, parties }) => lost.has(id) || parties.filter((party) => among.has(party.actorId)).length > 1,
  );
  const partners = lit
    .filter(({ id }) => lost.has(id))
    .flatMap(({ parties }) => parties.map((party) => party.actorId));
  return evidence({
    actorIds: [...new Set([...among, ...partners])],
    cooperationIds: lit.map(({ id }) => id),
    commitmentIds,
  });
}
