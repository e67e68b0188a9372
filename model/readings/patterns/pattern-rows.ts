import type { PatternAnswer, PatternCell, PatternColumn, PatternRef } from '../../contract/patterns.ts';
import type { System } from '../../elements/system.ts';
import { withoutAbsent } from '../../without-absent.ts';

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
 * Adds names to the ids in rows. Unknown ids are hidden: a row about one is removed, a list continues without
 * it.
 */
export function tellRows(
  rows: ReadonlyArray<Record<string, unknown>>,
  columns: readonly PatternColumn[],
  names: Names,
): PatternAnswer['rows'] {
  return rows.flatMap((row) => {
    const here = String(row.territoryId);
    const cells = columns.map((column) => [column.id, cellOf(column, row[column.id], names, here)] as const);
    return cells.some(([, cell]) => cell === undefined)
      ? []
      : [Object.fromEntries(cells) as Record<string, PatternCell>];
  });
}

/** Collects the elements of rows, to highlight on a map. */
export function graphOf(
  rows: PatternAnswer['rows'],
  columns: readonly PatternColumn[],
): PatternAnswer['graph'] {
  const idsOf = (...types: readonly PatternColumn['type'][]) => [
    ...new Set(
      columns
        .filter(({ type }) => types.includes(type))
        .flatMap(({ id }) => rows.flatMap((row) => idsIn(row[id] ?? null))),
    ),
  ];
  return {
    actorIds: idsOf('actor', 'actors'),
    cooperationIds: idsOf('cooperation', 'cooperations'),
    commitmentIds: idsOf('commitment', 'commitments'),
    themeIds: idsOf('theme', 'themes'),
  };
}

function cellOf(
  { type }: PatternColumn,
  value: unknown,
  names: Names,
  here: string,
): PatternCell | undefined {
  const noun = SINGULAR[type];
  if (noun === undefined) return (value ?? null) as PatternCell;
  const refs = (Array.isArray(value) ? value : [value]).flatMap((id): PatternRef[] => {
    const named = names.find(noun, String(id));
    if (named === undefined) return [];
    const elsewhere =
      noun === 'territory' || named.territories.includes(here) ? undefined : named.territories[0];
    return [{ id: String(id), name: named.name, ...withoutAbsent({ territoryId: elsewhere }) }];
  });
  return type === noun ? refs[0] : refs;
}

function idsIn(cell: PatternCell): string[] {
  if (cell === null || typeof cell === 'number') return [];
  if (typeof cell === 'string') return [cell];
  return (Array.isArray(cell) ? cell : [cell]).map((one) => (typeof one === 'string' ? one : one.id));
}

/** Name of an element, and its territories. */
interface Named {
  readonly name: string;
  readonly territories: string[];
}

/** Names of elements in the systems read. */
export class Names {
  readonly #known: Readonly<Record<Noun, Map<string, Named>>> = {
    actor: new Map(),
    cooperation: new Map(),
    commitment: new Map(),
    territory: new Map(),
  };

  find(noun: Noun, id: string): Named | undefined {
    return this.#known[noun].get(id);
  }

  add({ facts, cooperations }: System): void {
    const { territory, actors, outside, commitments } = facts;
    const add = (noun: Noun, id: string, name: string): void => {
      const known = this.#known[noun].get(id);
      this.#known[noun].set(id, { name, territories: [...(known?.territories ?? []), territory.id] });
    };
    const called = new Map([...actors, ...outside].map(({ id, name }) => [id, name]));
    for (const [id, name] of called) add('actor', id, name);
    // Cooperations are named by their visible parties.
    for (const { id, parties } of cooperations)
      add('cooperation', id, parties.map(({ actorId }) => called.get(actorId) ?? actorId).join(' – '));
    for (const { id, code, text } of commitments)
      add('commitment', id, code === undefined ? text : `${code} · ${text}`);
    add('territory', territory.id, territory.name);
  }
}
