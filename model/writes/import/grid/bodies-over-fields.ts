import { hasHeadWord } from '../../../names/body-words.ts';
import { knownOf } from '../columns/known-headings.ts';
import { looseKey } from '../names/name-book.ts';
import { plainKey } from '../plain-key.ts';
import type { Table } from '../table.ts';
import { looseUse } from './heading-words.ts';
import { linesOf } from './lines-aside.ts';

const OF_A_LINK: ReadonlySet<string | undefined> = new Set([
  ...['note', 'nature', 'intensity', 'startedOn', 'endedOn', 'status', 'weight'],
]);
const FEWEST = 2;
const MOSTLY = 0.6;

const isOfLink = (heading: string): boolean =>
  OF_A_LINK.has(knownOf('cooperations').get(plainKey(heading)) ?? looseUse('cooperations', heading)) ||
  /^(?:quoi|what|frequence|frequency)$/.test(plainKey(heading));

/** Returns the title over a heading; a heading alone, over empty cells, is none. */
const titleOver = ({ headings, groups = [] }: Table, column: number): string =>
  groups[column] === headings[column] ? '' : (groups[column] ?? '');

/** Lists the columns below each title over the headings. */
function bodiesOver(table: Table): ReadonlyMap<string, readonly number[]> {
  const over = new Map<string, number[]>();
  for (const [column, heading] of table.headings.entries()) {
    const title = titleOver(table, column);
    if (title !== '' && heading !== '') over.set(title, [...(over.get(title) ?? []), column]);
  }
  return over;
}

/**
 * Converts a matrix under two lines of headings to a list of links, one for each body with content. A body stands
 * above, and what the links are below it: « Mairie » over « Nature | Niveau ». Other tables stay.
 */
export function withBodiesOverFields(table: Table): Table {
  const { headings } = table;
  const over = bodiesOver(table);
  const [fields = []] = over.values();
  const shared = fields.map((column) => headings[column] ?? '');
  const isAlike = (columns: readonly number[]): boolean =>
    columns.length === shared.length &&
    columns.every((column, i) => plainKey(headings[column] ?? '') === plainKey(shared[i] ?? ''));
  if (over.size < FEWEST || shared.length < FEWEST || !shared.every(isOfLink)) return table;
  if (![...over.values()].every(isAlike)) return table;
  const left = headings.findIndex((heading, column) => heading !== '' && titleOver(table, column) === '');
  const lines = linesOf(table);
  const names = new Set(lines.map(({ cells }) => looseKey(cells[left] ?? '')));
  const isBody = (name: string): boolean =>
    hasHeadWord(name) || names.has(looseKey(name)) || table.names?.has(looseKey(name)) === true;
  const bodies = [...over.keys()];
  if (left < 0 || bodies.filter(isBody).length < over.size * MOSTLY) return table;
  const rows = lines.flatMap(({ number, cells }) =>
    [...over].flatMap(([name, columns]) => {
      const own = columns.map((column) => cells[column] ?? '');
      const isEmpty = own.every((cell) => cell === '' || /^[-–—0]$/.test(cell));
      return isEmpty || cells[left] === '' || looseKey(cells[left] ?? '') === looseKey(name)
        ? []
        : [{ number, cells: [cells[left] ?? '', name, ...own] }];
    }),
  );
  const linked = new Set(rows.flatMap(({ cells }) => cells.slice(0, 2).map((cell) => looseKey(cell))));
  const lone = lines.flatMap(({ number, cells }) =>
    (cells[left] ?? '') === '' || linked.has(looseKey(cells[left] ?? ''))
      ? []
      : [{ number, cells: [cells[left] ?? ''] }],
  );
  return {
    ...{ name: table.name, headingRow: table.headingRow, headings: ['from', 'to', ...shared], rows },
    ...(table.aside !== undefined && { aside: table.aside }),
    ...(table.above !== undefined && { above: table.above }),
    ...(lone.length > 0 && { lone }),
  };
}
