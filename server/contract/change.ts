import { z } from 'zod';
import { Id, Instant, listOf } from './primitives.ts';

/**
 * State of what a change touched, by element key (`Actor:amap`, `ACTS_IN:amap>val`, `PARTY_TO:amap>coop-1`):
 * the properties of each node or relationship that changed. Null when nothing was, or nothing is left.
 */
export const ElementStates = z.record(z.string(), z.record(z.string(), z.unknown()));
export type ElementStates = z.infer<typeof ElementStates>;

/** One write, as a territory's history keeps it. `type` is in the past tense: `actor.added`. */
export const Change = z.object({
  id: Id,
  revision: z.int().min(1),
  mutationId: z.string(),
  type: z.string(),
  subjectId: z.string(),
  before: ElementStates.nullable(),
  after: ElementStates.nullable(),
  by: z.string().optional(),
  at: Instant,
});
export type Change = z.infer<typeof Change>;
export const ChangeList = listOf(Change);
