import type { Language } from '../../../model/contract/primitives.ts';
import { append } from '../../../model/grouped.ts';
import { CHOICES, type Choice } from './bring-in.ts';
import { type CorpusFile, endingOf, isMade } from './corpus.ts';

/** Outcome of a file: the format detected, or its refusal, and the required choices. */
export interface Outcome {
  readonly file: CorpusFile;
  readonly format: string | undefined;
  readonly choices: readonly Choice[];
}

const FORMATS: Readonly<Record<string, string>> = {
  csv: 'CSV, TSV, TXT',
  xlsx: 'XLSX',
  graphml: 'GraphML',
  gexf: 'GEXF',
  gml: 'GML',
  pajek: 'Pajek',
  ucinet: 'UCINET (DL)',
  dot: 'DOT',
  json: 'JSON',
};

const WORDS: Readonly<
  Record<Language, { head: string; comesIn: string; refused: string; none: string } & Record<Choice, string>>
> = {
  fr: {
    head: '| format | écrit par | fichiers | résultat | ce qu’il a fallu choisir |',
    comesIn: 'tout entre',
    refused: 'refusé, en disant quoi faire',
    none: 'rien',
    tables: 'de quoi parle une feuille',
    columns: 'ce que dit une colonne',
    words: 'le sens d’un mot',
    family: 'la famille',
    names: 'qui ajouter',
    likeness: 'qui est qui',
    intensity: 'l’intensité',
  },
  en: {
    head: '| format | written by | files | result | what had to be chosen |',
    comesIn: 'all comes in',
    refused: 'refused, with what to do',
    none: 'nothing',
    tables: 'what a sheet is about',
    columns: 'what a column says',
    words: 'what a word means',
    family: 'the family',
    names: 'whom to add',
    likeness: 'who is who',
    intensity: 'the intensity',
  },
};

/**
 * Formats the outcomes as a Markdown table, one line for each format; a star marks files not written by the
 * program itself.
 */
export function corpusTable(outcomes: readonly Outcome[], language: Language): string {
  const words = WORDS[language];
  const rows = new Map<string, Outcome[]>();
  for (const outcome of outcomes)
    append(rows, outcome.format === undefined ? '' : (FORMATS[outcome.format] ?? outcome.format), outcome);
  const lines = [...rows]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1))
    .map(([format, all]) => {
      const programs = all
        .filter(({ file }) => file.by !== '')
        .map(({ file }) => `${file.by}${isMade(file) ? '' : '*'}`);
      const endings = [...new Set(all.map(({ file }) => endingOf(file)))].sort().join(', ');
      const chosen = CHOICES.filter((choice) => all.some(({ choices }) => choices.includes(choice)));
      const asked = chosen.length === 0 ? words.none : chosen.map((choice) => words[choice]).join(', ');
      const result = format === '' ? words.refused : words.comesIn;
      const by = [...new Set(programs)].sort().join(', ');
      return `| ${format || endings} | ${by} | ${all.length} | ${result} | ${format === '' ? '' : asked} |`;
    });
  return [words.head, '|---|---|---|---|---|', ...lines].join('\n');
}
