import { LANGUAGES } from '../contract/languages.ts';
import type { Label } from '../contract/primitives.ts';
import { eachLanguage } from './each-language.ts';
import { type Words, wordsIn } from './words.ts';

/** Under which the name of a field stands: the field's own, unless another kind of element has one of that name. */
export type FieldWord = keyof Words['fields'];

/** Returns the label of a field in each language. */
export const fieldLabel = (word: FieldWord): Label =>
  eachLanguage((language) => wordsIn(language).fields[word]);

/** Returns true if there is such a label. */
export const isFieldWord = (word: string): word is FieldWord =>
  Object.hasOwn(wordsIn(LANGUAGES[0]).fields, word);
