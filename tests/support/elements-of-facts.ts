import type { TerritoryMap } from '../../model/contract/reading.ts';
import type { Elements } from '../../model/elements/elements.ts';
import type { Facts } from '../../model/elements/facts.ts';
import { visibleElements } from '../../model/readings/in-sight/visible-elements.ts';

/** Converts facts into the elements of the graph that they come from. */
export const elementsOfFacts = (facts: Facts): Elements =>
  visibleElements({
    ...facts,
    actors: [...facts.actors, ...facts.outside],
    reserve: [],
  } as unknown as TerritoryMap);
