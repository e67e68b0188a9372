import { pairKey } from '../../elements/system.ts';
import type { GapContext } from './gap-context.ts';

/**
 * The level that a sentence about passages has to name: null where no active link below it joins these actors to others,
 * so that what is said holds of every link the map draws.
 */
export function levelToName(
  inside: Iterable<string>,
  isOutside: (actorId: string) => boolean,
  { near, weak, system }: GapContext,
  cooperationIds: readonly string[] = [],
): number | null {
  const { minIntensity } = system.reading;
  if (minIntensity < 2) return null;
  // Beside a cooperation of several, two of them may have a weaker one of their own.
  const isOther = (a: string, b: string): boolean =>
    cooperationIds.length > 0 &&
    system.weakLinks.get(pairKey(a, b))?.cooperationIds.some((id) => !cooperationIds.includes(id)) === true;
  for (const one of inside)
    for (const other of weak.get(one) ?? [])
      if (isOutside(other) && (near.get(one)?.has(other) !== true || isOther(one, other)))
        return minIntensity;
  return null;
}
