import { z } from 'zod';
import { ScreenId } from './screen-id.ts';
import { Position } from './territory.ts';

const { x, y } = Position.shape;
/** Characters of what is chosen; a longer one is left unsaid. */
export const LONGEST_SELECTION = 300;

/**
 * View of the leading screen: the visible part of the map, and the selection, including a question. Two
 * corners in map units let screens of other sizes show the same actors.
 */
export const ShownView = z.strictObject({
  box: z.strictObject({ x1: x, y1: y, x2: x, y2: y }),
  /** In the form of an address: `actor:amap`. */
  selection: z.string().max(LONGEST_SELECTION).nullable(),
});
export type ShownView = z.infer<typeof ShownView>;

/** View of a screen that others may follow; null to stop leading. */
export const LeadInput = z.strictObject({ screen: ScreenId, view: ShownView.nullable() });

/** Whether the room may follow it: one leads at a time. */
export const LeadShown = z.object({ shown: z.boolean() });

/** How often at most a screen says its view. */
export const LEAD_EVERY_MS = 100;
/** Lifetime of a view that is not repeated; a screen at rest repeats it three times as often. */
export const LEAD_LASTS_MS = 15_000;

/** View to follow; null when nobody leads. A selection hidden from the stream is left out. */
export interface LeadNews {
  readonly screen: string;
  /** Name of its person; the machine's own browser has none. */
  readonly name?: string | undefined;
  readonly said: ShownView | null;
}
