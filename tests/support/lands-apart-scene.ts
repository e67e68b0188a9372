import type { Facts } from '../../model/elements/facts.ts';
import { DAY, makeActor, makeCooperation } from './make-facts.ts';
import { pairsOf } from './reference-gaps/plain-scene.ts';

const LANDS = ['east', 'north', 'south', 'west'];
const EACH = 6;

/**
 * Builds four lands of six actors that all work with one another, except few pairs of `east` and `west`:
 * `between` of them.
 */
export function landsApartScene(
  between = 0,
  heard = false,
): Pick<Facts, 'actors' | 'cooperations' | 'lands'> {
  const membership = { onMap: true, ...(heard && { heardLinksOn: DAY }) };
  const idsOf = (land: string) => Array.from({ length: EACH }, (_, i) => `${land}-${i}`);
  const across = pairsOf(LANDS).flatMap(([a, b]) => {
    const pairs = idsOf(a).flatMap((x, i) => idsOf(b).flatMap((y, j) => ((i + j) % 2 === 0 ? [[x, y]] : [])));
    return a === 'east' && b === 'west' ? pairs.slice(0, between) : pairs;
  });
  const inside = LANDS.flatMap((land) => pairsOf(idsOf(land)));
  return {
    actors: LANDS.flatMap(idsOf).map((id) => makeActor(id, { membership })),
    cooperations: [...inside, ...across].map((pair, i) => makeCooperation(`k${i}`, [...pair])),
    lands: LANDS.map((id) => ({ id, actorIds: idsOf(id) })),
  };
}
