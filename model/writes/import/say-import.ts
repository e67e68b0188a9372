import type { ImportCounts, ImportPreview } from '../../contract/import.ts';
import { ImportKind } from '../../contract/import.ts';
import type { Language } from '../../contract/primitives.ts';
import { DEFAULT_INTENSITY } from '../../contract/vocabulary.ts';
import type { WordList } from '../../fields/values.ts';
import { withoutAbsent } from '../../without-absent.ts';
import { mannerOf } from '../../words/manner.ts';
import { wordsIn } from '../../words/words.ts';
import { type Fault, faultText } from './import-faults.ts';
import { IMPORT_FIELDS } from './import-fields.ts';
import { noteText } from './import-notes.ts';
import type { PlannedChange } from './import-plan.ts';
import type { ImportVocabulary } from './import-vocabulary.ts';
import type { PlannedImport } from './plan-import.ts';
import type { Value } from './read-value.ts';
import { likelyMeaning } from './said/likely-words.ts';
import { sayQuestions } from './say-questions.ts';
import { saySheets } from './say-sheets.ts';
import { columnLetter, type ImportFile } from './table.ts';
import type { ReadTable } from './tables-shown.ts';

/** Maximum length of lists on a screen; their full length is given. */
const LISTED = 500;

/** Context for describing a plan. */
export interface Telling {
  readonly language: Language;
  readonly vocabulary: ImportVocabulary;
  isHere(actorId: string): boolean;
  mayEdit(actorId: string): boolean;
  /** Returns what distinguishes an actor from namesakes, within the person's visibility. */
  about(actorId: string): { territoryIds?: string[]; siren?: string; kind?: string };
  readonly unsaidIntensity?: number | undefined;
}

/** Says a plan in words: where, what, and what to do. */
export function sayImport(file: ImportFile, plan: PlannedImport, telling: Telling): ImportPreview {
  const { language } = telling;
  const { tables } = plan.read;
  const { format, encoding, delimiter } = file;
  const faults = [...plan.faults, ...keptFromReaders(plan)];
  return {
    format,
    notes: (file.notes ?? []).map((note) => ({ code: note.code, message: noteText(note, language) })),
    ...withoutAbsent({ encoding, delimiter }),
    tables: tables.map(sayTable),
    uses: ImportKind.options.map((kind) => ({
      kind,
      choices: IMPORT_FIELDS[kind].map(({ id, label }) => ({ id, label: label[language] })),
    })),
    values: sayWords(plan, telling),
    counts: plan.counts satisfies ImportCounts,
    faults: faults.slice(0, LISTED).map(({ table, row, column, code, values }) => ({
      table,
      row,
      ...(column === undefined
        ? {}
        : { column, letter: columnLetter(column), heading: tables[table]?.table.headings[column] ?? '' }),
      code,
      message: faultText({ code, values: inWords(values, tables[table], language) }, language),
    })),
    faultCount: faults.length,
    ...sayBeside(file, plan, telling),
    duplicates: openFirst(plan.duplicates).map(({ candidates, actorId, ...duplicate }) => ({
      ...duplicate,
      ...(actorId === undefined ? {} : { actorId }),
      candidates: candidates.map((candidate) => sayCandidate(candidate, telling)),
    })),
    duplicateCount: plan.duplicates.length,
    names: plan.names.slice(0, LISTED).map(({ isOpen: _, actorId, candidates, ...name }) => ({
      ...name,
      ...(actorId === undefined ? {} : { actorId }),
      candidates: candidates.map((candidate) => sayCandidate(candidate, telling)),
    })),
    nameCount: plan.names.length,
    ...(plan.unsaidIntensity > 0 && {
      unsaidIntensity: { links: plan.unsaidIntensity, level: telling.unsaidIntensity ?? DEFAULT_INTENSITY },
    }),
    changes: plan.changes.slice(0, LISTED).map((change) => sayChange(change, telling)),
    changeCount: plan.changes.length,
    leftOut: plan.leftOut.slice(0, LISTED).map(({ table, row }) => ({ table, row })),
    leftOutCount: plan.leftOut.length,
    undecided: plan.undecided,
    ready: isReady(plan),
  };
}

/** Lists the lines that come in for facilitators alone: readers see less of them than the file says. */
function keptFromReaders({ questions, answers }: PlannedImport): Fault[] {
  const asked = questions.find(({ id }) => id === 'private');
  if (asked === undefined || answers.get('private') === 'omit') return [];
  return asked.lines.map((line) => ({ ...line, code: 'private_line', values: {} }));
}

const UNTOLD_WORDS: Readonly<Record<string, string>> = { family: 'unspecified', nature: 'unspecified' };

