import { sameProperties } from '../../../model/elements/element-edits.ts';
import type { Elements, Properties } from '../../../model/elements/elements.ts';
import { KEEPS_NO_STATE } from '../../../model/elements/past/rewind.ts';
import { keysOf, type LoggedChange, nameOf } from './logged-change.ts';
import { orderChanges } from './order-changes.ts';

/** Result of Changes applied to an empty graph. */
export interface Replayed {
  readonly elements: Elements;
  /** Every element that a Change speaks of. */
  readonly spoken: ReadonlySet<string>;
  /** Changes whose earlier state differs from the one they state. */
  readonly faults: readonly string[];
  /**
   * A territory was deleted, and the Changes of it alone went with it: what they began, in others, is known from its
   * next Change on.
   */
  readonly isCut: boolean;
}

/** Applies every Change to nothing, each on what the ones before it left: that must be what it says it found. */
export function replay(changes: readonly LoggedChange[]): Replayed {
  const { ordered, faults } = orderChanges(changes);
  const isCut = changes.some(({ type }) => type === KEEPS_NO_STATE);
  const elements = new Map<string, Properties>();
  const spoken = new Set<string>();
  for (const change of ordered)
    for (const key of keysOf(change)) {
      const { [key]: found } = change.before;
      const { [key]: left } = change.after;
      const present = elements.get(key);
      // Elements deleted with a territory keep only their key.
      const tellsNothing = change.type === KEEPS_NO_STATE && left === undefined;
      const isUnknown = isCut && !spoken.has(key);
      if (!tellsNothing && !isUnknown && !sameProperties(present, found))
        faults.push(
          `${nameOf(change)} found ${key}: ${said(found)}; the Changes before it left ${said(present)}.`,
        );
      spoken.add(key);
      if (left === undefined) elements.delete(key);
      else elements.set(key, left);
    }
  return { elements, spoken, faults, isCut };
}

/** Lists the differences between the log and the graph, element by element. */
export function compareWithPresent({ elements, spoken, isCut }: Replayed, present: Elements): string[] {
  const keys = [...new Set([...elements.keys(), ...present.keys()])].filter(
    (key) => !isCut || spoken.has(key),
  );
  return keys.flatMap((key) => {
    const [there, told] = [present.get(key), elements.get(key)];
    return sameProperties(there, told)
      ? []
      : [`${key} in the graph: ${said(there)}; its Changes left ${said(told)}.`];
  });
}

const said = (properties: Properties | undefined): string =>
  properties === undefined ? 'nothing' : JSON.stringify(properties);
