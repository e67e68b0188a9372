import {
  type DuplicatePair,
  findDuplicates,
  type NamedActors,
} from '../../../model/readings/name-similarity/find-duplicates.ts';

/** Finds actors that may be the same. */
export const run = (named: NamedActors): DuplicatePair[] => findDuplicates(named);
