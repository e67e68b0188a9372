import { randomInt } from 'node:crypto';
import type { ResearchChoices } from '../../../model/contract/research.ts';
import type { Link, System } from '../../../model/elements/system.ts';
import { ACTOR_FIELDS } from '../../../model/fields/actor-fields.ts';
import { namesWith } from '../../../model/fields/field.ts';
import { valueText } from '../../../model/names/alias.ts';
import { cappedLinks, shuffled } from '../../../model/readings/research/capped-links.ts';
import { familyAs, familyCounts } from '../../../model/readings/research/family-counts.ts';
import { BETWEEN } from '../tables/cells.ts';

type Cell = string | number | boolean | null;

/** A table without a name in it: its columns, its rows. */
export interface ResearchTable {
  readonly id: string;
  readonly columns: readonly string[];
  readonly rows: ReadonlyArray<readonly Cell[]>;
}

const several = (values: readonly string[] | undefined): string => (values ?? []).join(BETWEEN);
/** Fields of an actor in research files: nothing that was typed. */
const TOLD = namesWith(ACTOR_FIELDS, ({ forResearch }) => forResearch);
const cellOf = (value: Cell | readonly unknown[] | undefined): Cell =>
  Array.isArray(value) ? several(value.map(valueText)) : ((value as Cell | undefined) ?? null);
/** Reduces a day to its year: a day identifies an event too well. */
const year = (day: string | undefined): number | null => (day === undefined ? null : Number(day.slice(0, 4)));

/** Builds the tables of the organisations that agreed, by the chosen options; they contain nothing typed. */
export function researchTables(system: System, choices: ResearchChoices): ResearchTable[] {
  const tables = researchLists(system, choices);
  return tables.flatMap((table) => {
    const matrix = MATRICES[table.id]?.(tables);
    return matrix === undefined ? [table] : [table, matrix];
  });
}

/** Builds the tables without matrices, which repeat the lists at quadratic length. */
export function researchLists(system: System, choices: ResearchChoices): ResearchTable[] {
  if (choices.setting === 'counts') return countTables(system, choices);
  const actorCodes = codesOf('A', system.actors.keys());
  const all = [...system.links().values()];
  if (choices.degrees === 'kept') return networkTables(system, choices, actorCodes, all);
  const kept = cappedLinks([...system.actors.keys()], all, choices.k, (under) => randomInt(under));
  return networkTables(system, choices, actorCodes, kept)
    .filter(({ id }) => WITHOUT_OTHERS.includes(id))
    .map((table) => withoutColumn(table, 'cooperations'));
}

/** If degrees are cut, other tables with partners are left out: they would restore them. */
const WITHOUT_OTHERS: readonly string[] = ['actors', 'links'];

function withoutColumn({ id, columns, rows }: ResearchTable, name: string): ResearchTable {
  const at = columns.indexOf(name);
  const less = <T>(list: readonly T[]): T[] => list.filter((_, i) => i !== at);
  return { id, columns: less(columns), rows: rows.map(less) };
}

/**
 * Builds tables of families only: no organisation, no link, and no totals, since a total would reveal a
 * suppressed cell.
 */
function countTables(system: System, choices: ResearchChoices): ResearchTable[] {
  const { organisations, links } = familyCounts(system, choices);
  return [
    {
      id: 'organisations',
      columns: ['family', 'organisations'],
      rows: organisations.map(({ family, count }) => [family, count]),
    },
    {
      id: 'links-between-families',
      columns: ['familyA', 'familyB', 'links'],
      rows: links.map(({ a, b, count }) => [a, b, count]),
    },
  ];
}

