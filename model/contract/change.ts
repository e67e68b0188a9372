import { z } from 'zod';
import { Author, AuthorKind } from './author-kind.ts';
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
  byKind: AuthorKind.optional(),
  at: Instant,
  /** The change that it undoes; `again`: the undo of an undo, which repeats the first change. */
  undoes: z.object({ revision: z.int().min(1), again: z.boolean() }).optional(),
  /**
   * The change that undid it, unless that was undone too; without a revision if it was made in another
   * territory.
   */
  undoneBy: z
    .object({ revision: z.int().min(1).optional(), by: z.string().optional(), at: Instant })
    .optional(),
});
export type Change = z.infer<typeof Change>;

/** Subject of a change; `position` is the position of actors on the map. */
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
  byKind: AuthorKind.optional().meta({ description: 'Made by this kind of author, whatever the name' }),
  actorId: Id.optional().meta({ description: 'Of this actor, its cooperations and what it carries' }),
  kind: ChangeKind.optional().meta({ description: 'About this kind of thing' }),
  withoutPositions: QueryFlag.optional().meta({ description: 'Leave out where actors were put on the map' }),
});

/**
 * Elements named in a list of changes, by key, with their present name, or the last one if deleted; names
 * stored nowhere are left out. A cooperation is named by its parties.
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
  authors: z.array(Author).optional(),
});
export type ChangeList = z.infer<typeof ChangeList>;

/** Undoing a withdrawal takes the consent of the organisation, which the facilitator confirms. */
export const UndoInput = z.strictObject({ consent: z.literal(true).optional() });

/** A later change that prevents an undo. */
export const ConflictingChange = z.object({
  revision: z.int().min(1),
  type: z.string(),
  subjectId: z.string(),
});
export type ConflictingChange = z.infer<typeof ConflictingChange>;
