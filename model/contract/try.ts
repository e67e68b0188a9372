import { z } from 'zod';
import { NewCooperation } from './cooperation.ts';
import { Id } from './primitives.ts';

/** Cooperation to simulate: the input of its creation; nothing is written. */
export const TryInput = z.strictObject({ cooperation: NewCooperation });
export type TryInput = z.infer<typeof TryInput>;

const Steps = z.int().min(1).nullable();

/** How far apart people are: links of τ or more on the shortest way, null where there is none. */
export const TriedDistances = z.object({
  /** Pairs of actors that come closer, including pairs without a path before. */
  closer: z.int(),
  joined: z.int(),
  /** Over the pairs that have a way already; null where none has. */
  mean: z.object({ before: z.number().nullable(), after: z.number().nullable() }),
  /** Each two of the parties on the map. */
  parties: z.array(z.object({ actorIds: z.tuple([Id, Id]), before: Steps, after: Steps })),
});
export type TriedDistances = z.infer<typeof TriedDistances>;

/**
 * Effects of a simulated cooperation: questions that close or open, by key; shorter distances; actors on
 * which more would depend.
 */
export const Tried = z.object({
  closes: z.array(z.string()),
  opens: z.array(z.string()),
  distances: TriedDistances,
  /** Actors without whom more others than now would be cut off from the rest. */
  rests: z.array(z.object({ actorId: Id, before: z.int(), after: z.int() })),
});
export type Tried = z.infer<typeof Tried>;
