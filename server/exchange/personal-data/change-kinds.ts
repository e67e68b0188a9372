import { LANGUAGES } from '../../../model/contract/languages.ts';
import type { Label } from '../../../model/contract/primitives.ts';
import { type Texts, textLabel, textsIn } from '../../texts/texts.ts';

/** Returns the labels of a change type; undefined if one of its words is unknown. */
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
