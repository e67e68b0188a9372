import { type Edits, type Elements, nodeKey } from '../elements/elements.ts';

/** Marks the level of a cooperation as no longer assumed, once a party has stated one. */
export function saidLevelEdits(next: Elements, cooperationId: string): Edits {
  const key = nodeKey('Cooperation', cooperationId);
  const cooperation = next.get(key);
  if (cooperation?.intensityAssumed !== true) return new Map();
  const { intensityAssumed: _, ...kept } = cooperation;
  return new Map([[key, kept]]);
}
