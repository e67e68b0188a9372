import { type Difference, differingProperties, sameProperties } from './element-edits.ts';
import type { Properties } from './elements.ts';

/**
 * Where an actor stands on the map, and on which land, is moved by anyone at any time, and says nothing of what a change
 * did that is more than a move.
 */
export const PLACE: readonly string[] = ['x', 'y', 'placed', 'landId'];

/** Says whether moving is all that a change does. */
export const isMoveOf = ({ before, after }: Difference): boolean =>
  [before, after].every((side) => Object.keys(side).every((key) => isMoved(key, before[key], after[key])));

/** Says whether moving is all that is done to an element; a land comes and goes with those who stand on it. */
function isMoved(key: string, before: Properties | undefined, after: Properties | undefined): boolean {
  if (key.startsWith('Land:'))
    return before === undefined || after === undefined || sameProperties(before, after, PLACE);
  if (before === undefined || after === undefined) return false;
  return differingProperties(before, after).every((name) => PLACE.includes(name));
}
