import type { Place } from '../../contract/territory.ts';
import { foldText } from '../../words/fold-text.ts';

// Equivalent words in searches: « Saint » and « st », « communauté d'agglomération », « agglo » and « CA ».
const SHORT_WORDS: Readonly<Record<string, string>> = {
  saint: 'st',
  sainte: 'ste',
  saints: 'sts',
  saintes: 'stes',
  agglo: 'agglomeration',
  comcom: 'cc',
  cdc: 'cc',
  codecom: 'cc',
  dept: 'departement',
};
const SHORT_FORMS: ReadonlyArray<readonly [RegExp, string]> = [
  [/\b(?:communaute de communes?|communaute de com|comm? com|com de com)\b/, 'cc'],
  [/\b(?:communaute|comm?) d ?agglomeration\b/, 'ca'],
  [/\b(?:communaute|comm?) urbaine\b/, 'cu'],
];

/** Normalises a name or a search for comparison. */
export function foldPlace(text: string): string {
  const words = foldText(text)
    .split(/[^a-z0-9]/)
    .filter((word) => word !== '');
  const folded = words.map((word) => SHORT_WORDS[word] ?? word).join(' ');
  return SHORT_FORMS.reduce((name, [long, short]) => name.replace(long, short), folded);
}

/** Words that give the kind of a place and are no part of its name. */
const KIND_WORDS: ReadonlyArray<readonly [Place['kind'], ReadonlySet<string>]> = [
  [
    'epci',
    new Set([
      'cc',
      'ca',
      'cu',
      'ept',
      'agglomeration',
      'metropole',
      'communaute',
      'intercommunalite',
      'interco',
    ]),
  ],
  ['commune', new Set(['commune', 'mairie', 'ville'])],
  ['departement', new Set(['departement'])],
  ['region', new Set(['region'])],
];
const SMALL = new Set([
  'd',
  'de',
  'du',
  'des',
  'l',
  'le',
  'la',
  'les',
  'en',
  'et',
  'a',
  'au',
  'aux',
  'sur',
  'sous',
]);

/** Words as they are written, and as they are heard: a plural is not. */
interface Heard {
  readonly raw: string;
  readonly text: string;
}

export interface PlaceWords {
  /** Stated kind. */
  readonly kind: Place['kind'] | undefined;
  /** All but its articles. */
  readonly whole: string;
  /** Name of the place without kind and articles. */
  readonly core: Heard;
}

/** Splits a folded text into a place's name and stated kind. */
export function wordsOfPlace(folded: string): PlaceWords {
  const words = folded.split(' ').filter((word) => !SMALL.has(word));
  const kind = KIND_WORDS.find(([, kindWords]) => words.some((word) => kindWords.has(word)))?.[0];
  const isKind = (word: string) => KIND_WORDS.some(([, kindWords]) => kindWords.has(word));
  const bare = words.filter((word) => !isKind(word));
  const core = bare.length > 0 ? bare : words;
  return {
    kind,
    whole: words.map(singular).join(' '),
    core: { raw: core.join(' '), text: core.map(singular).join(' ') },
  };
}

/** « Sable-d'Olonne », « Mont du Lyonnais »: a plural is not heard. */
const singular = (word: string): string => (word.length > 3 ? word.replace(/[sx]$/, '') : word);
