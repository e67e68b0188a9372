import { z } from 'zod';
import { keptShape, newShape, patchShape } from '../fields/shapes.ts';
import { TERRITORY_FIELDS } from '../fields/territory-fields.ts';
import { PEER_FIELDS } from '../fields/tie-fields.ts';
import { Id, idsAtMost, listOf, PageQuery, QueryFlag, Version } from './primitives.ts';
import { idOf, NewId } from './references.ts';

/** A peer with which a territory learns, read in either direction. */
export const Peer = z.object({ territoryId: Id, ...keptShape(PEER_FIELDS) });
export type Peer = z.infer<typeof Peer>;

/** A territory as it is read. `revision` counts the changes its map has seen. */
export const Territory = z.object({
  id: Id,
  ...keptShape(TERRITORY_FIELDS),
  version: Version,
  revision: z.int().min(0),
  peers: z.array(Peer),
  parents: z.array(Id),
  /** On maps: how many organisations reread what they said in the last workshop that was closed, of how many. */
  reread: z.object({ by: z.int().min(0), of: z.int().min(0) }).optional(),
  counts: z.object({ actors: z.int(), cooperations: z.int(), commitments: z.int(), shown: z.int() }),
});
export type Territory = z.infer<typeof Territory>;

/** Start of the source text of a demonstration with real organisations; its drawings show a notice. */
export const SAMPLE = 'Échantillon de démonstration, non exhaustif';

/**
 * Detects an incomplete demonstration with real organisations. Territories from official geography have a
 * source too.
 */
export const isSample = ({ fictional, source }: Pick<Territory, 'fictional' | 'source'>): boolean =>
  fictional !== true && source?.startsWith(SAMPLE) === true;

export const TerritoryList = listOf(Territory);

/** Maximum number of territories named in one request. */
export const NAMED_AT_MOST = 100;

/** Which territories to list. */
export const TerritoryListQuery = PageQuery.extend({
  q: z.string().max(200).optional(),
  rehearsals: QueryFlag.optional(),
  ids: idsAtMost(NAMED_AT_MOST)
    .optional()
    .meta({
      description: `These alone: ids separated by commas, ${NAMED_AT_MOST} at most`,
      examples: ['val-d-exemple,malaunay'],
    }),
  demonstrations: QueryFlag.optional().meta({
    description: 'The demonstrations alone: fictional territories, and incomplete samples',
  }),
});

/** Cohorts, by name, and the number of all territories that one may read. */
export const CohortList = z.object({
  items: z.array(z.object({ cohort: z.string(), territories: z.int() })),
  territories: z.int(),
});
export type CohortList = z.infer<typeof CohortList>;

// A rehearsal is made as a whole: nobody makes one of something else.
const { name, level, rehearsal: _, ...more } = newShape(TERRITORY_FIELDS);

/** A territory to create: by name and level, or from an official place (`epci:246200364`). */
export const NewTerritory = z.union([
  z.strictObject({ id: NewId.optional(), name, level, ...more }),
  z.strictObject({
    id: NewId.optional(),
    place: z.string().regex(/^(commune|epci|departement|region):[0-9AB]{1,9}$/),
    name: name.optional(),
    ...more,
  }),
]);
export type NewTerritory = z.infer<typeof NewTerritory>;

export const TerritoryPatch = z.strictObject(patchShape(TERRITORY_FIELDS));
export type TerritoryPatch = z.infer<typeof TerritoryPatch>;

export const PeerInput = z.strictObject(newShape(PEER_FIELDS));
export type PeerInput = z.infer<typeof PeerInput>;

/** Who gave an actor its place, where somebody did. */
export const Placed = z.literal('hand');

/** How far a map reaches from its middle, in its own units (pixels at zoom 1). */
export const FARTHEST = 1e6;
const Coordinate = z.number().min(-FARTHEST).max(FARTHEST);

/** Positions on the map, in its units. */
export const Position = z.object({
  actorId: Id,
  x: Coordinate,
  y: Coordinate,
});
export type Position = z.infer<typeof Position>;
export const Positions = z.object({ positions: z.array(Position) });
export type Positions = z.infer<typeof Positions>;
export const ArrangeInput = z.strictObject({
  free: z.boolean().optional().meta({
    description:
      'Place everybody anew; by default arranging starts from the places that are stored, and keeps most orders',
  }),
  onlyUnset: z.boolean().optional().meta({
    description:
      'Compose a map that nobody has placed: without places, or of one first layout. Any other is left as it is',
  }),
  lands: z
    .array(z.array(idOf('Actor')).min(1).max(3_000))
    .max(300)
    .optional()
    .meta({
      description:
        'Groups to lay out as lands, each actor once, as they were offered on a screen; by default they are found',
    }),
});
export const Arranged = Positions.extend({
  freeIsBetter: z.boolean().optional().meta({
    description:
      'Keeping the map in mind costs a quarter more crossings than placing everybody anew would have',
  }),
  offered: z.literal(true).optional().meta({
    description: 'Left as it was: it was never arranged, and somebody placed its actors or settled it',
  }),
});
export type Arranged = z.infer<typeof Arranged>;
export const PositionsInput = z.strictObject({
  positions: z.array(z.strictObject({ ...Position.shape, actorId: idOf('Actor') })).max(20_000),
  onlyUnset: z.boolean().optional().meta({ description: 'Leave alone the actors that have a position' }),
});
export type PositionsInput = z.infer<typeof PositionsInput>;

/** An official place of the French administrative geography. */
export const Place = z.object({
  place: z.string(),
  name: z.string(),
  kind: z.enum(['commune', 'epci', 'departement', 'region']),
  population: z.int().optional(),
  /** Département of a commune that shares its name with another. */
  department: z.object({ code: z.string(), name: z.string() }).optional(),
});
export type Place = z.infer<typeof Place>;
export const PlaceList = listOf(Place);
