import { z } from 'zod';
import { Id, Instant, listOf, PageQuery, QueryFlag } from './primitives.ts';

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
  /** The change that it undoes; `again`: an undo of an undo, which does what was done first once more. */
  undoes: z.object({ revision: z.int().min(1), again: z.boolean() }).optional(),
  /** What undid it, as long as that was not undone in turn; no revision where it was done from another territory. */
  undoneBy: z
    .object({ revision: z.int().min(1).optional(), by: z.string().optional(), at: Instant })
    .optional(),
});
export type Change = z.infer<typeof Change>;

/** What a change is about; `position` is where actors stand on the map. */
export const ChangeKind = z.enum([
  'actor',
  'cooperation',
  'commitment',
  'need',
  'question',
  'territory',
  'position',
]);
export type ChangeKind = z.infer<typeof ChangeKind>;

const Revision = z.coerce
  .number()
  .int()
  .min(0)
  .max(2 ** 31);

/** Which changes: those after a revision, oldest first; or, newest first, those before one. */
export const ChangesQuery = PageQuery.extend({
  after: Revision.optional().meta({ description: 'After this revision, oldest first' }),
  before: Revision.optional().meta({ description: 'Before this revision, newest first' }),
  order: z.enum(['oldest', 'newest']).optional().meta({ description: 'oldest unless `before` is given' }),
  by: z.string().min(1).max(200).optional().meta({ description: 'Made by this person' }),
  actorId: Id.optional().meta({ description: 'Of this actor, its cooperations and what it carries' }),
  kind: ChangeKind.optional().meta({ description: 'About this kind of thing' }),
  withoutPositions: QueryFlag.optional().meta({ description: 'Leave out where actors were put on the map' }),
});

/**
 * What the changes of a list name, by element key, as it is called now, or was last if it is there no more; a name
 * that is kept nowhere is left out. A cooperation is called by its parties.
 */
export const NamedElement = z.object({
  key: z.string(),
  name: z.string().optional(),
  partyIds: z.array(Id).optional(),
  gone: z.boolean().optional(),
});
export type NamedElement = z.infer<typeof NamedElement>;

/** Newest first it comes with names, and with the people who made changes here. */
export const ChangeList = listOf(Change).extend({
  names: z.array(NamedElement).optional(),
  people: z.array(z.string()).optional(),
});
export type ChangeList = z.infer<typeof ChangeList>;

/** A later change that stands in the way of an undo. */
export const ConflictingChange = z.object({
  revision: z.int().min(1),
  type: z.string(),
  subjectId: z.string(),
});
export type ConflictingChange = z.infer<typeof ConflictingChange>;
