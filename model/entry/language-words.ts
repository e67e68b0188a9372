import type { Language } from '../contract/primitives.ts';
import type { CooperationStatus, Nature } from '../contract/vocabulary.ts';
import type { ExchangeWords } from './exchange-words.ts';
import { ENGLISH } from './language-words-en.ts';
import { FRENCH } from './language-words-fr.ts';

/** Words of a language next to names and verbs: sentence structure, and changes of a link's state. */
export interface LanguageWords {
  readonly definite: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly with: ReadonlySet<string>;
  readonly by: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  readonly subjects: ReadonlySet<string>;
  readonly plurals: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  /** Opens a clause that says when, why or on what condition. */
  readonly circumstances: ReadonlySet<string>;
  readonly be: ReadonlySet<string>;
  readonly have: ReadonlySet<string>;
  /** Words that add nothing to what is noted. */
  readonly adverbs: ReadonlySet<string>;
  /** Everyday things, which are no misspelt names or verbs. */
  readonly things: ReadonlySet<string>;
  /** Goods to eat, burn or plant. */
  readonly goods: ReadonlySet<string>;
  /** People, who are no organisation. */
  readonly people: ReadonlySet<string>;
  /** Words in a name that show the kind of an organisation. */
  readonly organisations: ReadonlySet<string>;
  /** Organisation words that name nobody alone: « l’association », « the bank ». */
  readonly generic: ReadonlySet<string>;
  /** Adjectives of an organisation's kind: « centre social », « lycée agricole ». */
  readonly qualifiers: ReadonlySet<string>;
  /** The same where they tell one from another: « lycée professionnel ». */
  readonly distinctive: ReadonlySet<string>;
  /** Organisations that a whole country knows by one word. */
  readonly nationwide: ReadonlySet<string>;
  /** Bodies that everybody calls by what they are: « le département ». */
  readonly institutions: ReadonlySet<string>;
  /** Words between the capitals of one name: « Terre et Partage ». */
  readonly within: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  /** Opens a thing or somebody of a kind, who is not named: « une école », « notre club ». */
  readonly indefinite: ReadonlySet<string>;
  /** Opens some of a kind: « deux écoles ». */
  readonly few: ReadonlySet<string>;
  /** Nouns of cooperation that join the names after them: « le partenariat ville – Emmaüs ». */
  readonly cooperations: ReadonlySet<string>;
  /** Position of such a word in the name. */
  readonly head: 'first' | 'last';
  /** An ending of links; a negation; a state that is no cooperation. */
  readonly ends: RegExp;
  /** A link that stopped and is active again, alone; the same within a statement. */
  readonly resumes: RegExp;
  readonly again: RegExp;
  readonly negates: RegExp;
  readonly quarrels: RegExp;
  /** Promises an act, before its infinitive: « s'engage à », “commits to”. */
  readonly pledges: RegExp;
  /** Said by others, and perhaps not so. */
  readonly supposes: RegExp;
  /** Said in passing, without effect on what is noted. */
  readonly fillers: RegExp;
  /** Opens an uncertain statement, without effect on the record. */
  readonly hedges: RegExp;
  /** Excludes the next name, or sets two groups against each other: neither is in the link. */
  readonly excludes: RegExp;
  /** A cooperation named as a thing: « lien faible entre A et B ». */
  readonly joinings: RegExp;
  /** Takes back the name just said for the next. */
  readonly repairs: RegExp;
  readonly statuses: ReadonlyArray<readonly [CooperationStatus, RegExp]>;
  /** The same where it changes only the status: a verb follows. */
  readonly levels: ReadonlyArray<readonly [number, RegExp]>;
  readonly natures: ReadonlyArray<readonly [Nature, RegExp]>;
  /** A seat or a share, without a verb: « au capital de ». */
  readonly seats: RegExp;
  /** A seat at who is named before it: « à son conseil », “on its board”. */
  readonly ownSeats: RegExp;
  /** Opens a question of the room, which notes nothing. */
  readonly asks: RegExp;
  /** Opens a line that may mention somebody: only a proper name or an organisation's is added. */
  readonly mentions: RegExp;
  /** Presents who does something: « on a la MJC qui prête une salle »; what does so, and what only names. */
  readonly presents: RegExp;
  readonly presented: RegExp;
  /** « dont », « avec qui »: a relative pronoun with its preposition, which is captured, or « de ». */
  readonly prepositionalRelatives: RegExp;
  /** Points at who has one of the roles: « c’est la SCIC le chef de file ». */
  readonly points: RegExp;
  readonly roles: RegExp;
  /** Somebody is to be added: what follows is a name. */
  readonly adds: RegExp;
  /** Ends a line after somebody who is to be added: “… should be on here too”. */
  readonly belongs: RegExp;
  /** Start of a line that corrects the last. */
  readonly corrects: RegExp;
  /** Orders to put one in the place of another, and statements of it. */
  readonly exchange: ExchangeWords;
  /** Tells who said something: « l’a dit ». */
  readonly tells: RegExp;
  /** A wish that was not fulfilled: « aurait préféré ». */
  readonly regrets: RegExp;
  /** Says that something has not begun. */
  readonly notYet: RegExp;
  /** Limits a statement: « juste ». */
  readonly only: RegExp;
  /** Says that somebody named before it had no part: « n’y était pas ». */
  readonly absent: RegExp;
  /** Repeats an error: « j’ai dit ». */
  readonly misspoke: RegExp;
  /** The same where a whole statement follows. */
  readonly takesBack: RegExp;
  /** The other way round as well: « et vice versa ». */
  readonly mutual: RegExp;
  readonly undoes: RegExp;
  readonly reverses: RegExp;
  readonly joins: RegExp;
  readonly leaves: RegExp;
  /** Opens the parties that stay, after others that leave. */
  readonly stays: RegExp;
  readonly same: RegExp;
  readonly also: RegExp;
  readonly not: RegExp;
  readonly asides: RegExp;
  readonly lacks: RegExp;
  readonly resources: Readonly<Record<string, ReadonlySet<string>>>;
  readonly since: RegExp;
  readonly to: RegExp;
  readonly cleft: RegExp;
  /** Opens who is between: « embauche via France Travail ». */
  readonly through: RegExp;
}

export const LANGUAGE_WORDS: Readonly<Record<Language, LanguageWords>> = { fr: FRENCH, en: ENGLISH };
