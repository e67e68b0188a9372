import type { TerritoryMap } from '../contract/reading.ts';
import { neighboursBy, stepsFrom } from '../readings/shortest-ways.ts';
import type { Chosen, HighlightedEvidence } from './render-input.ts';

/** Highlighted elements: selected ones are outlined; with `lit`, others are dimmed. */
export interface Highlight {
  readonly chosenActorIds: ReadonlySet<string>;
  readonly chosenCooperationIds: ReadonlySet<string>;
  readonly lit: {
    readonly actorIds: ReadonlySet<string>;
    readonly cooperationIds: ReadonlySet<string>;
    readonly everyoneStays: boolean;
    readonly linksStay: boolean;
  } | null;
  readonly ringIds: ReadonlySet<string>;
  /** How many links away from the actor chosen the others are who are near: one or two. */
  readonly steps: ReadonlyMap<string, number>;
  readonly ghosts: readonly (readonly [string, string])[];
}

type Outlined = Pick<Highlight, 'chosenActorIds' | 'chosenCooperationIds'>;
const NONE: ReadonlySet<string> = new Set();
const NOBODY: ReadonlyMap<string, number> = new Map();

/** Reads selection and evidence into what stands out on the map. */
export function highlightOf(
  map: TerritoryMap,
  selection: Chosen,
  evidence: HighlightedEvidence | null,
  tau = 1,
): Highlight {
  const chosen = chosenBy(map, selection);
  return {
    ...chosen,
    lit: highlightedBy(evidence, chosen),
    ringIds: new Set(evidence?.ringIds),
    steps: selection?.kind === 'actor' ? stepsFrom(selection.id, neighboursBy(map.links, tau), 2) : NOBODY,
    ghosts: ghostsOf(evidence, selection, chosen),
  };
}

function chosenBy(map: TerritoryMap, selection: Chosen): Outlined {
  if (selection?.kind === 'actor') {
    return { chosenActorIds: new Set([selection.id]), chosenCooperationIds: NONE };
  }
  if (selection?.kind === 'cooperation') {
    return { chosenActorIds: NONE, chosenCooperationIds: new Set([selection.id]) };
  }
  if (selection?.kind === 'ways') {
    return { chosenActorIds: new Set(selection.id.split(':')), chosenCooperationIds: NONE };
  }
  if (selection?.kind === 'pair') {
    const ends = selection.id.split(':');
    const shared = map.cooperations.filter((cooperation) =>
      ends.every((end) => cooperation.parties.some((party) => party.actorId === end)),
    );
    return { chosenActorIds: new Set(ends), chosenCooperationIds: new Set(shared.map(({ id }) => id)) };
  }
  return { chosenActorIds: NONE, chosenCooperationIds: NONE };
}

function highlightedBy(evidence: HighlightedEvidence | null, chosen: Outlined): Highlight['lit'] {
  if (evidence === null) return null;
  const actorIds = new Set([...evidence.actorIds, ...evidence.missingPairs.flat(), ...chosen.chosenActorIds]);
  const cooperationIds = new Set([...evidence.cooperationIds, ...chosen.chosenCooperationIds]);
  // A question about the whole map (nobody tends, no peer) has nothing to point at: fading all would say nothing.
  const everyoneStays = evidence.everyoneStays === true;
  return actorIds.size + cooperationIds.size === 0 && !everyoneStays
    ? null
    : { actorIds, cooperationIds, everyoneStays, linksStay: evidence.linksStay === true };
}

/** A pair chosen by its own line is not missing, whatever the suggestion that may go with it. */
const ghostsOf = (
  evidence: HighlightedEvidence | null,
  selection: Chosen,
  chosen: Outlined,
): Highlight['ghosts'] =>
  selection?.kind === 'pair' && chosen.chosenCooperationIds.size > 0 ? [] : (evidence?.missingPairs ?? []);
