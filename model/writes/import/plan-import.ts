import type { ImportKind, ImportSettings } from '../../contract/import.ts';
import type { Language } from '../../contract/primitives.ts';
import type { IsoDay } from '../../elements/day.ts';
import { effectiveEdits } from '../../elements/element-edits.ts';
import type { Edits } from '../../elements/elements.ts';
import type { WordList } from '../../fields/values.ts';
import { type Progress, UNTOLD } from '../../progress.ts';
import { readDay } from '../../words/read-day.ts';
import { commitmentsOfColumns } from './carried-columns.ts';
import { usesOf } from './columns/uses-of-columns.ts';
import { withCodesNamed } from './grid/coded-names.ts';
import { withParents } from './grid/repeat-groups.ts';
import type { Fault } from './import-faults.ts';
import {
  ImportPlan,
  noteAsked,
  type PlannedChange,
  type PlannedDuplicate,
  type PlannedName,
  type PlannedQuestion,
  type QuestionId,
} from './import-plan.ts';
import { ImportRefusedError } from './import-refused.ts';
import { ImportScene, type SceneInput } from './import-scene.ts';
import type { ImportVocabulary } from './import-vocabulary.ts';
import { kindOf } from './kind-of-table.ts';
import { looseKey } from './names/name-book.ts';
import { historyOf } from './names/names-in-cell.ts';
import { nameKey, plainKey } from './plain-key.ts';
import { planActors } from './plan-actors.ts';
import { planCommitments } from './plan-commitments.ts';
import { planCooperations } from './plan-cooperations.ts';
import { planResources } from './plan-resources.ts';
import { planTies } from './plan-ties.ts';
import { type ImportLine, readLines } from './read-lines.ts';
import { type Recognised, recognise } from './recognise.ts';
import { NameResolver } from './resolve-names.ts';
import { rowsBeside } from './rows-beside.ts';
import { shapesOf } from './shapes.ts';
import type { Table } from './table.ts';
import { type ReadTable, withoutCells } from './tables-shown.ts';
import { type ListVersion, planGone, versionOf } from './version-of-list.ts';

/** A word that the vocabulary does not know, how often it stands there and what was chosen for it. */
export interface UnknownWord {
  readonly list: WordList;
  readonly value: string;
  count: number;
  readonly to: string | null;
}

/** The lines of a file before anything is looked up. */
export interface ReadImport {
  readonly tables: readonly ReadTable[];
  readonly lines: readonly ImportLine[];
  readonly faults: readonly Fault[];
  readonly words: readonly UnknownWord[];
  /** Totals and notes among the lines, which are left out. */
  readonly beside: ReadonlyArray<{ table: number; row: number }>;
  /** ShortestPaths to reach people and reminders that were left out of texts, how many of each. */
  readonly left: Readonly<Record<'contacts' | 'reminders', number>>;
  /** Questions asked while lines were read. */
  readonly questions: readonly PlannedQuestion[];
}

/** Result of planning an import. */
export interface PlannedImport {
  readonly read: ReadImport;
  readonly edits: Edits;
  readonly faults: readonly Fault[];
  readonly counts: ImportPlan['counts'];
  readonly changes: readonly PlannedChange[];
  readonly duplicates: readonly PlannedDuplicate[];
  readonly names: readonly PlannedName[];
  readonly questions: readonly PlannedQuestion[];
  /** Changes since the stored list, if the file is a newer version of it. */
  readonly version: ListVersion | undefined;
  /** Answers, by question. */
  readonly answers: ReadonlyMap<string, string>;
  /** Names that were left aside, in lines that stay. */
  readonly asideNames: ImportPlan['asideNames'];
  /** Number of new links without a stated intensity or an implying nature. */
  readonly unsaidIntensity: number;
  readonly leftOut: ReadonlyArray<{ table: number; row: number }>;
  readonly undecided: { readonly columns: number; readonly duplicates: number };
}

