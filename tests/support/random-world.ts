import type { CooperationFact, Facts } from '../../model/elements/facts.ts';
import type { SaidMap } from '../../model/readings/survival/said-map.ts';
import type { DrawnLink } from '../../model/readings/survival/worlds.ts';
import { makeCooperation } from './make-facts.ts';

/** A world as a territory: the facts, with a cooperation of two for each link that was drawn. */
export const factsOfWorld = (facts: Facts, said: SaidMap, links: readonly DrawnLink[]): Facts => ({
  ...facts,
  cooperations: [
    ...facts.cooperations,
    ...links.map(({ a, b, kind }, i): CooperationFact => {
      const ends = [said.hearing.actorIds[a] ?? '', said.hearing.actorIds[b] ?? ''];
      const { intensity, nature, themes } = kind;
      return makeCooperation(`drawn-${i}`, ends, { intensity, nature, themes: [...themes] });
    }),
  ],
});
