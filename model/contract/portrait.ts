import { z } from 'zod';
import { MapPicture } from './comparison.ts';

/** A point of a coast, in the map's own units, rounded. */
const CoastPoint = z.tuple([z.int(), z.int()]);

/**
 * Small picture of a map without names: positions, links, coasts of lands, and captions. It contains only
 * data that its reader may see.
 */
export const Portrait = MapPicture.extend({
  lands: z.array(z.object({ tint: z.int(), rings: z.array(z.array(CoastPoint)) })),
  /** Actors of the map without a link noted to this day. */
  unlinked: z.int(),
  /** Questions to ask, as the list of questions counts them; null of a map that is too large to be drawn. */
  asked: z.int().nullable(),
});
export type Portrait = z.infer<typeof Portrait>;