/** Reads the lines of tables as the person chose; nothing of the territory is needed for it. */
export function readImport(
  tables: readonly Table[],
  settings: ImportSettings,
  { vocabulary, language, today }: { vocabulary: ImportVocabulary; language: Language; today?: IsoDay },
  tell: Progress = UNTOLD,
): ReadImport {
  const words = new Map<string, UnknownWord>();
  const chosen = new Map<string, string>();
  for (const { list, value, to } of settings.values ?? []) {
    refuseUnknown(vocabulary, list, to);
    chosen.set(`${list} ${plainKey(value)}`, to);
    words.set(`${list} ${plainKey(value)}`, { list: list as WordList, value, count: 0, to });
  }
  const unknown = (list: WordList, value: string): void => {
    const key = `${list} ${plainKey(value)}`;
    const known = words.get(key);
    if (known === undefined) words.set(key, { list, value, count: 1, to: null });
    else known.count += 1;
  };
  const leftOut = new Set((settings.leftOut ?? []).map(({ table, row }) => `${table} ${row}`));
  const faults: Fault[] = [];
  const left = { contacts: 0, reminders: 0 };
  const recognised = recognise(shapesOfFile(withParents(tables), settings), settings);
  const beside =
    settings.keepBeside === true
      ? []
      : recognised.flatMap(({ index, table, kind }) =>
          kind === null || kind === 'omit' ? [] : asideOf(table).map((row) => ({ table: index, row })),
        );
  for (const { table, row } of beside) leftOut.add(`${table} ${row}`);
  const lines: ImportLine[] = [];
  const meanings = { vocabulary, chosen, language, unknown };
  const isLeftOut = (index: number, row: number): boolean => leftOut.has(`${index} ${row}`);
  const questions = new Map<QuestionId, PlannedQuestion>();
  const answers = new Map((settings.answers ?? []).map(({ question, answer }) => [question, answer]));
  for (const table of recognised) {
    const day = statedDay(table.table) ?? today;
    const leave = (kind: keyof typeof left): void => {
      left[kind] += 1;
    };
    const { index } = table;
    const ask = (id: 'month' | 'private', row: number): string | undefined => {
      noteAsked(questions, id, { table: index, row });
      return answers.get(id);
    };
    const leaveOut = (row: number): void => {
      beside.push({ table: index, row });
    };
    const reading = { faults, isLeftOut, tell, today: day, leave, ask, leaveOut };
    for (const line of readLines(table, meanings, reading)) lines.push(line);
    for (const line of commitmentsOfColumns(table, faults, isLeftOut)) lines.push(line);
  }
  return {
    ...{ tables: recognised.map(withoutCells), lines, faults, words: [...words.values()], beside, left },
    questions: [...questions.values()],
  };
}

/** A word can mean what its list has, or be left out. */
function refuseUnknown({ choices }: ImportVocabulary, list: string, to: string): void {
  const known = Object.entries(choices).find(([name]) => name === list)?.[1];
  if (known !== undefined && to !== 'omit' && !known.some(({ id }) => id === to))
    throw new ImportRefusedError('IMPORT_UNKNOWN_VALUE', { list, value: to });
}

/** Kinds of tables that need no names from other sheets. */
const SAYS_LINKS: ReadonlySet<Recognised['kind']> = new Set([
  'cooperations',
  'commitments',
  'needs',
  'offers',
]);

/** Converts all sheets to tables; those not understood again, once the names in the others are known. */
function shapesOfFile(sheets: readonly Table[], settings: ImportSettings): Table[] {
  const shaped = sheets.map((table, sheet) => shapesOfSheet(table, sheet, settings));
  const names = sheets.length < 2 ? new Set<string>() : namesOf(shaped.flat());
  return shaped.flatMap((parts, sheet) => {
    const table = sheets[sheet];
    const isRead = names.size === 0 || parts.some((part) => SAYS_LINKS.has(kindOf(part)));
    if (table === undefined) return parts;
    const others = shaped.flatMap((one, i) => (i === sheet ? [] : one));
    const named = withCodesNamed(table, others);
    return isRead && named === table ? parts : shapesOfSheet({ ...named, names }, sheet, settings);
  });
}

/** Lists the names of bodies in the actor tables of a file. */
function namesOf(tables: readonly Table[]): Set<string> {
  const names = new Set<string>();
  for (const table of tables) {
    if (kindOf(table) !== 'actors') continue;
    const uses = table.given?.kind === 'actors' ? table.given.uses : usesOf(table, 'actors');
    const [name, alias] = [uses.indexOf('name'), uses.indexOf('aliases')];
    for (const { cells } of table.rows) {
      const history = historyOf(cells[name] ?? '');
      for (const word of [history.name, ...history.aliases, cells[alias] ?? ''])
        if (word !== '') names.add(looseKey(word));
    }
  }
  return names;
}

const shapesOfSheet = (table: Table, sheet: number, { sheets, keepBeside }: ImportSettings): Table[] =>
  shapesOf(table, { ...sheets?.find((one) => one.sheet === sheet), keepsBeside: keepBeside === true }).map(
    (one) => ({ ...one, sheet }),
  );

/** Lists the lines of a table without content: those marked, and totals and notes below. */
function asideOf(table: Table): number[] {
  const rows = new Set(table.rows.map(({ number }) => number));
  const seen = (table.aside ?? []).filter(({ row, why }) => rows.has(row) && why !== 'continued');
  return [...new Set([...seen.map(({ row }) => row), ...rowsBeside(table).map(({ number }) => number)])].sort(
    (a, b) => a - b,
  );
}

