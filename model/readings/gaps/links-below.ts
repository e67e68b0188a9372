import { pairKey } from '../../elements/system.ts';
import type { GapContext } from './gap-context.ts';

/**
 * Returns the level that a sentence about passages has to name. Null if no active link below it joins these actors to
 * others: the sentence then holds of every link the map draws.
 */
export function levelToName(
  inside: Iterable<string>,
  isOutside: (actorId: string) => boolean,
  { near, weak, system }: GapContext,
  cooperationIds: readonly string[] = [],
): number | null {
  const { minIntensity } = system.reading;
  if (minIntensity < 2) return null;
  // Two parties of a cooperation of several may also have a weaker one of their own.
  const isOther = (a: string, b: string): boolean =>
    cooperationIds.length > 0 &&
    system.weakLinks.get(pairKey(a, b))?.cooperationIds.some((id) => !cooperationIds.includes(id)) === true;
  for (const one of inside)
    for (const other of weak.get(one) ?? [])
      if (isOutside(other) && (near.get(one)?.has(other) !== true || isOther(one, other)))
        return minIntensity;
  return null;
}
