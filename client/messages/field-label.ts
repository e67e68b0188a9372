import { fields } from '../../model/words/fr/screens/fields.ts';
import { type PlainKey, t } from './translate.ts';

/** Returns the label of a property. */
export const fieldLabel = (field: string): string => {
  const key = `field.${field}`;
  return key in fields ? t(key as PlainKey) : field;
};
