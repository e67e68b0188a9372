import type { Language } from '../../../model/contract/primitives.ts';
import { fr } from '../../../model/words/french.ts';
import type { Provenance } from '../provenance.ts';
import { BETWEEN, entriesOf, guard, headingOf, type Manner } from './cells.ts';
import { FIELDS, type Field } from './fields.ts';
import type { Table } from './table.ts';

/** What one reads first: where the tables come from, then how their cells are written. Name and text of each line. */
export function readme({ title, lines }: Provenance, manner: Manner): string[][] {
  const says = TEXTS[manner.language];
  return [
    [guard(title, manner), ''],
    ...lines.map(([name, text]) => [name, guard(text, manner)]),
    [says.cells, manner.raw ? says.raw : says.forReading],
  ];
}

/** What each column holds: table, heading, property, kind, values. Its first row is its own heading. */
export function codebook(tables: readonly Table[], manner: Manner): string[][] {
  const says = TEXTS[manner.language];
  const rows = tables.flatMap((table) =>
    table.columns.map((column) => [
      manner.raw ? table.id : table.title[manner.language],
      headingOf(column, manner),
      column.property,
      says[FIELDS[column.field].holds],
      valuesOf(FIELDS[column.field], manner),
    ]),
  );
  return [[...says.codebook], ...rows];
}

function valuesOf({ choices, several }: Field, { reference, language }: Manner): string {
  const values =
    choices === undefined
      ? ''
      : entriesOf(reference, choices)
          .map(({ id, label }) => `${id} = ${label[language]}`)
          .join('; ');
  return several ? `${TEXTS[language].several} ${values}`.trim() : values;
}

interface Texts extends Readonly<Record<Field['holds'], string>> {
  readonly cells: string;
  readonly raw: string;
  readonly forReading: string;
  readonly several: string;
  readonly codebook: readonly string[];
}

const TEXTS: Readonly<Record<Language, Texts>> = {
  fr: {
    cells: 'Cellules',
    raw: fr`Forme brute, pour un programme : noms des propriétés et identifiants tels qu'ils sont gardés, texte tel qu'il a été saisi. À ne pas ouvrir dans un tableur sans précaution : un texte qui commence par = y serait calculé.`,
    forReading: fr`Pour lire et pour un tableur : un texte qui commencerait par = + - @ est précédé d'une apostrophe, pour qu'il reste du texte.`,
    several: `plusieurs valeurs, séparées par «${BETWEEN}».`,
    codebook: ['Table', 'Colonne', 'Propriété', 'Contient', 'Valeurs'],
    text: 'texte',
    number: 'nombre',
    day: 'jour (AAAA-MM-JJ)',
    flag: 'oui ou non',
  },
  en: {
    cells: 'Cells',
    raw: 'Raw form, for a program: names of properties and identifiers as they are kept, text as it was typed. Not to be opened in a spreadsheet without care: a text that begins with = would be computed.',
    forReading:
      'For reading and for spreadsheets: an apostrophe stands before a text that would begin with = + - @, so that it stays text.',
    several: `several values, separated by "${BETWEEN}".`,
    codebook: ['Table', 'Column', 'Property', 'Holds', 'Values'],
    text: 'text',
    number: 'number',
    day: 'day (YYYY-MM-DD)',
    flag: 'yes or no',
  },
};
