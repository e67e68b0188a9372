import type { TerritoryMap } from '../../model/contract/reading.ts';
import type { Elements } from '../../model/elements/elements.ts';
import type { Facts } from '../../model/elements/facts.ts';
import { visibleElements } from '../../model/readings/in-sight/visible-elements.ts';

/** The elements that facts were told of, as they would be in the graph. */
export const elementsOfFacts = (facts: Facts): Elements =>
  visibleElements({
    ...facts,
    actors: [...facts.actors, ...facts.outside],
    reserve: [],
  } as unknown as TerritoryMap);
