import { type Edits, type Elements, nodeKey } from '../elements/elements.ts';

/** Once a party says a level, that of the cooperation is assumed no longer. */
export function saidLevelEdits(next: Elements, cooperationId: string): Edits {
  const key = nodeKey('Cooperation', cooperationId);
  const cooperation = next.get(key);
  if (cooperation?.intensityAssumed !== true) return new Map();
  const { intensityAssumed: _, ...kept } = cooperation;
  return new Map([[key, kept]]);
}
