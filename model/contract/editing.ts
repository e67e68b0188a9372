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

/** Whether others are told. */
export const EditingShown = z.object({ shown: z.boolean() });

/** So many are told of at once on a territory. */
export const EDITINGS_AT_ONCE = 60;
/** What is not said again for so long is no longer edited; an open field is said three times as often. */
export const EDITING_LASTS_MS = 30_000;

/** Which field somebody edits on a screen; null once they do no more, or in what a stream may not see. */
export interface EditingNews {
  readonly screen: string;
  /** Who it is; the machine's own browser has no name. */
  readonly name?: string | undefined;
  readonly said: EditedField | null;
}
