import type { CooperationFact, Facts } from '../../model/elements/facts.ts';
import type { DeclaredMap } from '../../model/readings/survival/declared-map.ts';
import type { DrawnLink } from '../../model/readings/survival/worlds.ts';
import { makeCooperation } from './make-facts.ts';

/** Converts a world into facts, with a cooperation of two for each drawn link. */
export const factsOfWorld = (facts: Facts, declared: DeclaredMap, links: readonly DrawnLink[]): Facts => ({
  ...facts,
  cooperations: [
    ...facts.cooperations,
    ...links.map(({ a, b, kind }, i): CooperationFact => {
      const ends = [declared.hearing.actorIds[a] ?? '', declared.hearing.actorIds[b] ?? ''];
      const { intensity, nature, themes } = kind;
      return makeCooperation(`drawn-${i}`, ends, { intensity, nature, themes: [...themes] });
    }),
  ],
});