/** Reads the day of a sheet above its headings: « MAJ 12/11/26 ». */
function statedDay({ above = [] }: Table): IsoDay | undefined {
  for (const { cells } of above)
    for (const cell of cells) {
      const [found] = /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b/.exec(cell) ?? [];
      const day = found === undefined ? undefined : readDay(found);
      if (day !== undefined) return day;
    }
  return undefined;
}

const ROUNDS = 20;

/** Plans what the lines do to the territory; lines with errors are left out where the person said so. */
export function planImport(
  read: ReadImport,
  input: SceneInput,
  settings: ImportSettings,
  tell: Progress = UNTOLD,
): PlannedImport {
  const scene = ImportScene.of(input);
  const leftOut = new Map<string, { table: number; row: number }>(
    [...(settings.leftOut ?? []), ...read.beside].map(({ table, row }) => [
      `${table} ${row}`,
      { table, row },
    ]),
  );
  // Names of lines that a choice leaves out are still there to choose again.
  const names = new Map<string, PlannedName>();
  let lines = read.lines;
  let ofCells = read.faults;
  for (let round = 1; ; round += 1) {
    const plan = planLines(scene, settings, { lines, faults: ofCells }, tell);
    const faulty = settings.leaveOutErrors === true ? rowsOf(plan.faults, read.tables) : [];
    for (const row of plan.left) leftOut.set(`${row.table} ${row.row}`, row);
    for (const asked of plan.askedNames()) names.set(nameKey(asked.name), asked);
    if (faulty.length === 0 || round === ROUNDS)
      return resultOf(read, plan, { leftOut: [...leftOut.values()], names: [...names.values()] });
    // Leaving a line out may break others that refer to it: repeated until none is broken.
    for (const row of faulty) leftOut.set(`${row.table} ${row.row}`, row);
    const isLeft = ({ table, row }: { table: number; row: number }): boolean =>
      leftOut.has(`${table} ${row}`);
    lines = lines.filter((line) => !isLeft(line));
    ofCells = ofCells.filter((fault) => !isLeft(fault));
  }
}

function planLines(
  scene: ImportScene,
  settings: ImportSettings,
  { lines, faults }: { readonly lines: readonly ImportLine[]; readonly faults: readonly Fault[] },
  tell: Progress,
): ImportPlan {
  const plan = new ImportPlan(scene, settings, faults, { tell, total: lines.length });
  const linesOf = (kind: ImportKind): ImportLine[] => lines.filter((line) => line.kind === kind);
  const names = new NameResolver(plan, linesOf('cooperations'));
  // In the order in which they name each other.
  planActors(plan, linesOf('actors'));
  planCommitments(plan, linesOf('commitments'), names);
  planCooperations(plan, linesOf('cooperations'), names);
  planResources(plan, [...linesOf('needs'), ...linesOf('offers')], names);
  planTies(
    plan,
    // Who is party before what they declare.
    (['memberships', 'memberOf', 'carriers', 'parties', 'declarations'] as const).flatMap(linesOf),
    names,
  );
  planGone(plan);
  return plan;
}

/** Lists the lines with faults; a fault in a heading is no line to leave out. */
function rowsOf(faults: readonly Fault[], tables: readonly ReadTable[]): { table: number; row: number }[] {
  const headings = new Set(tables.map(({ index, table }) => `${index} ${table.headingRow}`));
  const rows = new Map(faults.map(({ table, row }) => [`${table} ${row}`, { table, row }]));
  return [...rows].flatMap(([key, row]) => (headings.has(key) ? [] : [row]));
}

function resultOf(
  read: ReadImport,
  plan: ImportPlan,
  { leftOut, names }: Pick<PlannedImport, 'leftOut' | 'names'>,
): PlannedImport {
  const isRead = ({ kind }: ReadTable): boolean => kind !== 'omit';
  const columns = read.tables
    .filter(isRead)
    .reduce(
      (sum, { uses, kind }) => sum + (kind === null ? 1 : uses.filter((use) => use === null).length),
      0,
    );
  return {
    read,
    edits: effectiveEdits(plan.scene.input.state, plan.edits),
    faults: [...plan.faults].sort(
      (a, b) => a.table - b.table || a.row - b.row || (a.column ?? -1) - (b.column ?? -1),
    ),
    counts: plan.counts,
    changes: plan.changes,
    duplicates: plan.duplicates,
    names,
    questions: [...read.questions, ...plan.questions.values()],
    version: versionOf(plan),
    answers: new Map((plan.settings.answers ?? []).map(({ question, answer }) => [question, answer])),
    asideNames: plan.asideNames,
    unsaidIntensity: plan.unsaidIntensity,
    leftOut,
    undecided: {
      columns,
      duplicates:
        plan.duplicates.filter(({ choice }) => choice === null).length +
        names.filter(({ isOpen }) => isOpen).length,
    },
  };
}
