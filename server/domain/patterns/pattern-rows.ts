import type { PatternAnswer, PatternCell, PatternColumn, PatternRef } from '../../contract/patterns.ts';
import type { System } from '../system.ts';

/** What things are called, by kind and id. */
export type Names = Readonly<Record<Noun, ReadonlyMap<string, string>>>;
type Noun = 'actor' | 'cooperation' | 'commitment' | 'territory';

const SINGULAR: Readonly<Record<string, Noun>> = {
  actor: 'actor',
  actors: 'actor',
  cooperation: 'cooperation',
  cooperations: 'cooperation',
  commitment: 'commitment',
  commitments: 'commitment',
  territory: 'territory',
  territories: 'territory',
};

/**
 * Rows as they are told: each id with the name it is called by. An id that is in none of them is
 * not told: a row whose subject it is goes, a list goes on without it.
 */
export function tellRows(
  rows: ReadonlyArray<Record<string, unknown>>,
  columns: readonly PatternColumn[],
  names: Names,
): PatternAnswer['rows'] {
  return rows.flatMap((row) => {
    const cells = columns.map((column) => [column.id, cellOf(column, row[column.id], names)] as const);
    return cells.some(([, cell]) => cell === undefined)
      ? []
      : [Object.fromEntries(cells) as Record<string, PatternCell>];
  });
}

/** What rows speak of, to be lit on a map. */
export function graphOf(
  rows: PatternAnswer['rows'],
  columns: readonly PatternColumn[],
): PatternAnswer['graph'] {
  const of = (...types: readonly PatternColumn['type'][]) => [
    ...new Set(
      columns
        .filter(({ type }) => types.includes(type))
        .flatMap(({ id }) => rows.flatMap((row) => idsIn(row[id] ?? null))),
    ),
  ];
  return {
    actorIds: of('actor', 'actors'),
    cooperationIds: of('cooperation', 'cooperations'),
    commitmentIds: of('commitment', 'commitments'),
    themeIds: of('theme', 'themes'),
  };
}

function cellOf({ type }: PatternColumn, value: unknown, names: Names): PatternCell | undefined {
  const noun = SINGULAR[type];
  if (noun === undefined) return (value ?? null) as PatternCell;
  const refs = (Array.isArray(value) ? value : [value]).flatMap((id): PatternRef[] => {
    const name = names[noun].get(String(id));
    return name === undefined ? [] : [{ id: String(id), name }];
  });
  return type === noun ? refs[0] : refs;
}

function idsIn(cell: PatternCell): string[] {
  if (cell === null || typeof cell === 'number') return [];
  if (typeof cell === 'string') return [cell];
  return (Array.isArray(cell) ? cell : [cell]).map((one) => (typeof one === 'string' ? one : one.id));
}

/** What is called by a name in some systems. */
export function namesIn(systems: readonly System[]): Names {
  const actors = systems.flatMap(({ facts }) => [...facts.actors, ...facts.outside]);
  const actor = new Map(actors.map(({ id, name }) => [id, name]));
  return {
    actor,
    // Called by its parties, those that are seen.
    cooperation: new Map(
      systems.flatMap(({ cooperations }) =>
        cooperations.map(({ id, parties }) => [
          id,
          parties.map(({ actorId }) => actor.get(actorId) ?? actorId).join(' – '),
        ]),
      ),
    ),
    commitment: new Map(
      systems.flatMap(({ facts }) =>
        facts.commitments.map(({ id, code, text }) => [id, code === undefined ? text : `${code} · ${text}`]),
      ),
    ),
    territory: new Map(systems.map(({ facts: { territory } }) => [territory.id, territory.name])),
  };
}

/** The names of both; where both have one, the later. */
export const withNames = (known: Names, more: Names): Names => ({
  actor: new Map([...known.actor, ...more.actor]),
  cooperation: new Map([...known.cooperation, ...more.cooperation]),
  commitment: new Map([...known.commitment, ...more.commitment]),
  territory: new Map([...known.territory, ...more.territory]),
});
