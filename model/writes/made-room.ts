import { type Difference, sameProperties } from '../elements/element-edits.ts';
import type { Elements, Properties } from '../elements/elements.ts';
import { isMoveOf } from '../elements/moves.ts';

/** Types of changes that restore a state: nobody makes room. */
const RESTORING = ['change.undone', 'snapshot.restored', 'territory.restored'];

/**
 * Returns true if a change only moved an element to make room, next to its own purpose: on a young map others
 * move for newcomers. Moves by hand are marked.
 */
export const madeRoom = (
  type: string,
  before: Properties | undefined,
  after: Properties | undefined,
): boolean =>
  before?.x !== undefined &&
  after?.x !== undefined &&
  before.placed === undefined &&
  after.placed === undefined &&
  !RESTORING.includes(type);

/** Returns a test for the elements that a change only moved to make room for others. */
export function madeRoomIn(type: string, difference: Difference): (key: string) => boolean {
  if (isMoveOf(difference)) return () => false;
  const { before, after } = difference;
  return (key) =>
    madeRoom(type, before[key], after[key]) && sameProperties(before[key], after[key], ['x', 'y']);
}

/** Detects position properties that making room changes. */
export const isRoom = (name: string): boolean => name === 'x' || name === 'y';

/**
 * Reverts later moves that only made room, so that undoing a change does not require undoing later newcomers
 * first.
 */
export function beforeRoom(
  present: Elements,
  { after }: Difference,
  later: readonly (Difference & { readonly type: string })[],
): Elements {
  const seen = new Map(present);
  const moves = new Set(later.filter(isMoveOf));
  for (const [key, { x, y }] of Object.entries(after)) {
    const now = present.get(key);
    if (now === undefined || x === undefined || y === undefined) continue;
    const since = later.filter(
      (change) =>
        change.before[key]?.x !== change.after[key]?.x || change.before[key]?.y !== change.after[key]?.y,
    );
    const isRoomAlone = since.every(
      (change) => !moves.has(change) && madeRoom(change.type, change.before[key], change.after[key]),
    );
    if (isRoomAlone) seen.set(key, { ...now, x, y });
  }
  return seen;
}
