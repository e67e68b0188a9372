import { LANGUAGES } from '../../../model/contract/languages.ts';
import type { Label } from '../../../model/contract/primitives.ts';
import { type Texts, textLabel, textsIn } from '../../texts/texts.ts';

/** What kind of change a type says; undefined for a word of it that is not known here. */
export function kindOfChange(type: string): { readonly thing: Label; readonly deed: Label } | undefined {
  const [first = '', second = ''] = type.split('.');
  if (!isKnown('changeThings', first) || !isKnown('changeDeeds', second)) return undefined;
  return {
    thing: textLabel(({ changeThings }) => changeThings[first]),
    deed: textLabel(({ changeDeeds }) => changeDeeds[second]),
  };
}

const isKnown = <K extends 'changeThings' | 'changeDeeds'>(
  list: K,
  word: string,
): word is keyof Texts[K] & string => Object.hasOwn(textsIn(LANGUAGES[0])[list], word);
