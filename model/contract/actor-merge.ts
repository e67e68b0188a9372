import { z } from 'zod';
import { Id, Version } from './primitives.ts';
import { idOf } from './references.ts';

/** The actor that stays after a merge. */
export const MergeInput = z.strictObject({ intoId: idOf('Actor') });

/** Properties that both actors have: a rule decides, and no declaration is lost. */
export const MergeCollision = z.object({
  kind: z.enum(['field', 'membership', 'carrier', 'need', 'offer', 'party', 'memberOf', 'answer']),
  /** A property, a territory, a commitment, a resource, a cooperation, an actor, the key of a gap. */
  id: z.string(),
});
export type MergeCollision = z.infer<typeof MergeCollision>;

/** Preview of a merge. */
export const MergePreview = z.object({
  actor: z.object({ id: Id, name: z.string(), version: Version }),
  into: z.object({ id: Id, name: z.string(), version: Version }),
  /** Elements that move from the one to the other. */
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
  /** Number of memberships by law between the two, which are dropped. */
  droppedMemberOf: z.int(),
});
export type MergePreview = z.infer<typeof MergePreview>;
