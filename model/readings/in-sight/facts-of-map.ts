import type { TerritoryMap } from '../../contract/reading.ts';
import { type Elements, parseKey } from '../../elements/elements.ts';
import type { Facts, LandFact } from '../../elements/facts.ts';
import { factsOfElements } from '../../elements/past/facts-of-elements.ts';
import { publicFacts } from '../../elements/visibility/visible-facts.ts';
import { visibleElements } from './visible-elements.ts';

/**
 * The facts that a map of the present was made of, as far as it tells them: what begins after its day is not on it, nor
 * since when an organisation is part of another, nor where those act who come from elsewhere. `seesPrivate`: whether its
 * reader is told what is private.
 */
export function factsOfMap(map: TerritoryMap, seesPrivate: boolean): Facts {
  const { counts, ...territory } = map.territory;
  return {
    ...factsInSight(map, visibleElements(map), seesPrivate),
    territory,
    lands: (map.lands ?? []).map(
      ({ named, name, ...land }): LandFact => ({ ...land, ...(named && { name }) }),
    ),
    shown: counts.shown,
  };
}

/** The facts that elements of a map make, for its reader. */
export function factsInSight(
  { territory: { id, revision } }: TerritoryMap,
  elements: Elements,
  seesPrivate: boolean,
): Facts {
  const facts = factsOfElements(id, withEnds(elements), revision);
  if (facts === undefined) throw new Error(`${id} is not on its own map.`);
  return seesPrivate ? facts : publicFacts(facts);
}

/**
 * Commitments of elsewhere that those here serve or refine, actors of elsewhere that carry those of here: they are
 * there, and nothing else is known of them.
 */
function withEnds(elements: Elements): Elements {
  const ends = [...elements].flatMap(([key, { actorId }]) => {
    const { kind, id, toId } = parseKey(key);
    if (kind === 'SERVES' || kind === 'REFINES') return [`Commitment:${toId}`];
    if (kind === 'CARRIES') return [`Actor:${id}`];
    return kind === 'Declaration' ? [`Actor:${actorId}`] : [];
  });
  return new Map([...ends.map((end) => [end, {}] as const), ...elements]);
}
