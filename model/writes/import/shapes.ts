import { linksOfActors, withAnswersTogether } from './links-of-actors.ts';
import { listOfEdges } from './list-of-edges.ts';
import { listOfMatrix } from './matrix-of-links.ts';
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
