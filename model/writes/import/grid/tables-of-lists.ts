import type { Aside, Table, TableRow } from '../table.ts';
import type { Said } from './read-sentence.ts';

const USES = ['from', 'each', 'note', 'direction', 'status', 'startedOn', 'parties'] as const;

/** Writes a link as cells of a line. */
export const cellsOf = (link: Said): string[] =>
  USES.map((use) => link[use === 'startedOn' ? 'since' : use] ?? '');

const FEWEST = 0.4;

/** Rows read from the lines of a list. */
export interface Lists {
  readonly links: TableRow[];
  readonly names: TableRow[];
  readonly needs: TableRow[];
  readonly offers: TableRow[];
  readonly commitments: TableRow[];
  readonly aside: Aside[];
  /** Names that stand alone somewhere in the text: before a colon, at an arrow, as an item. */
  readonly known: readonly string[];
}

/** Converts what was read to tables: links, names, needs and offers. */
export function tablesOf(name: string, { links, names, needs, offers, commitments, aside }: Lists): Table[] {
  const resources = (['needs', 'offers'] as const).flatMap((kind): Table[] => {
    const [rows, uses] = [kind === 'needs' ? needs : offers, ['actor', 'resource', 'note']];
    return rows.length === 0 ? [] : [{ name, headingRow: 0, headings: uses, rows, given: { kind, uses } }];
  });
  if (commitments.length > 0) {
    const uses = ['text', 'leads', 'contributors'];
    const given = { kind: 'commitments' as const, uses };
    resources.push({ name, headingRow: 0, headings: uses, rows: commitments, given });
  }
  if (links.length < (links.length + names.length) * FEWEST)
    return [
      { ...namesTable(name, names), aside },
      ...(links.length > 0 ? [linksTable(name, links)] : []),
      ...resources,
    ];
  return [
    { ...linksTable(name, links), aside },
    ...(names.length > 0 ? [namesTable(name, names)] : []),
    ...resources,
  ];
}

function linksTable(name: string, rows: readonly TableRow[]): Table {
  const areTogether = rows.some(({ cells }) => cells.at(-1) !== '');
  const uses = areTogether ? USES : USES.slice(0, -1);
  return {
    ...{ name, headingRow: 0, headings: uses },
    rows: rows.map((row) => ({ ...row, cells: row.cells.slice(0, uses.length) })),
    given: { kind: 'cooperations', uses },
  };
}

const namesTable = (name: string, rows: readonly TableRow[]): Table => ({
  ...{ name, headingRow: 0, headings: ['name', 'note'], rows },
  given: { kind: 'actors', uses: ['name', 'description'] },
});
