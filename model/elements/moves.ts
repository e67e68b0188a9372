import { type Difference, differingProperties, sameProperties } from './element-edits.ts';
import type { Properties } from './elements.ts';

/** Position and land of an actor. Anyone moves actors at any time, so other edits ignore these properties. */
export const PLACE: readonly string[] = ['x', 'y', 'placed', 'landId'];

/** Returns true if a change only moves actors. */
export const isMoveOf = ({ before, after }: Difference): boolean =>
  [before, after].every((side) => Object.keys(side).every((key) => isMoved(key, before[key], after[key])));

/** Returns true if an element is only moved; a land appears and disappears with its actors. */
function isMoved(key: string, before: Properties | undefined, after: Properties | undefined): boolean {
  if (key.startsWith('Land:'))
    return before === undefined || after === undefined || sameProperties(before, after, PLACE);
  if (before === undefined || after === undefined) return false;
  return differingProperties(before, after).every((name) => PLACE.includes(name));
}