/** Describes the rest of a preview: sheets, questions, omissions. */
function sayBeside(
  file: ImportFile,
  plan: PlannedImport,
  { language }: Telling,
): Pick<ImportPreview, 'sheets' | 'questions' | 'left' | 'asideNames' | 'version'> {
  const { contacts, reminders } = plan.read.left;
  const columns = plan.read.tables.flatMap(({ table, kind, uses, columns: shown }) =>
    kind === null || kind === 'omit' || table.isBeside === true
      ? []
      : table.headings.filter((heading, i) => heading !== '' && uses[i] === null && shown[i]?.isPersonal),
  );
  return {
    sheets: saySheets(file, plan, language),
    ...withoutAbsent({ version: sayVersion(plan) }),
    questions: sayQuestions(plan.questions, plan.answers, language),
    left: { contacts, reminders, columns },
    asideNames: plan.asideNames.slice(0, LISTED).map((one) => ({ ...one })),
  };
}

function sayVersion({ version }: PlannedImport): ImportPreview['version'] {
  if (version === undefined) return undefined;
  const { added, renamed, gone } = version;
  return {
    added,
    renamed: renamed.slice(0, LISTED).map(({ before, after }) => ({ before, after })),
    gone: gone.slice(0, LISTED).map(({ id, name }) => ({ actorId: id, name })),
    goneCount: gone.length,
  };
}

type Candidate = PlannedImport['duplicates'][number]['candidates'][number];

function sayCandidate({ basis, ...candidate }: Candidate, telling: Telling) {
  return {
    ...candidate,
    ...telling.about(candidate.actorId),
    reason: wordsIn(telling.language).similarity[basis],
    here: telling.isHere(candidate.actorId),
    mayEdit: candidate.line !== undefined || telling.mayEdit(candidate.actorId),
  };
}

/** Puts duplicates that need a choice first, if not all are listed. */
function openFirst(duplicates: PlannedImport['duplicates']): PlannedImport['duplicates'] {
  if (duplicates.length <= LISTED) return duplicates;
  const isOpen = ({ choice }: PlannedImport['duplicates'][number]): boolean => choice === null;
  return [...duplicates.filter(isOpen), ...duplicates.filter((one) => !isOpen(one))].slice(0, LISTED);
}

/** A field is called by its name. */
function inWords(values: Fault['values'], table: ReadTable | undefined, language: Language): Fault['values'] {
  const kind = table?.kind ?? 'omit';
  if (values.field === undefined || kind === 'omit') return values;
  const field = IMPORT_FIELDS[kind].find(({ id }) => id === values.field);
  return field === undefined ? values : { ...values, field: field.label[language] };
}

/** Returns true if there is anything to import: open questions have defaults, and block nothing. */
export const isReady = ({ read }: PlannedImport): boolean => read.lines.length > 0;

const sayTable = ({
  index,
  table,
  kind,
  uses,
  applied,
  rowCount,
  columns,
}: ReadTable): ImportPreview['tables'][number] => ({
  table: index,
  ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
  name: table.name,
  kind,
  rows: rowCount,
  headingRow: table.headingRow,
  columns: columns.map(({ filled, samples }, column) => ({
    column,
    letter: columnLetter(column),
    heading: table.headings[column] ?? '',
    use: uses[column] ?? null,
    ...((uses[column] ?? null) === null && kind !== null && kind !== 'omit'
      ? { likely: applied[column] ?? 'omit' }
      : {}),
    filled,
    samples: [...samples],
  })),
});

function sayWords({ read }: PlannedImport, { vocabulary, language }: Telling): ImportPreview['values'] {
  return read.words.slice(0, LISTED).flatMap(({ list, value, count, to }) => {
    const choices = vocabulary.choices[list as WordList] as ImportVocabulary['choices'][WordList] | undefined;
    if (choices === undefined) return [];
    const field = Object.values(IMPORT_FIELDS)
      .flat()
      .find(({ value: type }) => 'list' in type && type.list === list);
    return {
      list,
      label: field?.label[language] ?? list,
      value,
      count,
      to,
      ...(to === null ? { likely: likelyMeaning(list, value) ?? UNTOLD_WORDS[list] ?? 'omit' } : {}),
      choices: choices.map(({ id, label }) => ({ id, label: label[language] })),
    };
  });
}

const sayChange = (change: PlannedChange, telling: Telling): ImportPreview['changes'][number] => ({
  kind: change.kind,
  id: change.id,
  name: change.name,
  table: change.table,
  row: change.row,
  fields: change.fields.map(({ field, before, after }) => {
    const known = IMPORT_FIELDS[change.kind].find(({ id }) => id === field);
    const list = known !== undefined && 'list' in known.value ? known.value.list : undefined;
    const text = (value: Value | undefined): string => sayValue(value, list, telling);
    return {
      field,
      label: known?.label[telling.language] ?? field,
      before: text(before),
      after: text(after),
    };
  }),
});

function sayValue(
  value: Value | undefined,
  list: WordList | undefined,
  { vocabulary, language }: Telling,
): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return mannerOf(language)[value ? 'yes' : 'no'];
  const word = (id: string): string =>
    (list === undefined
      ? undefined
      : vocabulary.choices[list].find((entry) => entry.id === id)?.label[language]) ?? id;
  return typeof value === 'object' ? value.map(word).join(', ') : word(String(value));
}
