import type { Language } from '../contract/primitives.ts';
import { basicsIn } from './basics.ts';
import { eachLanguage } from './each-language.ts';

/** Conventions of a language beyond `Intl`. */
export interface Manner {
  /** Locale for dates, numbers, lists and plurals. */
  readonly locale: string;
  /** The language by its own name. */
  readonly name: string;
  /** Separator between a name and its description. */
  readonly colon: string;
  /** Between parts that hold commas themselves. */
  readonly semicolon: string;
  readonly yes: string;
  readonly no: string;
  /** How a spreadsheet that opens by a double click reads fields and decimals. */
  readonly csv: { readonly delimiter: string; readonly decimal: string };
  quote(text: string): string;
  /** « et 3 autres » */
  others(count: number): string;
  /** « le 12 mars 2026 », « en 2026 », of a day as `sayDay` says it. */
  on(day: string): string;
  /** « depuis le 12 mars 2026 », « depuis 2026 » */
  since(day: string): string;
  /** Mends a day as `Intl` writes it. */
  day(text: string): string;
  /** A time, of one as 15:04. */
  time(text: string): string;
  moment(day: string, time: string): string;
  /** The typography of a text typed with ordinary spaces. */
  typeset(text: string): string;
}

/** Returns the conventions of a language. */
export const mannerOf = (language: Language): Manner => basicsIn(language).manner;

const intlOf = ({ locale }: Manner) => ({
  list: new Intl.ListFormat(locale, { type: 'conjunction' }),
  either: new Intl.ListFormat(locale, { type: 'disjunction' }),
  plural: new Intl.PluralRules(locale),
  number: new Intl.NumberFormat(locale),
});

/** Made once: a reading says thousands of lists. */
const INTL = eachLanguage((language) => intlOf(mannerOf(language)));

/** Formats a list: « A », « A et B », « A, B et C ». */
export const sayList = (items: readonly string[], language: Language): string =>
  INTL[language].list.format(items);

/** « A ou B » */
export const sayEither = (items: readonly string[], language: Language): string =>
  INTL[language].either.format(items);

/** Formats a number: 244 474 in French, 244,474 in English. */
export const sayNumber = (value: number, language: Language): string => INTL[language].number.format(value);

/** Selects the form for a count, of our languages' two: French zero is singular. */
export const pluralOf = (n: number, language: Language, one: string, many: string): string =>
  INTL[language].plural.select(n) === 'one' ? one : many;

/** Returns a function for counts: « 3 liens », in one language. */
export const countedIn =
  (language: Language) =>
  (n: number, one: string, many: string): string =>
    `${n} ${pluralOf(n, language, one, many)}`;
