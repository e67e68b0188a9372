import { z } from 'zod';
import { MapPicture } from './comparison.ts';

/** A point of a coast, in the map's own units, rounded. */
const CoastPoint = z.tuple([z.int(), z.int()]);

/**
 * A map as a small picture, without a name: who has a place, links, coasts of lands; and what stands beside it. It holds what
 * its reader may see, and nothing else.
 */
export const Portrait = MapPicture.extend({
  lands: z.array(z.object({ tint: z.int(), rings: z.array(z.array(CoastPoint)) })),
  /** Actors of the map without a link noted to this day. */
  unlinked: z.int(),
  /** Questions to ask, as the list of questions counts them; null of a map that is too large to be drawn. */
  asked: z.int().nullable(),
});
export type Portrait = z.infer<typeof Portrait>;
