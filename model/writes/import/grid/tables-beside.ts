import { isBetweenPartners, isReadBeside, saidOfLinks } from '../columns/said-of-links.ts';
import { partnerColumns, usesOf } from '../columns/uses-of-columns.ts';
import { linksOfActors, listedInColumn } from '../links-of-actors.ts';
import { plainKey } from '../plain-key.ts';
import { partsOf } from '../read-value.ts';
import { saysNothing, saysPending } from '../said/nothing-said.ts';
import type { Table, TableRow } from '../table.ts';
import { groupsWithPilot } from './groups-with-pilot.ts';
import { directionSaid, looseUse, namesTie } from './heading-words.ts';
import { linesOf } from './lines-aside.ts';
import { pledgesOf } from './pledges-beside.ts';
import { tablesOfRemarks } from './remarks-beside.ts';
import { needOrOfferColumn, saysOffer } from './told-by-cells.ts';

/** Extracts further tables from an actor table: partners, wished partners, needs, offers, commitments, groups. */
export function tablesBeside(table: Table): Table[] {
  const uses = usesOf(table, 'actors');
  const name = uses.indexOf('name');
  const beside = table.headings.flatMap((_, column) => {
    const listed =
      uses[column] === 'omit' && isReadBeside(table, column) ? listedInColumn(table, column) : undefined;
    return listed === undefined ? [] : [{ column, listed }];
  });
  const columnsOf = (use: string): number[] =>
    beside.filter(({ listed }) => listed === use).map(({ column }) => column);
  const body = { ...table, rows: linesOf(table) };
  const links = linksOf(body, name, partnerColumns(table));
  const wished = linksOf(body, name, columnsOf('wished'), 'wished');
  return [
    ...(links === undefined ? [] : [links]),
    ...(wished === undefined ? [] : [wished]),
    ...wordsAlone(body, name, partnerColumns(table)),
    ...(['needs', 'offers'] as const).flatMap((kind) => resourcesOf(body, name, columnsOf(kind), kind)),
    ...pledgesOf(table, name),
    ...groupsWithPilot(table, name),
    ...tablesOfRemarks(body, name),
  ];
}

/** Column that describes a link: of one partner, or of all of them. */
interface Described {
  readonly column: number;
  readonly use: string;
  readonly heading: string;
  readonly of: number | undefined;
}

const plainHeading = (heading: string): string => plainKey(heading.replace(/\d+/g, ' '));

/** Returns true if a column stands with that of a partner under one title, which no other column of partners shares. */
function isInGroupOf({ groups = [] }: Table, partner: number | undefined, column: number): boolean {
  const group = groups[column] ?? '';
  return partner !== undefined && group !== '' && group === groups[partner];
}

function describedIn(table: Table, columns: readonly number[]): Described[] {
  const taken = new Set<string>();
  return table.headings.flatMap((heading, column): Described[] => {
    const use = saidOfLinks(table, column);
    if (use === undefined || heading === '') return [];
    const before = columns.findLast((one) => one < column);
    const isOfOne = isBetweenPartners(table, column) || isInGroupOf(table, before, column);
    const partner = isOfOne ? before : undefined;
    // A second column of one field is kept as words.
    const key = `${use} ${partner}`;
    const isTaken = taken.has(key);
    taken.add(key);
    return [{ column, use: isTaken ? '+text' : use, heading, of: partner }];
  });
}

/** Converts partner columns to links, with the columns next to them. */
function linksOf(
  table: Table,
  name: number,
  columns: readonly number[],
  status?: 'wished',
): Table | undefined {
  if (linksOfActors(table, name, columns) === undefined) return undefined;
  const described = status === undefined ? describedIn(table, columns) : [];
  const fields = new Map(
    described.map((one) => [`${one.use} ${one.use === '+text' ? plainHeading(one.heading) : ''}`, one]),
  );
  const more = status === undefined ? [] : ['status'];
  const headingOf = (column: number): string => table.headings[column] ?? '';
  const ties = columns.some((column) => namesTie(headingOf(column))) ? [''] : [];
  const sides = columns.some((column) => directionSaid(headingOf(column)) !== '') ? ['direction'] : [];
  const rows = columns.flatMap((column) =>
    linesWith(table, { name, column }).map((row): TableRow => {
      const values = [...fields].map(([key, { use }]) => {
        const own = described.find(
          (one) =>
            (one.of ?? column) === column &&
            `${one.use} ${use === '+text' ? plainHeading(one.heading) : ''}` === key,
        );
        return own === undefined ? '' : (row.cells[own.column] ?? '');
      });
      const whom = row.cells[column] ?? '';
      return {
        number: row.number,
        cells: [
          ...[row.cells[name] ?? '', whom, ...values],
          ...ties.map(() => (namesTie(headingOf(column)) ? headingOf(column) : '')),
          ...sides.map(() => directionSaid(headingOf(column))),
          ...(status ? [status] : []),
        ],
      };
    }),
  );
  const { headingRow } = table;
  return {
    ...{ name: headingOf(columns[0] ?? 0), headingRow },
    headings: [
      ...['from', 'each', ...[...fields.values()].map(({ heading }) => heading)],
      ...[...ties, ...sides, ...more],
    ],
    rows,
    given: {
      kind: 'cooperations',
      uses: [
        ...['from', 'each', ...[...fields.values()].map(({ use }) => use)],
        ...ties.map(() => '+text'),
        ...[...sides, ...more],
      ],
    },
    isBeside: true,
  };
}

/**
 * Keeps the words of lines that describe links without naming a partner: they become a text of the line's own
 * body.
 */
