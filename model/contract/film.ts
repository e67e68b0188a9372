import { z } from 'zod';
import { MapLand } from './land.ts';
import { MapDelta } from './map-delta.ts';
import { Day, Id } from './primitives.ts';
import { Known, KnownMoment, TerritoryMap } from './reading.ts';
import { Position } from './territory.ts';

/** Steps of one film: of a longer history the last ones, and the map that they begin with. */
export const FILM_STEPS_AT_MOST = 2000;

/** A moment where a film begins or ends: a revision, an instant, or a day with all that was noted on it. */
export const FilmMoment = z.union([Known, Day]);

export const FilmQuery = z.strictObject({
  from: FilmMoment.optional().meta({
    description:
      'What was known there is the first image (default: the first change); a day from its beginning',
  }),
  to: FilmMoment.optional().meta({ description: 'The last image (default: now); a day until its end' }),
});
export type FilmQuery = z.infer<typeof FilmQuery>;

/**
 * Kind of a change's author, never a name: facilitator, organisation on its phone, other contributor,
 * program, file.
 */
export const FilmAuthor = z.enum(['facilitator', 'organisation', 'contributor', 'program', 'file']);
export type FilmAuthor = z.infer<typeof FilmAuthor>;

/** One change that shows on the map. `landId`: the land where all of it happens. */
export const FilmStep = KnownMoment.extend({
  caption: z.string(),
  by: FilmAuthor.optional(),
  landId: Id.optional(),
  /** Its place among the chapters. */
  chapter: z.int().min(0),
  /** Brings the image before it to this one. */
  delta: MapDelta,
});
export type FilmStep = z.infer<typeof FilmStep>;

/** A workshop, or a day outside of any; `step` is its first. */
export const FilmChapter = z.object({
  day: Day,
  workshop: z.string().optional(),
  step: z.int().min(0),
});
export type FilmChapter = z.infer<typeof FilmChapter>;

/**
 * History of a map step by step, as everyone may see it now. Steps have no positions: actors and lands stay
 * where they are today throughout.
 */
export const Film = z.object({
  territory: z.object({ id: Id, name: z.string() }),
  from: KnownMoment,
  to: KnownMoment,
  /** Changes of the span that are in the first image already, where it holds more than a film does. */
  leftOut: z.int().min(0),
  places: z.object({ positions: z.array(Position), lands: z.array(MapLand) }),
  start: TerritoryMap,
  chapters: z.array(FilmChapter),
  steps: z.array(FilmStep),
});
export type Film = z.infer<typeof Film>;
