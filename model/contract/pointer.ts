import { z } from 'zod';
import { Position } from './territory.ts';

/** Position of the leader's pointer; null when it ends. */
export const PointerInput = z.strictObject({
  at: z.strictObject(Position.omit({ actorId: true }).shape).nullable(),
});
export type PointerInput = z.infer<typeof PointerInput>;

/** Whether the room sees it: of simultaneous pointers, the first ones are shown. */
export const PointerShown = z.object({ shown: z.boolean() });

/** Maximum number of simultaneous pointers on a map. */
export const POINTERS_AT_ONCE = 2;
/** Lifetime of a pointer that is not repeated. */
export const POINTER_LASTS_MS = 2_000;
/** How often at most a screen says where. */
export const POINTER_EVERY_MS = 50;

/** Position of one pointer on the map; null after its end. */
export interface PointerNews {
  readonly light: number;
  /** Name of its person; the machine's own browser has none. */
  readonly name?: string | undefined;
  readonly at: PointerInput['at'];
}
