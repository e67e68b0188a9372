import { plainKey } from '../plain-key.ts';
import type { Table, TableRow } from '../table.ts';
import { asksPartners, isTechnical, listedIn, looseUse } from './heading-words.ts';
import { linesOf } from './lines-aside.ts';

/** A labelled line of a cell: « Partenaires : A, B »; without content, the lines below are its content. */
const LABELLED = /^[-–•*\s]*(\p{L}[^:;\n]{2,40}?)\s?:(?:\s+(\S.*))?$/u;
const PARTED = /\n|[;.|]\s+(?=\p{Lu}[^:;.\n]{2,40}:\s)/u;
const FEWEST = 2;
const THIRD = 1 / 3;
const OF_ACTORS: ReadonlySet<string | undefined> = new Set(['family', 'aliases', 'place']);

const saysList = (label: string): boolean => asksPartners(label) || listedIn(label) !== undefined;
const isField = (label: string): boolean => saysList(label) || OF_ACTORS.has(looseUse('actors', label));

interface Parted {
  readonly rest: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** Separates the labelled lines of a cell from its other words. */
function partedCell(cell: string, names: Map<string, string>): Parted {
  const fields = new Map<string, string>();
  const rest: string[] = [];
  let open: string | undefined;
  for (const line of cell.split(PARTED)) {
    const [, label = '', said = ''] = LABELLED.exec(line) ?? [];
    const key = isField(label) ? plainKey(label) : '';
    if (key !== '') {
      if (!names.has(key)) names.set(key, label);
      open = said === '' ? key : undefined;
    } else if (label !== '' || line.trim() === '') open = undefined;
    const field = key === '' ? open : key;
    if (field === undefined) rest.push(line);
    else fields.set(field, [fields.get(field) ?? '', key === '' ? line : said].filter(Boolean).join('\n'));
  }
  return { rest: rest.join('\n').trim(), fields };
}

/**
 * Gives columns of their own to what cells list below labels, « Partenaires : A, B », « Besoin : un camion », as cards
 * of boards, notes of address books and descriptions do. Other tables stay.
 */
export function withFieldsInCells(table: Table): Table {
  return table.headings.reduce(
    (made, heading, column) => (saysList(heading) || isTechnical(heading) ? made : ofColumn(made, column)),
    table,
  );
}

function ofColumn(table: Table, column: number): Table {
  const names = new Map<string, string>();
  const filled = linesOf(table).filter(({ cells }) => (cells[column] ?? '') !== '');
  const labelled = filled.filter(({ cells }) => (cells[column] ?? '').includes(':'));
  const parted = new Map(labelled.map((row) => [row, partedCell(row.cells[column] ?? '', names)]));
  const keys = [...names.keys()];
  const lists = keys.filter((key) => saysList(names.get(key) ?? ''));
  const hits = [...parted.values()].filter(({ fields }) => lists.some((key) => fields.has(key))).length;
  if (hits < FEWEST || hits < filled.length * THIRD) return table;
  const apart = (row: TableRow): TableRow => {
    const own = parted.get(row);
    const cells = row.cells.map((cell, i) => (i === column && own !== undefined ? own.rest : cell));
    return { ...row, cells: [...cells, ...keys.map((key) => own?.fields.get(key) ?? '')] };
  };
  return {
    ...table,
    headings: [...table.headings, ...keys.map((key) => names.get(key) ?? '')],
    rows: table.rows.map(apart),
    ...(table.groups !== undefined && { groups: [...table.groups, ...keys.map(() => '')] }),
  };
}
