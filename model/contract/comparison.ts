import { z } from 'zod';
import { Day, Id, idsAtMost, Line } from './primitives.ts';
import { PresentReadingQuery } from './reading.ts';
import { Family, GapRule, Intensity, TerritoryLevel } from './vocabulary.ts';

/** Territories read in one answer: of those chosen, the others are named in it, to be asked for next. */
const COMPARED_AT_MOST = 60;
/** Days that a timeline samples at most. */
export const SAMPLED_AT_MOST = 24;

const Figure = z.number().nullable();

/**
 * Summary figures of a system. `carried`: open commitments with a carrier. `alone`: actors without a link at
 * τ. Undefined figures are null, never 0.
 */
export const SystemFigures = z.object({
  day: Day,
  actors: z.int(),
  links: z.int(),
  density: Figure,
  cooperations: z.int(),
  components: z.int(),
  alone: z.int(),
  degreeCentralisation: Figure,
  eiIndex: Figure,
  commitments: z.int(),
  carried: z.int(),
});
export type SystemFigures = z.infer<typeof SystemFigures>;

/** How many situations a rule finds, answered or not; delicate ones are not counted for readers. */
export const GapCount = z.object({ rule: GapRule, count: z.int().min(1) });
export type GapCount = z.infer<typeof GapCount>;

/** Active cooperations about two themes at once; about one where they are the same. `a` is before `b`. */
export const ThemePair = z.object({ a: Id, b: Id, cooperations: z.int().min(1) });
export type ThemePair = z.infer<typeof ThemePair>;

/** A map to be drawn small: actors that have a stored place, in the map's own units; links between them by rank. */
export const MapPicture = z.object({
  actors: z.array(z.object({ x: z.number(), y: z.number(), family: Family })),
  links: z.array(z.object({ ends: z.tuple([z.int(), z.int()]), intensity: Intensity })),
  unplaced: z.int(),
});
export type MapPicture = z.infer<typeof MapPicture>;

/** One territory of a comparison: its figures at its day and, where asked, at an earlier one. */
export const ComparedTerritory = z.object({
  territoryId: Id,
  name: z.string(),
  level: TerritoryLevel,
  population: z.int().optional(),
  fictional: z.boolean().optional(),
  cohorts: z.array(z.string()),
  now: SystemFigures,
  before: SystemFigures.optional(),
  coverage: z.object({
    heard: z.int(),
    of: z.int(),
    confirmed: z.object({ byTwo: z.int(), byOne: z.int(), byNone: z.int() }),
  }),
  families: z.array(z.object({ family: Family, actors: z.int() })),
  gaps: z.array(GapCount),
  themes: z.array(ThemePair),
  picture: MapPicture,
});
export type ComparedTerritory = z.infer<typeof ComparedTerritory>;

/**
 * Territories side by side, in the order asked for, else by name. `leftOut`: asked for, and not there or not to be read.
 * `rest`: chosen too and not read in this answer, in their order, to be asked for by `ids`; nothing is cut unsaid.
 */
export const Comparison = z.object({
  minIntensity: z.int(),
  withoutTransactions: z.boolean(),
  territories: z.array(ComparedTerritory),
  leftOut: z.array(Id),
  rest: z.array(Id),
});
export type Comparison = z.infer<typeof Comparison>;

const Ids = idsAtMost(COMPARED_AT_MOST).meta({
  description: `Ids of territories separated by commas, ${COMPARED_AT_MOST} at most`,
  examples: ['val-d-exemple,malaunay'],
});

export const ComparisonQuery = PresentReadingQuery.extend({
  ids: Ids.optional(),
  cohort: Line(120).optional().meta({ description: 'The territories of a cohort; with ids, both' }),
  from: Day.optional().meta({ description: 'Also the figures at this earlier day' }),
  limit: z.coerce.number().int().min(1).max(COMPARED_AT_MOST).default(COMPARED_AT_MOST).meta({
    description: 'How many are read in this answer; those left are named in `rest`',
  }),
});
export type ComparisonQuery = z.infer<typeof ComparisonQuery>;

/**
 * A system over time, with the gaps of each rule at each day. Undated elements count at every day: `undated`
 * is their number. It uses present knowledge: later corrections apply to all days.
 */
export const Timeline = z.object({
  from: Day,
  to: Day,
  stepMonths: z.int().min(1),
  minIntensity: z.int(),
  withoutTransactions: z.boolean(),
  undated: z.object({ actors: z.int(), cooperations: z.int(), carriers: z.int() }),
  points: z.array(SystemFigures.extend({ gaps: z.array(GapCount) })),
});
export type Timeline = z.infer<typeof Timeline>;

export const TimelineQuery = PresentReadingQuery.omit({ at: true }).extend({
  from: Day.optional().meta({ description: 'The first day; by default that of the first dated fact' }),
  to: Day.optional().meta({ description: "The last day; by default the territory's asOf, else today" }),
});
export type TimelineQuery = z.infer<typeof TimelineQuery>;
