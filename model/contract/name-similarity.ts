import { z } from 'zod';
import { Actor } from './actor.ts';
import { Day, Id } from './primitives.ts';
import { Family } from './vocabulary.ts';

/** How sure it is that two names are of one body. */
export const SimilarityGrade = z.enum(['same', 'likely', 'possible']);
export type SimilarityGrade = z.infer<typeof SimilarityGrade>;

const NameSimilarity = z.object({ grade: SimilarityGrade, reason: z.string() });

/** An actor that a name may mean. `onMap`: where it acts in this territory, on its map or in the reserve. */
export const SimilarActor = NameSimilarity.extend({
  actor: Actor.pick({ id: true, name: true, family: true, kind: true, siren: true }).extend({
    onMap: z.boolean().optional(),
  }),
});
export type SimilarActor = z.infer<typeof SimilarActor>;

/**
 * An official institution that a name may mean: the actor that it makes, one for all territories. `exists`: it acts
 * somewhere already, and need only join.
 */
export const OfficialInstitution = NameSimilarity.extend({
  place: z.string(),
  population: z.int().optional(),
  exists: z.boolean(),
  actor: Actor.pick({ id: true, kind: true, scale: true, siren: true, source: true }).extend({
    name: z.string(),
    family: Family,
  }),
});
export type OfficialInstitution = z.infer<typeof OfficialInstitution>;

/** Meanings of a name: actors of the territory first, then of the whole database; then official names. */
export const SimilarNames = z.object({
  items: z.array(SimilarActor),
  official: z.array(OfficialInstitution),
});
export type SimilarNames = z.infer<typeof SimilarNames>;

export const SimilarQuery = z.strictObject({
  name: z.string().max(200).default(''),
  siren: z.string().max(20).optional().meta({ description: 'Nine digits; spaces are ignored' }),
  limit: z.coerce.number().int().min(1).max(50).default(8),
});
export type SimilarQuery = z.infer<typeof SimilarQuery>;

/** Two actors that may be one, ids ascending. */
export const Duplicate = NameSimilarity.extend({ actorIds: z.tuple([Id, Id]) });
export type Duplicate = z.infer<typeof Duplicate>;
/** A pair that the room says are two, and who said it. */
export const ApartPair = Duplicate.extend({ by: z.string().optional(), at: Day });
export type ApartPair = z.infer<typeof ApartPair>;
/** `apart`: similar pairs marked as different; not among the items. */
export const DuplicateList = z.object({ items: z.array(Duplicate), apart: z.array(ApartPair) });
export type DuplicateList = z.infer<typeof DuplicateList>;
