import { namesPartners } from '../links-of-actors.ts';
import { plainKey } from '../plain-key.ts';
import type { Table, TableRow } from '../table.ts';
import { looseUse } from './heading-words.ts';

const TELLING: ReadonlySet<string> = new Set(['name', 'aliases', 'family', 'place']);

/**
 * Finds the columns with the body of a line, before those with its partners; undefined if a table has none.
 */
function bodyColumns(table: Table): readonly number[] | undefined {
  const { headings } = table;
  const partners = headings.findIndex((_, column) => namesPartners(table, column));
  const uses = headings.slice(0, Math.max(partners, 0)).map((heading) => looseUse('actors', heading));
  if (!uses.includes('name')) return undefined;
  return uses.flatMap((use, column) => (use !== undefined && TELLING.has(use) ? [column] : []));
}

/**
 * Lines that say again which body they are of, or leave it empty below: each is one more link of that body. Told by all
 * that tells a body apart, so that two of one name in two places are two.
 */
export function repeatedRows(table: Table): ReadonlySet<TableRow> {
  const columns = bodyColumns(table);
  if (columns === undefined) return new Set();
  const seen = new Set<string>();
  return new Set(
    table.rows.filter(({ cells }) => {
      const key = columns.map((column) => plainKey(cells[column] ?? '')).join('|');
      const isAgain = seen.has(key) && key.replaceAll('|', '') !== '';
      seen.add(key);
      return isAgain;
    }),
  );
}

const isOfFewBodies = new WeakMap<Table, boolean>();

/** Returns true if a table has a line for each link: columns after the partner describe the link. */
export function hasLineForEachLink(table: Table): boolean {
  const known = isOfFewBodies.get(table) ?? repeatedRows(table).size > 0;
  isOfFewBodies.set(table, known);
  return known;
}
