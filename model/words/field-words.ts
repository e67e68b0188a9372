import type { Label, Language } from '../contract/primitives.ts';
import { eachLanguage } from './each-language.ts';
import { englishFields } from './en/fields.ts';
import { frenchFields } from './fr/fields.ts';

/** Under which the name of a field stands: the field's own, unless another kind of element has one of that name. */
export type FieldWord = keyof typeof frenchFields;

const FIELDS: Readonly<Record<Language, Readonly<Record<FieldWord, string>>>> = {
  fr: frenchFields,
  en: englishFields,
};

/** What a field is called, in each language. */
export const fieldLabel = (word: FieldWord): Label => eachLanguage((language) => FIELDS[language][word]);

/** Says whether there is such a name. */
export const isFieldWord = (word: string): word is FieldWord => Object.hasOwn(frenchFields, word);
