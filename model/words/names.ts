import type { Language } from '../contract/primitives.ts';
import type { TerritoryLevel } from '../contract/vocabulary.ts';
import { basicsIn } from './basics.ts';

/** Data about a name. */
export interface Named {
  readonly name: string;
  readonly kind?: string | undefined;
  /** Name as it stands in a sentence, if given: « les Sillons ». */
  readonly spoken?: string | undefined;
}

/** How a language puts the name of an organisation, or of a place, into a sentence. */
export interface NameWords {
  /** With the article that somebody gave it, else that its first word or its kind calls for. */
  inSentence(named: Named): string;
  /** After « de », with what that makes of its article: « du lycée », « d’Emmaüs ». */
  of(text: string): string;
  /** The name of a territory, as it stands after a little word: « le Val-d’Exemple », but « Loos-en-Gohelle ». */
  place(name: string, level: TerritoryLevel): string;
  /** Name of a group after one of its actors: « Autour de la mairie » */
  around(named: Named): string;
  /** Whether its verb is plural: « les Restos du Cœur cherchent ». */
  isSeveral(text: string): boolean;
  /** Form at the start of a sentence: its article takes the capital, a name stays as written. */
  opens(text: string): string;
}

/** Returns the naming conventions of a language. */
export const namesIn = (language: Language): NameWords => basicsIn(language).names;
