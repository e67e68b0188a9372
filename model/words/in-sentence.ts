import type { Language } from '../contract/primitives.ts';
import type { Family, TableRole } from '../contract/vocabulary.ts';
import { basicsIn } from './basics.ts';

/** Words of the vocabulary as they stand inside a sentence. */
export interface SentenceWords {
  /** Families, with their article. */
  readonly families: Readonly<Record<Family, string>>;
  /** The four roles around the table. */
  readonly tableRoles: Readonly<Record<TableRole, string>>;
  /** Some of a resource, as one looks for it or offers it; of one that is not known, its label stands. */
  readonly some: Readonly<Record<string, string>>;
}

/** Returns the words of a language used inside a sentence. */
export const sentenceWords = (language: Language): SentenceWords => basicsIn(language).inSentence;
