import { z } from 'zod';
import { Id, listOf } from './primitives.ts';
import { idOf } from './references.ts';
import { Intensity } from './vocabulary.ts';

/** A party whose level still counts by the former rule: the lowest of its speakers, where its last word is another. */
const FormerWord = z.object({ actorId: Id, level: Intensity, next: Intensity.optional() });

/**
 * A cooperation whose level, or that of a party, is kept by the rule of before December 2026. `level` is what counts now,
 * `next` what counts once accepted; absent where no word would count.
 */
export const FormerLevel = z.object({
  cooperationId: Id,
  level: Intensity,
  next: Intensity,
  words: z.array(FormerWord).min(1),
});
export type FormerLevel = z.infer<typeof FormerLevel>;

export const FormerLevelList = listOf(FormerLevel);

/** Cooperations in which the last word of each organisation counts from now on. */
export const FormerLevelAcceptance = z.strictObject({
  cooperationIds: z.array(idOf('Cooperation')).min(1).max(2000),
});
