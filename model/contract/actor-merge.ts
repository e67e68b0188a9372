import { z } from 'zod';
import { Id, Version } from './primitives.ts';
import { idOf } from './references.ts';

/** Whom an actor is merged into: the one that stays. */
export const MergeInput = z.strictObject({ intoId: idOf('Actor') });

/** What both have: settled by a rule, and nothing declared is lost. */
export const MergeCollision = z.object({
  kind: z.enum(['field', 'membership', 'carrier', 'need', 'offer', 'party', 'memberOf', 'answer']),
  /** A property, a territory, a commitment, a resource, a cooperation, an actor, the key of a gap. */
  id: z.string(),
});
export type MergeCollision = z.infer<typeof MergeCollision>;

/** What a merge would do, before it is done. */
export const MergePreview = z.object({
  actor: z.object({ id: Id, name: z.string(), version: Version }),
  into: z.object({ id: Id, name: z.string(), version: Version }),
  /** What goes from the one to the other. */
  moves: z.object({
    territoryIds: z.array(Id),
    commitmentIds: z.array(Id),
    cooperationIds: z.array(Id),
    declarations: z.int(),
    needs: z.array(Id),
    offers: z.array(Id),
    memberOf: z.int(),
    answers: z.int(),
  }),
  /** Properties that the one that stays lacked, or to which something is added. */
  fields: z.array(z.string()),
  collisions: z.array(MergeCollision),
  /** Cooperations between the two alone: a cooperation joins two actors at least. */
  droppedCooperationIds: z.array(Id),
  /** What the two were to each other by law. */
  droppedMemberOf: z.int(),
});
export type MergePreview = z.infer<typeof MergePreview>;
