import type { Label } from '../contract/primitives.ts';
import { englishFields } from './en/fields.ts';
import { frenchFields } from './fr/fields.ts';

/** Under which the name of a field stands: the field's own, unless another kind of element has one of that name. */
export type FieldWord = keyof typeof frenchFields;

/** What a field is called, in each language. */
export const fieldLabel = (word: FieldWord): Label => ({ fr: frenchFields[word], en: englishFields[word] });

/** Says whether there is such a name. */
export const isFieldWord = (word: string): word is FieldWord => Object.hasOwn(frenchFields, word);
