import {
  type DuplicatePair,
  findDuplicates,
  type NamedActors,
} from '../../../model/readings/name-similarity/find-duplicates.ts';

/** Which actors may be one. */
export const run = (named: NamedActors): DuplicatePair[] => findDuplicates(named);
