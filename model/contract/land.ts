import { z } from 'zod';
import { Name } from './names.ts';
import { clearable, Id } from './primitives.ts';

/** Name that a room gives to a land. */
export const LandName = Name(80);

/**
 * Group of actors with more cooperation than chance explains. `name`: the room's name for it, else one made
 * from its best-linked visible actor (`named` false). `x` and `y`: centre of the space that the layout
 * reserved for its name.
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

/** Null restores the automatic name. */
export const LandPatch = z.strictObject({ name: clearable(LandName) });
export type LandPatch = z.infer<typeof LandPatch>;
