import { z } from 'zod';
import { ScreenId } from './screen-id.ts';
import { Position } from './territory.ts';

const { x, y } = Position.shape;
/** Characters of what is chosen; a longer one is left unsaid. */
export const LONGEST_SELECTION = 300;

/**
 * What the screen of whoever leads shows: the part of the map, by two corners in units of the map, so that a screen of
 * another size shows the same actors; and what is chosen there, a question among others.
 */
export const ShownView = z.strictObject({
  box: z.strictObject({ x1: x, y1: y, x2: x, y2: y }),
  /** As an address writes it: `actor:amap`. */
  selection: z.string().max(LONGEST_SELECTION).nullable(),
});
export type ShownView = z.infer<typeof ShownView>;

/** The view of a screen that others may follow; null once it leads no more. */
export const LeadInput = z.strictObject({ screen: ScreenId, view: ShownView.nullable() });

/** Whether the room may follow it: one leads at a time. */
export const LeadShown = z.object({ shown: z.boolean() });

/** How often at most a screen says its view. */
export const LEAD_EVERY_MS = 100;
/** A view that is not said again for so long leads no more; a screen at rest says it three times as often. */
export const LEAD_LASTS_MS = 15_000;

/** The view that can be followed; null once nobody leads. What the stream may not see is not chosen in it. */
export interface LeadNews {
  readonly screen: string;
  /** Whose it is; the machine's own browser has no name. */
  readonly name?: string | undefined;
  readonly said: ShownView | null;
}
