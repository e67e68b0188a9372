import { z } from 'zod';
import { NewCooperation } from './cooperation.ts';
import { Id } from './primitives.ts';

/** A cooperation drawn to see what would come of it: what would make it, and nothing is written. */
export const TryInput = z.strictObject({ cooperation: NewCooperation });
export type TryInput = z.infer<typeof TryInput>;

const Steps = z.int().min(1).nullable();

/** How far apart people are: links of τ or more on the shortest way, null where there is none. */
export const TriedDistances = z.object({
  /** Pairs of actors that come closer, those that had no way before among them. */
  closer: z.int(),
  joined: z.int(),
  /** Over the pairs that have a way already; null where none has. */
  mean: z.object({ before: z.number().nullable(), after: z.number().nullable() }),
  /** Each two of the parties on the map. */
  parties: z.array(z.object({ actorIds: z.tuple([Id, Id]), before: Steps, after: Steps })),
});
export type TriedDistances = z.infer<typeof TriedDistances>;

/** What would come of it: questions that close or open, by key; who comes closer; on whom more would then rest. */
export const Tried = z.object({
  closes: z.array(z.string()),
  opens: z.array(z.string()),
  distances: TriedDistances,
  /** Actors without whom more others than now would be cut off from the rest. */
  rests: z.array(z.object({ actorId: Id, before: z.int(), after: z.int() })),
});
export type Tried = z.infer<typeof Tried>;
