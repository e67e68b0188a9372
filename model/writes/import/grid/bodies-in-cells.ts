import { hasHeadWord } from '../../../names/body-words.ts';
import { memoizeByObject } from '../../../once.ts';
import { looseKey } from '../names/name-book.ts';
import { historyOf, qualified } from '../names/names-in-cell.ts';
import { saysNothing } from '../said/nothing-said.ts';
import type { Table } from '../table.ts';
import { carrierRoles } from './carrier-marks.ts';
import { asksPartners, isOtherwise, listedAmong, looseUse } from './heading-words.ts';
import { isOfProgram, isPersonal, linesOf } from './lines-aside.ts';

/** The column with the body of each line, and the columns that name others, in whatever language they are headed. */
export interface Bodies {
  readonly name: number;
  readonly partners: ReadonlySet<number>;
}

const LOOKED_AT = 400;
const MOST_COLUMNS = 60;
const FEWEST = 2;
const HALF = 0.5;
const LONGEST = 600;
const BETWEEN = /[;\n|•,/+&]|\s(?:et|and|und|e|i|y)\s/;
const LIST = /[;\n|•]/;
const ANSWER = /^(?:oui|non|yes|no|ja|nein|[xX]|\P{L}*)$/u;
const SAYS_ELSE: ReadonlySet<string | undefined> = new Set([
  'aliases',
  'place',
  'family',
  'url',
  'publishes',
]);

interface Cell {
  readonly row: number;
  readonly keys: readonly string[];
  readonly isHeaded: boolean;
  readonly isList: boolean;
}

/**
 * Finds the bodies of a table by its cells: other columns name what stands in one, or what the file names elsewhere.
 * Undefined where no two columns speak of the same bodies.
 */
export const bodiesIn = memoizeByObject((table: Table): Bodies | undefined => {
  const columns = new Map<number, readonly Cell[]>();
  for (const column of table.headings.slice(0, MOST_COLUMNS).keys()) {
    const isOpen =
      listedAmong(table.headings, column) === undefined &&
      !isPersonal(table, column) &&
      !isOfProgram(table, column);
    const cells = isOpen ? cellsOf(table, column) : [];
    if (cells.length >= FEWEST) columns.set(column, cells);
  }
  const saysName = (column: number): boolean => looseUse('actors', table.headings[column] ?? '') === 'name';
  const headed = [...columns.keys()].filter(saysName).slice(0, 1);
  // A column headed « Already works with » lists partners, even where most lines have one.
  const single = [...columns].flatMap(([column, cells]) =>
    isOfOneEach(table, cells) && !asksPartners(table.headings[column] ?? '') ? [column] : [],
  );
  const bestOf = (candidates: readonly number[]): typeof NO_COLUMN =>
    candidates
      .map((column) => {
        const partners = partnersOf(table, columns, column);
        return { column, partners, count: [...partners.values()].reduce((sum, hits) => sum + hits, 0) };
      })
      .reduce((most, one) => (one.count > most.count ? one : most), NO_COLUMN);
  // Two columns may name each other: the one with another name in each line is that of the bodies.
  const once = bestOf(
    headed.length > 0 ? headed : single.filter((column) => namesEachOnce(table, columns.get(column) ?? [])),
  );
  const best = headed.length > 0 || once.count >= FEWEST ? once : bestOf(single);
  // A name in the first line is no heading: such a list has none.
  const named = new Set((columns.get(best.column) ?? []).flatMap(({ keys }) => keys));
  if (table.headings.some((heading) => heading !== '' && named.has(looseKey(heading)))) return undefined;
  return best.count < FEWEST || named.size <= FEWEST
    ? undefined
    : { name: best.column, partners: new Set(best.partners.keys()) };
});

const MOSTLY = 0.7;

/** Returns true if a column has one name in most lines, rather than lists. */
function isOfOneEach(table: Table, cells: readonly Cell[]): boolean {
  const lines = Math.min(linesOf(table).length, LOOKED_AT);
  return (
    cells.length >= lines * HALF && cells.filter(({ isList }) => !isList).length >= cells.length * MOSTLY
  );
}

/** Returns true if a column has another name in each line. */
const namesEachOnce = (table: Table, cells: readonly Cell[]): boolean =>
  cells.length >= Math.min(linesOf(table).length, LOOKED_AT) &&
  new Set(cells.map(({ keys }) => keys[0])).size === cells.length;

const NO_COLUMN: { column: number; partners: ReadonlyMap<number, number>; count: number } = {
  column: -1,
  partners: new Map(),
  count: 0,
};

function cellsOf(table: Table, column: number): Cell[] {
  // « Pilote » and « associé » are roles, and name no body.
  const roleOf = carrierRoles(table);
  return linesOf(table)
    .slice(0, LOOKED_AT)
    .flatMap(({ number, cells }): Cell[] => {
      const cell = cells[column] ?? '';
      if (cell.length > LONGEST || ANSWER.test(cell) || saysNothing(cell) || roleOf(cell) !== undefined)
        return [];
      const parts = [cell, ...cell.split(BETWEEN)].map((part) => part.trim().replace(/^[-–•*]\s*/, ''));
      const names = parts.filter((part) => part !== '').flatMap(namesOf);
      const keys = [...new Set(names.map(looseKey))];
      return [{ row: number, keys, isHeaded: parts.some(hasHeadWord), isList: LIST.test(cell) }];
    });
}

const namesOf = (part: string): string[] => {
  const { name, aliases } = historyOf(part);
  return [name, ...aliases, qualified(part).name, part.split('\n')[0] ?? ''].filter((one) =>
    /\p{L}{2}/u.test(one),
  );
};

/** Finds the columns that mostly name what stands in a column or elsewhere in the file, with how often they do. */
function partnersOf(
  table: Table,
  columns: ReadonlyMap<number, readonly Cell[]>,
  own: number,
): ReadonlyMap<number, number> {
  const rowsOf = new Map<string, number[]>();
  for (const { row, keys } of columns.get(own) ?? [])
    for (const key of keys) rowsOf.set(key, [...(rowsOf.get(key) ?? []), row]);
  const found = new Map<number, number>();
  for (const [column, cells] of columns) {
    const heading = table.headings[column] ?? '';
    if (column === own || isOtherwise(heading) || SAYS_ELSE.has(looseUse('actors', heading))) continue;
    const names = ({ row, keys }: Cell): boolean =>
      keys.some((key) => rowsOf.get(key)?.some((one) => one !== row) === true) ||
      keys.some((key) => table.names?.has(key) === true && rowsOf.get(key)?.includes(row) !== true);
    const hits = cells.filter(names).length;
    const bodies = cells.filter((cell) => cell.isHeaded || names(cell)).length;
    if (hits >= FEWEST || (hits > 0 && cells.length === hits)) {
      if (bodies >= cells.length * HALF) found.set(column, hits);
    }
  }
  return found;
}
