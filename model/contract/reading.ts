import { z } from 'zod';
import { Actor, Membership, Need } from './actor.ts';
import { Commitment } from './commitment.ts';
import { Cooperation } from './cooperation.ts';
import { MapLand } from './land.ts';
import { Day, ID_PATTERN, Id, Instant, QueryFlag } from './primitives.ts';
import { Placed, Territory } from './territory.ts';
import { Family, Formality, Intensity, MinIntensity, Nature } from './vocabulary.ts';

/** A moment of what was known: a revision of the territory, or an instant. */
export const Known = z.union([z.string().regex(/^\d{1,9}$/), Instant]);

/** Parameters of a reading of what is known at present. */
export const PresentReadingQuery = z.strictObject({
  at: Day.optional().meta({
    description: "The day read; by default the territory's asOf, else today in Europe/Paris",
  }),
  minIntensity: MinIntensity.optional().meta({
    description: 'Intensity from which two actors are linked (default 2; the map links at 1)',
  }),
  withoutTransactions: QueryFlag.optional().meta({
    description: 'Leave out cooperations that only fund or commission',
  }),
});

/** Parameters of every reading of a territory's system: `at` is a day of the facts, `known` a moment of what is known. */
export const ReadingQuery = PresentReadingQuery.extend({
  known: Known.optional().meta({
    description: 'As the territory was known at this revision or instant; by default as it is known now',
  }),
});
export type ReadingQuery = z.infer<typeof ReadingQuery>;

/** The last change that was known when a reading of the past was true. */
export const KnownMoment = z.object({ revision: z.int().min(1), at: Instant });
export type KnownMoment = z.infer<typeof KnownMoment>;

/** An actor as drawn: with its position where set; `outside` when it does not act in the territory. */
export const MapActor = Actor.extend({
  x: z.number().optional(),
  y: z.number().optional(),
  /** By whom it stands there; absent where that was computed. */
  placed: Placed.optional(),
  membership: Membership.optional(),
  outside: z.boolean().optional(),
});
export type MapActor = z.infer<typeof MapActor>;

/** Two linked actors: counted once, however many cooperations join them. */
export const MapLink = z.object({
  actorIds: z.tuple([Id, Id]),
  intensity: Intensity,
  cooperationIds: z.array(Id),
});
export type MapLink = z.infer<typeof MapLink>;

/**
 * Everything the map of a territory draws at a day. Cooperations whose state is absent are left out. `known` where it
 * is read as it was known in the past; `territory.revision` is then the revision of that moment.
 */
export const TerritoryMap = z.object({
  territory: Territory,
  day: Day,
  known: KnownMoment.optional(),
  actors: z.array(MapActor),
  reserve: z.array(MapActor),
  memberships: z.array(z.object({ fromId: Id, toId: Id })),
  cooperations: z.array(Cooperation),
  links: z.array(MapLink),
  /** For a part of the map: number of actors requested, and of cooperations that join them to others. */
  part: z
    .object({
      family: Family.optional(),
      theme: z.string().optional(),
      around: Id.optional(),
      actors: z.int(),
      leaving: z.int(),
      beyond: z.boolean(),
    })
    .optional(),
  commitments: z.array(Commitment),
  needs: z.array(Need.extend({ offeredByIds: z.array(Id) })),
  offers: z.array(Need.extend({ neededByIds: z.array(Id) })),
  /** Absent where no groups were found that are more than chance, or nobody asked for any. */
  lands: z.array(MapLand).optional(),
  /**
   * True if no positions are stored: positions and lands were computed for this answer, and land ids are
   * valid in it only.
   */
  composed: z.literal(true).optional(),
});
export type TerritoryMap = z.infer<typeof TerritoryMap>;

/**
 * Charter against reality. `signatoryIds`: signatories acting here; `unheardIds`: those of them not yet heard on
 * commitments. Items: the Charter's first, then the territory's own commitments.
 */
export const CharterReading = z.object({
  signatoryIds: z.array(Id),
  unheardIds: z.array(Id),
  items: z.array(
    z.object({
      commitmentId: Id,
      carrierIds: z.array(Id),
      actingIds: z.array(Id),
      cooperationIds: z.array(Id),
    }),
  ),
});
export type CharterReading = z.infer<typeof CharterReading>;

/** A cell of families × families. */
export const FamilyCell = z.object({
  a: Family,
  b: Family,
  pairs: z.int(),
  /** Linked pairs, as `expected` is. */
  observed: z.int(),
  expected: z.number().nullable(),
  /** Linked pairs expected from each actor's number of links. Null inside a family. */
  expectedByDegree: z.number().nullable(),
  /** Observed / possible pairs; null without pairs. */
  share: z.number().nullable(),
  /** Compares `observed` with `expectedByDegree`, see the rule families-apart. Null if the map is too small to conclude. */
  p: z.number().nullable(),
  pAdjusted: z.number().nullable(),
  hypergeometricP: z.number().nullable(),
  /** The family whose few links with everybody explain the few between the two, else null. */
  lessActive: Family.nullable(),
});
export type FamilyCell = z.infer<typeof FamilyCell>;

export const FamilyMatrix = z.object({
  families: z.array(z.object({ family: Family, actors: z.int() })),
  observed: z.int(),
  pairs: z.int(),
  share: z.number().nullable(),
  cells: z.array(FamilyCell),
});
export type FamilyMatrix = z.infer<typeof FamilyMatrix>;

/** One of two sides: a family, or actors by name. Only actors of the map stand on it. */
const Side = z.object({ family: Family.optional(), actorIds: z.array(Id) });

/** Two sides face to face: linked pairs by nature, formality and intensity, who gives, what both carry. */
export const FamilyComparison = z.object({
  sides: z.tuple([Side, Side]),
  pairs: z.int(),
  observed: z.int(),
  byNature: z.array(z.object({ nature: Nature, pairs: z.int(), fromA: z.int(), fromB: z.int() })),
  byFormality: z.array(z.object({ formality: Formality, pairs: z.int() })),
  byIntensity: z.array(z.object({ intensity: Intensity, pairs: z.int() })),
  links: z.array(MapLink),
  commitmentIds: z.array(Id),
});
export type FamilyComparison = z.infer<typeof FamilyComparison>;

/** Two families: their cell of the matrix, and a comparison. */
export const FamilyReading = FamilyCell.extend(FamilyComparison.shape);
export type FamilyReading = z.infer<typeof FamilyReading>;

export const FamiliesQuery = ReadingQuery.extend({ a: Family.optional(), b: Family.optional() });

/** A side in an address: a family, or ids with commas between; after an id that is the word of a family a comma stands. */
const SideText = z
  .string()
  .max(6000)
  .regex(new RegExp(`^${ID_PATTERN}(,${ID_PATTERN})*,?$`), 'a family, or ids')
  .meta({ description: 'A family, or ids of actors separated by commas', examples: ['amap,mairie'] });

export const FamilyComparisonQuery = ReadingQuery.extend({ a: SideText, b: SideText });
