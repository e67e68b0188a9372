import { finder } from '../../../model/words/fold-text.ts';
import { labelText, t } from '../../messages/translate.ts';
import {
  intensityCriterion,
  intensityName,
  optionsOf,
  type Table,
  vocabulary,
} from '../../messages/vocabulary.ts';
import type { Word } from './help-part.ts';

/** One entry as it is read. */
export interface Entry {
  readonly id: string;
  readonly term: string;
  readonly text: string;
  /** Possible values of the word, from the vocabulary. */
  readonly among: readonly string[];
}

export interface EntryGroup {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** Words by what they are about, each after those it is made of. */
const GROUPS = {
  map: [
    'actor',
    'family',
    'cooperation',
    'nature',
    'formality',
    'status',
    'intensity',
    'declaration',
    'link',
    'transactions',
    'membership',
    'reserve',
    'theme',
    'resource',
    'day',
  ],
  commitments: ['commitment', 'carrier', 'horizon', 'charter', 'tableRoles'],
  questions: [
    'question',
    'signal',
    'toCheck',
    'heard',
    'shown',
    'delicate',
    'answers',
    'sides',
    'rests',
    'expected',
    'meeting',
    'promise',
  ],
  measures: [
    'classes',
    'degree',
    'strength',
    'cooperations',
    'betweenness',
    'closeness',
    'eigenvector',
    'core',
    'constraint',
    'effectiveSize',
    'community',
    'passage',
    'density',
    'eiIndex',
    'brokerage',
    'coordinator',
    'consultant',
    'gatekeeper',
    'representative',
    'liaison',
  ],
  workshop: ['perimeter', 'rereading', 'snapshot', 'fiche', 'pattern'],
} as const satisfies Readonly<Record<string, readonly Word[]>>;

/** The table of the vocabulary that lists what a word may be. */
const TABLES: Readonly<Partial<Record<Word, Table>>> = {
  family: 'families',
  nature: 'natures',
  formality: 'formalities',
  status: 'statuses',
  theme: 'themes',
  resource: 'resources',
  carrier: 'carrierRoles',
  horizon: 'horizons',
  tableRoles: 'tableRoles',
};

export const wordId = (word: string): string => `word-${word}`;

function among(word: Word): readonly string[] {
  if (word === 'intensity')
    return [0, 1, 2, 3, 4].map((level) =>
      t('help.level', level, intensityName(level), intensityCriterion(level)),
    );
  const table = TABLES[word];
  return table === undefined ? [] : optionsOf(table).map(({ label }) => label);
}

const entryOf = (word: Word): Entry => ({
  id: wordId(word),
  term: t(`word.${word}`),
  text: t(`is.${word}`),
  among: among(word),
});

/** The whole glossary, in the language of the screen; the questions are named and explained by their catalogue. */
export function glossaryGroups(): readonly EntryGroup[] {
  const groups = (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => ({
    title: t(`words.${group}`),
    entries: GROUPS[group].map(entryOf),
  }));
  const rules = (vocabulary()?.gaps ?? []).map(({ rule, title, when }) => ({
    id: wordId(rule),
    term: labelText(title),
    text: labelText(when),
    among: [],
  }));
  return rules.length === 0 ? groups : [...groups, { title: t('words.rules'), entries: rules }];
}

/** Finds entries with every typed word, in their term or explanation. */
export function findWords(groups: readonly EntryGroup[], typed: string): readonly EntryGroup[] {
  const holds = finder(typed);
  const fits = ({ term, text, among: list }: Entry) => holds([term, text, ...list].join(' '));
  return groups
    .map(({ title, entries }) => ({ title, entries: entries.filter(fits) }))
    .filter(({ entries }) => entries.length > 0);
}
