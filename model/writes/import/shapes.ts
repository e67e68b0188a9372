import type { ImportSettings } from '../../contract/import.ts';
import { hasHeadWord } from '../../names/body-words.ts';
import { withItsHeadings } from './columns/heading-line.ts';
import { usesOf } from './columns/uses-of-columns.ts';
import { tablesBelow } from './grid/blocks-below.ts';
import { tablesSideBySide } from './grid/blocks-beside.ts';
import { withBodiesOverFields } from './grid/bodies-over-fields.ts';
import { withBodyOfTitle } from './grid/body-of-title.ts';
import { withPartnersNamed } from './grid/coded-names.ts';
import { withFieldsAcross } from './grid/fields-below.ts';
import { withFieldsInCells } from './grid/fields-in-cells.ts';
import { withHeadings, withoutQuestionCodes } from './grid/heading-rows.ts';
import { withLinesAside } from './grid/lines-aside.ts';
import { linksOfText } from './grid/lines-of-text.ts';
import { withEndsOfNames } from './grid/links-in-names.ts';
import { withMergedFilled } from './grid/merged-cells.ts';
import { withNodesNamed } from './grid/named-nodes.ts';
import { linksOfContacts } from './grid/related-contacts.ts';
import { withActionsTogether } from './grid/repeated-actions.ts';
import { repeatedRows } from './grid/repeated-bodies.ts';
import { wordsOf } from './grid/row-words.ts';
import { withDittos, withSameAsAbove } from './grid/same-as-above.ts';
import { tablesBeside, withResourcesApart } from './grid/tables-beside.ts';
import { withCarriersTogether, withTicksTogether } from './grid/ticked-columns.ts';
import { kindOf } from './kind-of-table.ts';
import { withAnswersTogether } from './links-of-actors.ts';
import { listOfMatrix } from './matrix-of-links.ts';
import { nameKey } from './plain-key.ts';
import type { Table } from './table.ts';

type Sheet = NonNullable<ImportSettings['sheets']>[number];

/**
 * Converts a sheet into tables to read: below its headings, without empty lines. A matrix or bare list of
 * links becomes a list with headings; an actor table with partners, needs or offers becomes several.
 */
export function shapesOf(
  table: Table,
  pointed: Partial<Sheet> & { readonly keepsBeside?: boolean } = {},
): Table[] {
  if (table.isOfGraph) return [withNodesNamed(table)];
  if (table.isList === true) return linksOfText(table);
  const related =
    pointed.headingRow === undefined && pointed.columns === undefined ? linksOfContacts(table) : undefined;
  if (related !== undefined) return [related];
  const filled = withFieldsAcross(withMergedFilled(table));
  const parts =
    pointed.headingRow === undefined && pointed.columns === undefined
      ? tablesBelow(filled).flatMap(tablesSideBySide)
      : [filled];
  return parts.flatMap((part) => shapesOfOne(part, pointed));
}

/** Adds to a table the meanings that somebody chose for its columns, if any. */
function withPointed(table: Table, { columns = [] }: Partial<Sheet>): Table {
  return columns.length === 0
    ? table
    : { ...table, pointed: new Map(columns.map(({ column, is }) => [column, is])) };
}

function shapesOfOne(filled: Table, pointed: Partial<Sheet> & { readonly keepsBeside?: boolean }): Table[] {
  const below = withPointed(withoutQuestionCodes(withHeadings(filled, pointed)), pointed);
  const headed = pointed.keepsBeside === true ? below : withLinesAside(below);
  const list = pointed.shape === 'list' ? headed : listOfMatrix(withBodiesOverFields(headed));
  if (list !== headed) return [list, ...loneOf(list)];
  const repeated = withBodyOfTitle(withDittos(withEndsOfNames(withFieldsInCells(withPartnersNamed(headed)))));
  const read = withTogether(pointed.headingRow === undefined ? withItsHeadings(repeated) : repeated);
  const kind = kindOf(read);
  const edges = kind === null ? listOfEdges(filled) : undefined;
  if (edges !== undefined) return [edges];
  const whole = withSameAsAbove(read, kind);
  if (kind === 'needs' || kind === 'offers') return withResourcesApart(whole, kind);
  if (kind === 'commitments') {
    const uses = usesOf(whole, kind);
    const actions = withActionsTogether(whole);
    const carried = withCarriersTogether(actions, (column) => uses[column] === null);
    return [carried, ...loneOf(carried)];
  }
  if (kind !== 'actors') return [whole];
  const again = repeatedRows(whole);
  const continued = whole.rows.filter((row, i) => row !== read.rows[i] || again.has(row));
  const aside = continued.map((row) => ({ row: row.number, why: 'continued' as const, words: wordsOf(row) }));
  const actors = aside.length === 0 ? whole : { ...whole, aside: [...(whole.aside ?? []), ...aside] };
  return [actors, ...tablesBeside(whole)];
}

/** Lists the bodies that a table names and gives nothing to do, as a table of actors. */
function loneOf({ name, headingRow, lone = [] }: Table): Table[] {
  const given = { kind: 'actors' as const, uses: ['name'] };
  return lone.length === 0 ? [] : [{ name, headingRow, headings: ['name'], rows: lone, given }];
}

/** Merges several columns that answer one question. */
function withTogether(table: Table): Table {
  const answered = withAnswersTogether(table);
  const named = usesOf(answered, 'actors').indexOf('name');
  const first = named >= 0 ? named : answered.headings[0] === '' ? 0 : -1;
  return withTicksTogether(answered, first);
}

const NARROW = 3;
const WIDEST = 6;
const NUMBER = /^\d+(?:[.,]\d+)?$/;
const TIME = /^(?:(?:\d{1,2}[/.-]){0,2}(?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}(?:-\d{2})?)$/;

/**
 * Detects a list of links without headings: two columns of names, filled in every line, and perhaps a weight, a date or
 * words. A name in the first line appears elsewhere too, unlike a heading. Undefined otherwise.
 */
export function listOfEdges({ name, headings, rows, headingRow }: Table): Table | undefined {
  if (headings.length < 2 || headings.length > WIDEST) return undefined;
  const lines = [{ number: headingRow, cells: headings }, ...rows];
  if (!lines.every(({ cells: [from, to] }) => from !== '' && to !== '')) return undefined;
  if (headings.length > NARROW && !headings.slice(0, 2).every(hasHeadWord)) return undefined;
  const below = new Set(rows.flatMap(({ cells }) => cells.slice(0, 2).map(nameKey)));
  if (!headings.slice(0, 2).some((cell) => below.has(nameKey(cell)))) return undefined;
  const others = headings.slice(2).map((_, i) => {
    const says = (sign: RegExp): boolean =>
      lines.every(({ cells }) => (cells[i + 2] ?? '') === '' || sign.test(cells[i + 2] ?? ''));
    return says(TIME) ? 'startedOn' : says(NUMBER) ? 'weight' : '';
  });
  const once = others.map((one, i) => (others.indexOf(one) === i ? one : ''));
  return { name, headingRow: 0, headings: ['from', 'to', ...once], rows: lines };
}