function wordsAlone(table: Table, name: number, columns: readonly number[]): Table[] {
  const described = describedIn(table, columns);
  const rows = table.rows.flatMap(({ number, cells }): TableRow[] => {
    if ((cells[name] ?? '') === '' || columns.some((column) => !saysNothing(cells[column] ?? ''))) return [];
    const words = described.flatMap(({ column, heading }) =>
      saysNothing(cells[column] ?? '') ? [] : [`${heading} : ${cells[column]}`],
    );
    return words.length === 0 ? [] : [{ number, cells: [cells[name] ?? '', words.join('\n')] }];
  });
  const { headingRow, headings } = table;
  const given = { kind: 'actors' as const, uses: ['name', 'description'] };
  const title = headings[described[0]?.column ?? 0] ?? '';
  return rows.length === 0
    ? []
    : [{ name: title, headingRow, headings: ['name', 'description'], rows, given, isBeside: true }];
}

const linesWith = (
  { rows }: Table,
  { name, column }: { readonly name: number; readonly column: number },
): readonly TableRow[] =>
  rows.filter(({ cells }) => {
    const cell = cells[column] ?? '';
    return (cells[name] ?? '') !== '' && !saysNothing(cell) && !saysPending(cell);
  });

const LONGEST_PART = 60;

/** Splits a cell into its items: by lines and semicolons, by commas if each item is short. */
function listed(cell: string): string[] {
  const parts = partsOf(cell.replace(/^[ \t]*[-–•*·][ \t]+/gm, ''));
  const [only = ''] = parts;
  const commas = parts.length === 1 ? partsOf(only, /,/) : [];
  const found = commas.length > 1 && commas.every((part) => part.length <= LONGEST_PART) ? commas : parts;
  return found.filter((part) => !saysNothing(part));
}

function resourcesOf(
  table: Table,
  name: number,
  columns: readonly number[],
  kind: 'needs' | 'offers',
): Table[] {
  const [first] = columns;
  if (first === undefined || name < 0) return [];
  const rows = columns.flatMap((column) =>
    table.rows.flatMap(({ number, cells }): TableRow[] => {
      const actor = cells[name] ?? '';
      return actor === ''
        ? []
        : listed(cells[column] ?? '').map((part) => ({ number, cells: [actor, part, part] }));
    }),
  );
  const { headingRow } = table;
  const given = { kind, uses: ['actor', 'resource', 'note'] };
  return rows.length === 0
    ? []
    : [
        {
          name: table.headings[first] ?? '',
          headingRow,
          headings: ['actor', 'resource', 'note'],
          rows,
          given,
          isBeside: true,
        },
      ];
}

/** Converts a table to needs or offers, a line for each item; to both if a column distinguishes them. */
export function withResourcesApart(table: Table, kind: 'needs' | 'offers'): Table[] {
  const uses = usesOf(table, kind);
  const [resource, note] = [uses.indexOf('resource'), uses.indexOf('note')];
  const which = needOrOfferColumn(table);
  const rows = table.rows.flatMap((row): TableRow[] => {
    const parts = listed(row.cells[resource] ?? '');
    return note >= 0 || parts.length < 2
      ? [row]
      : parts.map((part) => ({ ...row, cells: row.cells.map((cell, i) => (i === resource ? part : cell)) }));
  });
  const whole: Table = { ...table, rows };
  if (which < 0) return [whole, ...matchesOf(whole, uses)];
  const isOffer = ({ cells }: TableRow): boolean => saysOffer(table, cells[which] ?? '');
  const given = (of: 'needs' | 'offers') => ({
    kind: of,
    uses: usesOf(table, of).map((use, i) => (i === which ? 'omit' : use)),
  });
  return [
    { ...whole, rows: rows.filter((row) => !isOffer(row)), given: given('needs') },
    { ...whole, rows: rows.filter(isOffer), given: given('offers') },
    ...matchesOf(whole, uses),
  ];
}

/** « Prise par le théâtre »: what became of a need or an offer. */
const MATCHED_BY =
  /^(?:prise?|pourvue?|trouvée?|satisfaite?|prêtée?|donnée?|fournie?|résolue?|réglée?|taken|found|given|lent|filled|met) (?:par|à|au|aux|chez|avec|auprès d[eu]|grâce à|by|to|with|from|at) (?:la |le |l['’]|les |the )?(.+)$/iu;

/** Reads the match of a need or an offer: these two work together on it. */
function matchesOf(table: Table, uses: readonly (string | null)[]): Table[] {
  const [actor, resource] = [uses.indexOf('actor'), uses.indexOf('resource')];
  const to = table.headings.findIndex(
    (heading, i) => uses[i] === null && looseUse('cooperations', heading) === 'to',
  );
  const by = (cell: string): string => MATCHED_BY.exec(cell)?.[1] ?? '';
  const outcome = table.headings.findIndex(
    (_, i) => uses[i] === null && table.rows.some(({ cells }) => by(cells[i] ?? '') !== ''),
  );
  const rows = table.rows.flatMap(({ number, cells }): TableRow[] => {
    const [who = '', told = ''] = [cells[actor], cells[to]];
    const whom = told === '' ? by(cells[outcome] ?? '') : told;
    return who === '' || saysNothing(whom) ? [] : [{ number, cells: [who, whom, cells[resource] ?? ''] }];
  });
  const given = { kind: 'cooperations' as const, uses: ['from', 'each', 'note'] };
  const { headingRow } = table;
  return rows.length === 0
    ? []
    : [
        {
          name: table.headings[to < 0 ? outcome : to] ?? '',
          headingRow,
          headings: ['from', 'each', 'note'],
          rows,
          given,
        },
      ];
}
