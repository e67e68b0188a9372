import type { Link, System } from '../../elements/system.ts';
import { type NetworkChoices, subNetwork } from './sub-network.ts';

/** A link of a chosen network. */
export interface ChosenLink extends Link {
  /** Sum over its cooperations, each 1/(k − 1) with k parties, under `newman`; else 1. */
  readonly weight: number;
}

/** Lists the pairs linked at τ (by default the query's) under the choices of a network. */
export function chosenLinks(
  system: System,
  choices: NetworkChoices,
  tau: number = system.reading.minIntensity,
): ChosenLink[] {
  if (choices.multiParty === 'projection' && choices.confirmation === 'lowest')
    return [...system.links(tau).values()].map((link) => ({ ...link, weight: 1 }));
  const { actorIds, pairs } = subNetwork(system, choices);
  return pairs
    .filter(({ intensity }) => intensity >= tau)
    .map(({ ends: [a, b], intensity, weight, cooperationIds }) => ({
      actorIds: [actorIds[a] ?? '', actorIds[b] ?? ''],
      intensity,
      cooperationIds,
      weight: choices.multiParty === 'newman' ? weight : 1,
    }));
}
