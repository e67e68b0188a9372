import type { Difference } from '../element-edits.ts';
import type { Elements, Properties } from '../elements.ts';

/** A change that came after the moment looked back at. */
export interface LaterChange extends Difference {
  readonly type: string;
  readonly at: string;
}

/** Of what goes with a territory nothing is kept but its key: it cannot be shown again, nor can it be undone. */
export const KEEPS_NO_STATE = 'territory.deleted';

interface FirstTouch {
  readonly at: string;
  readonly before: Properties | undefined;
}

/**
 * The elements as they were before later changes: each as the first of them that touched it found it, else as it is.
 * `ours` are the changes of the territory looked at, in the order of its revisions; `elsewhere` those that touched the
 * same elements while this territory did not show them, in the order of time.
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
 * Says whether these changes may have taken something out of a territory's sight: only then could others change it
 * without a word in the history of this territory.
 */
export const hidesSomething = (territoryId: string, changes: readonly LaterChange[]): boolean =>
  changes.some(({ before, after }) =>
    Object.entries(before).some(([key, { onMap }]) => {
      if (key.startsWith('ACTS_IN:') && key.endsWith(`>${territoryId}`))
        return !(key in after) || (onMap === true && after[key]?.onMap !== true);
      return /^(PARTY_TO|SERVES):/.test(key) && !(key in after);
    }),
  );
