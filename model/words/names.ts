import type { Language } from '../contract/primitives.ts';
import type { TerritoryLevel } from '../contract/vocabulary.ts';
import { basicsIn } from './basics.ts';

/** What is known of a name. */
export interface Named {
  readonly name: string;
  readonly kind?: string | undefined;
  /** As somebody said that it stands in a sentence: « les Sillons ». */
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
  /** What a group is called after one of those in it: « Autour de la mairie » */
  around(named: Named): string;
  /** Whether what is said of it is said of several: « les Restos du Cœur cherchent ». */
  isSeveral(text: string): boolean;
  /** As a sentence begins with it: its article takes the capital, a name stays as it is written. */
  opens(text: string): string;
}

/** How one language says names. */
export const namesIn = (language: Language): NameWords => basicsIn(language).names;
