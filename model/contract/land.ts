import { z } from 'zod';
import { Name } from './names.ts';
import { clearable, Id } from './primitives.ts';

/** What a room calls a land. */
export const LandName = Name(80);

/**
 * Actors of the map who work together more than chance would have it. `name`: what the room calls it, else words made
 * of its best-linked actor among those that the reader sees (`named` false). `x` and `y`: the middle of the room that
 * the layout kept for its name.
 */
export const MapLand = z.object({
  id: Id,
  name: z.string(),
  named: z.boolean(),
  actorIds: z.array(Id),
  x: z.number().optional(),
  y: z.number().optional(),
});
export type MapLand = z.infer<typeof MapLand>;

/** Null gives a land back the name that it has by itself. */
export const LandPatch = z.strictObject({ name: clearable(LandName) });
export type LandPatch = z.infer<typeof LandPatch>;
