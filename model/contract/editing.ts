import { z } from 'zod';
import { JudgedId } from './references.ts';
import { ScreenId } from './screen-id.ts';

/** A field of an element, as it is opened for edit. */
export const EditedField = z.strictObject({
  kind: z.enum(['actor', 'cooperation', 'commitment']),
  /** Told to those alone who may see it. */
  id: JudgedId,
  field: z.string().regex(/^[a-zA-Z]{1,40}$/),
});
export type EditedField = z.infer<typeof EditedField>;

/** Which field a screen has open for edit; null once it has none. */
export const EditingInput = z.strictObject({ screen: ScreenId, field: EditedField.nullable() });

/** Whether others are notified. */
export const EditingShown = z.object({ shown: z.boolean() });

/** Maximum number of simultaneous signals on a territory. */
export const EDITINGS_AT_ONCE = 60;
/** Lifetime of an editing signal; an open field repeats it three times as often. */
export const EDITING_LASTS_MS = 30_000;

/** Field edited on a screen; null after the end, or if the stream may not see the element. */
export interface EditingNews {
  readonly screen: string;
  /** Who it is; the machine's own browser has no name. */
  readonly name?: string | undefined;
  readonly said: EditedField | null;
}
