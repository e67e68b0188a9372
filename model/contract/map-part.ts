import { z } from 'zod';
import { Day, Id } from './primitives.ts';
import { ReadingQuery } from './reading.ts';
import { Territory } from './territory.ts';
import { CooperationState, Family } from './vocabulary.ts';

/**
 * Maximum number of actors sent to a browser for one map. Drawing is measured up to here (bench/drawing.ts:
 * 3,000 actors are dragged at twenty frames a second without a graphics card); larger maps come as groups.
 */
export const DRAWN_AT_MOST = 3_000;

/**
 * Minimum number of actors for composing: smaller maps have no groups, and the screen lays them out at once.
 */
export const COMPOSED_FROM = 6;

/** Group of elements without a theme. */
export const NO_THEME = 'none';
export const ThemeOrNone = z
  .string()
  .regex(/^[a-z][a-z_]{0,39}$/)
  .meta({ description: `Id of a theme, or \`${NO_THEME}\``, examples: ['energy'] });

/** Parameters that select a part of the map; several narrow it further. */
const partShape = {
  family: Family.optional().meta({ description: 'Only actors of this family' }),
  theme: ThemeOrNone.optional().meta({
    description:
      'Only actors whose main theme this is: the one they meet most often in what they do and carry',
  }),
};

/** A part of the map, an actor's surroundings included; nothing takes the whole. */
export const partQuery = {
  ...partShape,
  around: Id.optional().meta({ description: 'Only this actor and those it shares a cooperation with' }),
};

export const MapQuery = ReadingQuery.extend({
  ...partQuery,
  atMost: z.coerce.number().int().min(1).max(100_000).optional().meta({
    description:
      'Where there are more actors than this, none are listed: `part.beyond` is true, and the groups say the rest',
  }),
});
export type MapQuery = z.infer<typeof MapQuery>;

/** Selected part; without parameters the whole map. */
export type PartAsked = Pick<MapQuery, 'family' | 'theme' | 'around'>;

/** Returns only these parameters, without absent ones. */
export const partAsked = ({ family, theme, around }: PartAsked) => ({
  ...(family !== undefined && { family }),
  ...(theme !== undefined && { theme }),
  ...(around !== undefined && { around }),
});

export const isPart = (asked: PartAsked): boolean => Object.keys(partAsked(asked)).length > 0;

export const GroupBy = z.enum(['family', 'theme']);
export type GroupBy = z.infer<typeof GroupBy>;

export const MapGroupsQuery = ReadingQuery.extend({ ...partShape, by: GroupBy.default('family') });

/** Cooperations by their state at the day. */
const States = z.array(z.object({ state: CooperationState, cooperations: z.int() }));

/**
 * A map in groups: each actor of the map is in one. `ties`: what crosses from one group to another; a cooperation of
 * three groups counts once for each pair of them. Pairs are linked at intensity 1, as the map draws them.
 */
export const MapGroups = z.object({
  territory: Territory,
  day: Day,
  by: GroupBy,
  actors: z.int(),
  drawnAtMost: z.int(),
  groups: z.array(
    z.object({ key: z.string(), actors: z.int(), cooperations: z.int(), links: z.int(), states: States }),
  ),
  ties: z.array(
    z.object({
      keys: z.tuple([z.string(), z.string()]),
      cooperations: z.int(),
      links: z.int(),
      states: States,
    }),
  ),
});
export type MapGroups = z.infer<typeof MapGroups>;
