import type { MapActor, TerritoryMap } from '../../../model/contract/reading.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import { withoutAbsent } from '../../../model/without-absent.ts';
import type { Scene } from './types.ts';
import { vocabularyOf } from './vocabulary.ts';

const actors = new WeakMap<TerritoryMap, readonly MapActor[]>();

/** What a line is looked up in: the map with its reserve, and the vocabulary. */
export function sceneOf(
  map: TerritoryMap,
  reference: Reference,
  {
    settled,
    similarNames,
    hidesPersons = false,
  }: Pick<Scene, 'settled' | 'similarNames' | 'hidesPersons'> = {},
): Scene {
  // The same list as long as it is the same map: what is made of it is made once.
  const known = actors.get(map) ?? [...map.actors, ...map.reserve];
  actors.set(map, known);
  return {
    actors: known,
    commitments: map.commitments,
    vocabulary: vocabularyOf(reference),
    map,
    hidesPersons,
    ...withoutAbsent({ settled, similarNames }),
  };
}
