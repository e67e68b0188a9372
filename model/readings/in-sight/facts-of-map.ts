import type { TerritoryMap } from '../../contract/reading.ts';
import { type Elements, parseKey } from '../../elements/elements.ts';
import type { Facts, LandFact } from '../../elements/facts.ts';
import { factsOfElements } from '../../elements/past/facts-of-elements.ts';
import { publicFacts } from '../../elements/visibility/visible-facts.ts';
import { visibleElements } from './visible-elements.ts';

/**
 * Reconstructs the facts behind a present map, as far as it shows them. It lacks elements that begin after
 * its day, dates of membership by law, and the territories of outside actors. `seesPrivate`: whether its
 * reader sees private data.
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

/** Derives facts from a map's elements, for its reader. */
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
 * Adds placeholders for commitments of other territories and outside carriers that the elements refer to:
 * only their existence is known.
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
