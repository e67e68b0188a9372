import type { Difference } from '../element-edits.ts';
import type { Elements, Properties } from '../elements.ts';

/** A change that came after the moment looked back at. */
export interface LaterChange extends Difference {
  readonly type: string;
  readonly at: string;
}

/** A deleted territory leaves only keys: it can neither be shown nor restored. */
export const KEEPS_NO_STATE = 'territory.deleted';

interface FirstTouch {
  readonly at: string;
  readonly before: Properties | undefined;
}

/**
 * Reverts later changes: an element is as the first change that touched it found it, else as it is. `ours`
 * are the territory's changes in order of revision; `elsewhere` are changes to the same elements while this
 * territory did not show them, in order of time.
 */
export function rewind(
  present: Elements,
  ours: readonly LaterChange[],
  elsewhere: readonly LaterChange[] = [],
): Elements {
  const past = new Map(present);
  const first = firstTouches(ours);
  for (const [key, touch] of firstTouches(elsewhere)) {
    const own = first.get(key);
    if (own === undefined || touch.at < own.at) first.set(key, touch);
  }
  for (const [key, { before }] of first) {
    if (before === undefined) past.delete(key);
    else past.set(key, before);
  }
  return past;
}

function firstTouches(changes: readonly LaterChange[]): Map<string, FirstTouch> {
  const first = new Map<string, FirstTouch>();
  for (const { type, at, before, after } of changes)
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (first.has(key)) continue;
      const isLost = type === KEEPS_NO_STATE && !(key in after);
      first.set(key, { at, before: isLost ? undefined : before[key] });
    }
  return first;
}

/**
 * Returns true if these changes may have removed something from a territory's map: only then could others
 * change it outside this territory's history.
 */
export const hidesSomething = (territoryId: string, changes: readonly LaterChange[]): boolean =>
  changes.some(({ before, after }) =>
    Object.entries(before).some(([key, { onMap }]) => {
      if (key.startsWith('ACTS_IN:') && key.endsWith(`>${territoryId}`))
        return !(key in after) || (onMap === true && after[key]?.onMap !== true);
      return /^(PARTY_TO|SERVES):/.test(key) && !(key in after);
    }),
  );