function networkTables(
  system: System,
  choices: ResearchChoices,
  actorCodes: ReadonlyMap<string, string>,
  links: readonly Link[],
): ResearchTable[] {
  const { facts, cooperations } = system;
  const told = TOLD.filter((name) => name !== 'scale' || choices.scale === 'kept');
  const cooperationCodes = codesOf(
    'C',
    cooperations.map(({ id }) => id),
  );
  const commitmentCodes = codesOf(
    'E',
    facts.commitments.map(({ id }) => id),
  );
  const a = (id: string): string => actorCodes.get(id) ?? '';
  const c = (id: string): string => cooperationCodes.get(id) ?? '';
  const actors = [...system.actors.values()].sort(by(({ id }) => a(id)));
  const inOrder = [...cooperations].sort(by(({ id }) => c(id)));
  const isIn = ({ actorId }: { readonly actorId: string }): boolean => actorCodes.has(actorId);
  return [
    {
      id: 'actors',
      columns: ['actor', ...told, 'heardLinks', 'heardCommitments', 'heardNeeds'],
      rows: actors.map((one) => [
        a(one.id),
        ...told.map((name) => cellOf(name === 'family' ? familyAs(one.family, choices) : one[name])),
        ...(['links', 'commitments', 'needs'] as const).map((subject) => system.isHeard(one.id, subject)),
      ]),
    },
    {
      id: 'links',
      columns: ['a', 'b', 'intensity', 'cooperations'],
      rows: links
        .map(({ actorIds, intensity, cooperationIds }) => [
          ...(actorIds.map(a).sort() as [string, string]),
          intensity,
          several(cooperationIds.map(c).sort()),
        ])
        .sort(by(([from, to]) => `${from} ${to}`)),
    },
    {
      id: 'cooperations',
      columns: [
        'cooperation',
        'nature',
        'formality',
        'state',
        'intensity',
        'parties',
        'startedIn',
        'endedIn',
        'themes',
      ],
      rows: inOrder.map((one) => [
        c(one.id),
        one.nature,
        one.formality,
        one.state,
        one.intensity,
        one.parties.filter(isIn).length,
        year(one.startedOn),
        year(one.endedOn),
        several(one.themes),
      ]),
    },
    {
      id: 'two-mode-edges',
      columns: ['cooperation', 'actor', 'role'],
      rows: inOrder.flatMap(({ id, parties }) =>
        parties.filter(isIn).map(({ actorId, role }) => [c(id), a(actorId), role]),
      ),
    },
    {
      id: 'declarations',
      columns: ['cooperation', 'actor', 'intensity', 'in', 'channel'],
      rows: inOrder.flatMap(({ id, declarations }) =>
        declarations
          .filter(isIn)
          .map(({ actorId, intensity, on, channel }) => [
            c(id),
            a(actorId),
            intensity,
            year(on),
            channel ?? null,
          ]),
      ),
    },
    {
      id: 'commitments',
      columns: ['commitment', 'horizon', 'status', 'themes', 'refines', 'carriers'],
      rows: [...facts.commitments].sort(by(({ id }) => commitmentCodes.get(id) ?? '')).map((one) => [
        commitmentCodes.get(one.id) ?? '',
        one.horizon,
        one.status,
        several(one.themes),
        one.refines ?? null,
        several(
          one.carriers
            .filter(isIn)
            .map(({ actorId, role }) => `${a(actorId)} ${role}`)
            .sort(),
        ),
      ]),
    },
    ...(['needs', 'offers'] as const).map((id) => ({
      id,
      columns: ['actor', 'resource', 'theme'],
      rows: facts[id]
        .filter(isIn)
        .map(({ actorId, resourceId, themeId }) => [a(actorId), resourceId, themeId ?? null])
        .sort(by((row) => row.join())),
    })),
  ];
}

/** A square of organisations after the list of links, one of organisations and cooperations after that of parties. */
const MATRICES: Readonly<Record<string, (tables: readonly ResearchTable[]) => ResearchTable>> = {
  links: (tables) => {
    const codes = columnOf(tables, 'actors', 0);
    const cells = new Map(
      rowsOf(tables, 'links').flatMap(([a, b, intensity = 0]) => [
        [`${a} ${b}`, intensity],
        [`${b} ${a}`, intensity],
      ]),
    );
    return matrixOf('one-mode-matrix', codes, codes, (row, column) => cells.get(`${row} ${column}`) ?? 0);
  },
  'two-mode-edges': (tables) => {
    const cells = new Set(
      rowsOf(tables, 'two-mode-edges').map(([cooperation, actor]) => `${actor} ${cooperation}`),
    );
    return matrixOf(
      'two-mode-matrix',
      columnOf(tables, 'actors', 0),
      columnOf(tables, 'cooperations', 0),
      (row, column) => (cells.has(`${row} ${column}`) ? 1 : 0),
    );
  },
};

const rowsOf = (tables: readonly ResearchTable[], id: string): ResearchTable['rows'] =>
  tables.find((table) => table.id === id)?.rows ?? [];

const columnOf = (tables: readonly ResearchTable[], id: string, column: number): string[] =>
  rowsOf(tables, id).map((row) => String(row[column]));

const matrixOf = (
  id: string,
  rows: readonly string[],
  columns: readonly string[],
  cell: (row: string, column: string) => Cell,
): ResearchTable => ({
  id,
  columns: ['actor', ...columns],
  rows: rows.map((row) => [row, ...columns.map((column) => cell(row, column))]),
});

const by =
  <T>(key: (one: T) => string) =>
  (one: T, other: T): number =>
    key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0;

/**
 * Replaces identifiers by codes, A01 to A42: drawn again for each file, so that neither their order nor
 * another file identifies anyone.
 */
export function codesOf(letter: string, ids: Iterable<string>): ReadonlyMap<string, string> {
  const drawn = shuffled(ids, (under) => randomInt(under));
  const width = Math.max(2, String(drawn.length).length);
  return new Map(drawn.map((id, i) => [id, `${letter}${String(i + 1).padStart(width, '0')}`]));
}
