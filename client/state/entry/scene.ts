import type { MapActor, TerritoryMap } from '../../../model/contract/reading.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import { memoizeByObject } from '../../../model/once.ts';
import { withoutAbsent } from '../../../model/without-absent.ts';
import type { Scene } from './types.ts';
import { vocabularyOf } from './vocabulary.ts';

// The same list as long as it is the same map: what is made of it is made once.
const actorsOf = memoizeByObject((map: TerritoryMap): readonly MapActor[] => [...map.actors, ...map.reserve]);

/** Builds the context of lines: the map with its reserve, and the vocabulary. */
export function sceneOf(
  map: TerritoryMap,
  reference: Reference,
  {
    settled,
    similarNames,
    hidesPersons = false,
  }: Pick<Scene, 'settled' | 'similarNames' | 'hidesPersons'> = {},
): Scene {
  return {
    actors: actorsOf(map),
    commitments: map.commitments,
    vocabulary: vocabularyOf(reference),
    map,
    hidesPersons,
    ...withoutAbsent({ settled, similarNames }),
  };
}
