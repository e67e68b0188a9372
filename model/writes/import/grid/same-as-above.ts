import type { ImportKind } from '../../../contract/import.ts';
import { partnerColumns, usesOf } from '../columns/uses-of-columns.ts';
import type { Table, TableRow } from '../table.ts';

/** Completes the column of who leads an action, where the name stands once before several actions. */
function withLeadsAsAbove(table: Table): Table {
  const uses = usesOf(table, 'commitments');
  const [leads, text] = [uses.indexOf('leads'), uses.indexOf('text')];
  if (leads !== 0 || text < 0) return table;
  const out = new Set((table.aside ?? []).map(({ row }) => row));
  let above = '';
  const rows = table.rows.map((row): TableRow => {
    if (out.has(row.number)) return row;
    above = row.cells[leads] || above;
    const isSame = above !== '' && row.cells[leads] === '' && (row.cells[text] ?? '') !== '';
    return isSame ? { ...row, cells: row.cells.map((cell, i) => (i === leads ? above : cell)) } : row;
  });
  return { ...table, rows };
}

/** The body of a line, and what else makes a line of the same body. */
const OWN = {
  actors: { body: 'name', others: [] },
  cooperations: { body: 'from', others: ['to', 'each'] },
  needs: { body: 'actor', others: ['resource'] },
  offers: { body: 'actor', others: ['resource'] },
} as const;

/**
 * Fills the first column of a list that names each body once and leaves it empty below. In an actor table
 * only for lines whose other cells are all about links.
 */
export function withSameAsAbove(table: Table, kind: ImportKind | 'omit' | null): Table {
  if (kind === 'commitments') return withLeadsAsAbove(table);
  if (kind === null || !(kind in OWN)) return table;
  const own = kind as keyof typeof OWN;
  const uses = usesOf(table, own);
  const column = uses.indexOf(OWN[own].body);
  const others =
    own === 'actors'
      ? partnerColumns(table)
      : OWN[own].others.map((use) => uses.indexOf(use)).filter((i) => i >= 0);
  if (column < 0 || others.length === 0 || others[0] === column) return table;
  const out = new Set((table.aside ?? []).map(({ row }) => row));
  let above = '';
  const goesOn = ({ number, cells }: TableRow): boolean => {
    if (out.has(number) || cells[column] !== '' || above === '') return false;
    if (!others.some((i) => (cells[i] ?? '') !== '')) return false;
    return (
      own !== 'actors' ||
      cells.every((cell, i) => cell === '' || others.includes(i) || uses[i] === 'omit' || uses[i] === null)
    );
  };
  const rows = table.rows.map((row): TableRow => {
    if (!out.has(row.number) && (row.cells[column] ?? '') !== '') above = row.cells[column] ?? '';
    return goesOn(row) ? { ...row, cells: row.cells.map((cell, i) => (i === column ? above : cell)) } : row;
  });
  return rows.some((row, i) => row !== table.rows[i]) ? { ...table, rows } : table;
}

const DITTO =
  /^(?:〃|["”“»«]|''|\/\/|-? ?["〃] ?-?|idem|id\.?|ditto|do\.|d°|m[êe]me (?:chose )?(?:que )?(?:ci-dessus|au-dessus)|same(?: as above)?)$/i;

/** Replaces marks that repeat the cell above: « 〃 », « idem ». */
export function withDittos(table: Table): Table {
  if (!table.rows.some(({ cells }) => cells.some((cell) => DITTO.test(cell)))) return table;
  const above: string[] = [];
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, column) => {
      const text = DITTO.test(cell) ? (above[column] ?? cell) : cell;
      if (text !== '') above[column] = text;
      return text;
    }),
  }));
  return { ...table, rows };
}
