import { z } from 'zod';
import { Position } from './territory.ts';

/** Where whoever leads points now; null once they point at nothing. */
export const PointerInput = z.strictObject({
  at: z.strictObject(Position.omit({ actorId: true }).shape).nullable(),
});
export type PointerInput = z.infer<typeof PointerInput>;

/** Whether the room sees it: of those who point at once, the first are shown. */
export const PointerShown = z.object({ shown: z.boolean() });

/** So many are shown at once on a map. */
export const POINTERS_AT_ONCE = 2;
/** What is not said again for so long is no longer pointed at. */
export const POINTER_LASTS_MS = 2_000;
/** How often at most a screen says where. */
export const POINTER_EVERY_MS = 50;

/** Where a light of the map is, of those that there may be at once; null where it went out. */
export interface PointerNews {
  readonly light: number;
  /** Whose it is; the machine's own browser has no name. */
  readonly name?: string | undefined;
  readonly at: PointerInput['at'];
}
