import { ImportKind } from '../../../contract/import.ts';
import { looseUse } from '../grid/heading-words.ts';
import { plainKey } from '../plain-key.ts';
import type { Table } from '../table.ts';
import { isKnownHeading } from './known-headings.ts';
import { usesOf } from './uses-of-columns.ts';

/**
 * Above the headings some tables have a line that groups them (« Structure », « Contact »): the line that says more of
 * what is known holds the headings.
 */
export function withItsHeadings(table: Table): Table {
  const [next, ...rows] = table.rows;
  if (next === undefined || rows.length === 0) return table;
  const below: Table = { ...table, headings: next.cells, headingRow: next.number, rows };
  const filled = next.cells.filter((cell) => cell !== '');
  if (filled.filter(saysField).length < FEWEST_KNOWN || new Set(filled).size < filled.length) return table;
  const known = knownIn(below);
  return known >= FEWEST_KNOWN && known > knownIn(table) ? below : table;
}

const saysField = (cell: string): boolean =>
  plainKey(cell).length > 1 &&
  (isKnownHeading(cell) || ImportKind.options.some((kind) => looseUse(kind, cell)));

/** A line of data may hold a word that is a heading elsewhere. */
const FEWEST_KNOWN = 2;

/** Counts the known headings, by the best matching kind. */
const knownIn = (table: Table): number =>
  Math.max(
    ...ImportKind.options.map(
      (kind) =>
        usesOf(table, kind).filter(
          // A cross is no heading, though « x » is one of a position.
          (use, i) => use !== null && use !== 'omit' && plainKey(table.headings[i] ?? '').length > 1,
        ).length,
    ),
  );
