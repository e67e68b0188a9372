import { linksOfActors, withAnswersTogether } from './links-of-actors.ts';
import { listOfMatrix } from './matrix-of-links.ts';
import { nameKey } from './plain-key.ts';
import { kindOf, partnerColumns, usesOf, withItsHeadings } from './recognise.ts';
import type { Table } from './table.ts';

/**
 * A table in the shapes that its lines are read in: a matrix and a bare list of links as a list with headings; a table of
 * actors that also names whom they work with as two.
 */
export function shapesOf(table: Table): Table[] {
  if (table.isOfGraph) return [table];
  const list = listOfMatrix(table);
  if (list !== table) return [list];
  const read = withAnswersTogether(withItsHeadings(table));
  const kind = kindOf(read);
  const edges = kind === null ? listOfEdges(table) : undefined;
  if (edges !== undefined) return [edges];
  const links =
    kind === 'actors'
      ? linksOfActors(read, usesOf(read, kind).indexOf('name'), partnerColumns(read))
      : undefined;
  return links === undefined ? [read] : [read, links];
}

const WIDTHS = [2, 3];
const NUMBER = /^\d+(?:[.,]\d+)?$/;

/**
 * A list of links without a line of headings: two columns of names, filled in every line, and perhaps a weight. One of the
 * names in the first line stands elsewhere too, which no heading does. Undefined where a table is none.
 */
export function listOfEdges({ name, headings, rows, headingRow }: Table): Table | undefined {
  if (!WIDTHS.includes(headings.length)) return undefined;
  const lines = [{ number: headingRow, cells: headings }, ...rows];
  if (!lines.every(({ cells: [from, to] }) => from !== '' && to !== '')) return undefined;
  const below = new Set(rows.flatMap(({ cells }) => cells.slice(0, 2).map(nameKey)));
  if (!headings.slice(0, 2).some((cell) => below.has(nameKey(cell)))) return undefined;
  const isWeighted = lines.every(({ cells: [, , weight = ''] }) => weight === '' || NUMBER.test(weight));
  const third = headings.length < 3 ? [] : [isWeighted ? 'weight' : ''];
  return { name, headingRow: 0, headings: ['from', 'to', ...third], rows: lines };
}
