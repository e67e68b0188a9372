import type { Language } from '../contract/primitives.ts';
import type { Nature } from '../contract/vocabulary.ts';
import { ENGLISH_SENTENCES } from './sentences-en.ts';
import { FRENCH_SENTENCES } from './sentences-fr.ts';

type Forms = readonly [single: string, plural: string];

/** Texts of a language that answer a line: the confirmed plan, and questions. */
export interface EntrySentences {
  readonly verbs: Readonly<Record<Nature, Forms>>;
  /** Verb for a joint activity; without one, the plural of the verb. */
  readonly mutual: Readonly<Partial<Record<Nature, string>>>;
  /** By the status of a cooperation; none for an active one. */
  readonly statuses: Readonly<Record<string, string>>;
  newActor(name: string): string;
  /** `names`: who leads it, empty if unstated; `due`: a day in words. */
  newCommitment(text: string, names: string, due: string | undefined): string;
  carried(names: string, text: string): string;
  need(label: string, names: string): string;
  offer(label: string, names: string): string;
  level(level: number): string;
  swap(by: string, old: string): string;
  add(party: string): string;
  drop(party: string): string;
  reverse(parties: string): string;
  /** `verb`: what they do instead. */
  nature(verb: string, parties: string): string;
  newLevel(level: number | undefined, parties: string): string;
  start(parties: string, since: string): string;
  end(parties: string, until: string | undefined): string;
  resumed(parties: string): string;
  /** Note of a link that is planned for a day. */
  planned(day: string): string;
  readonly undone: string;
  readonly notedAlready: string;
  readonly onMapAlready: string;
  readonly nothingNoted: string;
  readonly nothingToNote: string;
  isRight(plan: string): string;
  readonly yes: string;
  readonly no: string;
  which(word: string): string;
  whoIsMeant(word: string): string;
  insteadOfWhom(name: string): string;
  readonly whoGives: string;
  readonly whichOrganisation: string;
  /** A verb with an object and no subject. */
  whoElse(verb: string, names: string): string;
  /** A verb with a subject and no object. */
  whom(names: string, verb: string): string;
}

const SENTENCES: Readonly<Record<Language, EntrySentences>> = {
  fr: FRENCH_SENTENCES,
  en: ENGLISH_SENTENCES,
};

export const entrySentences = (language: Language): EntrySentences => SENTENCES[language];
