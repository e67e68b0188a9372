import { type Named, namesIn } from '../../model/words/names.ts';
import { listOfNames } from './format.ts';
import { currentLanguage } from './translate.ts';

/** Formats a name inside a sentence: « la commune de Roncevert », « l’AMAP ». */
export const spokenName = (named: Named): string => namesIn(currentLanguage()).inSentence(named);

/** Formats names inside a sentence: « la commune, l’AMAP et Emmaüs ». */
export const spokenNames = (actors: readonly Named[]): string => listOfNames(actors.map(spokenName));

/** Returns true if the verb about them is plural. */
export const areSeveral = (actors: readonly Named[]): boolean =>
  actors.length > 1 || actors.some((actor) => namesIn(currentLanguage()).isSeveral(spokenName(actor)));

/** Capitalises a sentence that may begin with an article. */
export const sentence = (text: string): string => namesIn(currentLanguage()).opens(text);
