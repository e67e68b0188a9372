import { nameKey } from './plain-key.ts';
import type { Table, TableRow } from './table.ts';

/** Of those in the first column, how many must head a column as well. */
const NAMED_ON_BOTH_SIDES = 0.8;
const FEWEST = 3;
const NONE = /^(?:0(?:[.,]0+)?|-|–|—|non|no)?$/i;
const MARKED = /^(?:x|✓|✔|oui|yes|1(?:[.,]0+)?)$/i;
const NUMBER = /^\d+(?:[.,]\d+)?$/;

/**
 * A table whose columns are headed by the names of its lines is a matrix: each cell is a link, from who stands on the
 * left to who stands above. It becomes a list, each link with the number of its line. What is on both sides of the
 * diagonal is one link, unless it differs somewhere: then each cell is one, with its direction. Other tables stay.
 */
export function listOfMatrix(table: Table): Table {
  const { headings, rows } = table;
  const names = rows.map(({ cells }) => cells[0] ?? '');
  if (rows.length < FEWEST || headings.length < FEWEST + 1) return table;
  const columns = new Map(
    headings.flatMap((name, i): [string, number][] => (i > 0 && name !== '' ? [[nameKey(name), i]] : [])),
  );
  const both = names.filter((name) => columns.has(nameKey(name))).length;
  if (both < Math.max(names.length, columns.size) * NAMED_ON_BOTH_SIDES) return table;
  const cells = rows.flatMap((row) =>
    [...columns.values()].flatMap((column) => {
      const cell = row.cells[column] ?? '';
      const isSelf = nameKey(row.cells[0] ?? '') === nameKey(headings[column] ?? '');
      return isSelf || NONE.test(cell) ? [] : [{ row, to: headings[column] ?? '', cell }];
    }),
  );
  if (!cells.every(({ cell }) => MARKED.test(cell) || NUMBER.test(cell))) return table;
  return { ...listOf(cells), name: table.name, headingRow: table.headingRow };
}

interface Link {
  readonly row: TableRow;
  readonly to: string;
  readonly cell: string;
}

function listOf(links: readonly Link[]): Pick<Table, 'headings' | 'rows'> {
  const from = ({ row }: Link): string => row.cells[0] ?? '';
  const key = (a: string, b: string): string => JSON.stringify([nameKey(a), nameKey(b)]);
  const noted = new Map(links.map((link) => [key(from(link), link.to), link.cell]));
  const isMirrored = links.every((link) => noted.get(key(link.to, from(link))) === link.cell);
  const isOneSided = links.every((link) => !noted.has(key(link.to, from(link))));
  const met = new Set<string>();
  const once = links.filter((link) => {
    const isNew = !isMirrored || !met.has(key(link.to, from(link)));
    met.add(key(from(link), link.to));
    return isNew;
  });
  const hasWeights = links.some((link) => !MARKED.test(link.cell));
  // A triangle says each link once, and so no direction.
  const isDirected = !isMirrored && !isOneSided;
  return {
    headings: ['from', 'to', ...(hasWeights ? ['weight'] : []), ...(isDirected ? ['direction'] : [])],
    rows: once.map((link) => ({
      number: link.row.number,
      cells: [
        from(link),
        link.to,
        ...(hasWeights ? [MARKED.test(link.cell) ? '1' : link.cell] : []),
        ...(isDirected ? ['directed'] : []),
      ],
    })),
  };
}
