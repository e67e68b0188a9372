import { namesIn } from '../../model/words/names.ts';
import { listOfNames } from './format.ts';
import { currentLanguage } from './translate.ts';

/** Someone as a sentence names them; what is not on the map is called by its id. */
type Named = { readonly name: string; readonly kind?: string | undefined };

/** « la commune de Roncevert », « l’AMAP » */
export const spokenName = ({ name, kind }: Named): string =>
  namesIn(currentLanguage()).inSentence(name, kind);

/** « la commune, l’AMAP et Emmaüs » */
export const spokenNames = (actors: readonly Named[]): string => listOfNames(actors.map(spokenName));

/** Whether the verb of a sentence about them is that of several. */
export const areSeveral = (actors: readonly Named[]): boolean =>
  actors.length > 1 || actors.some((actor) => namesIn(currentLanguage()).isSeveral(spokenName(actor)));

/** A sentence that may begin with an article. */
export const sentence = (text: string): string => namesIn(currentLanguage()).opens(text);
