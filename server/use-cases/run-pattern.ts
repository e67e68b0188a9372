import type { PatternAnswer } from '../contract/patterns.ts';
import type { Sight } from '../domain/access/sight.ts';
import type { IsoDay } from '../domain/day.ts';
import { effectiveStatus } from '../domain/gaps/gap-answers.ts';
import { gapDefinition } from '../domain/gaps/gap-catalogue.ts';
import type { Pattern } from '../domain/patterns/define-pattern.ts';
import { graphOf, tellRows } from '../domain/patterns/pattern-rows.ts';
import { type PatternScope, patternScope } from '../domain/patterns/pattern-scope.ts';
import type { System } from '../domain/system.ts';
import { NotFoundError, TooManyTerritoriesError } from '../errors.ts';
import type { Executor } from '../store/execute.ts';
import { findPatternRows } from '../store/patterns.ts';
import { listTerritories } from '../store/territories.ts';
import { findTerritoryGaps } from './find-territory-gaps.ts';
import { DEFAULT_MIN_INTENSITY, readSystem } from './read-system.ts';

/** How a question of the library is asked. */
export interface PatternAsked {
  readonly parameters: Readonly<Record<string, string | number | null>>;
  /** All that may be read where absent. */
  readonly territoryIds?: readonly string[] | undefined;
  readonly at?: IsoDay | undefined;
  readonly minIntensity?: number | undefined;
  readonly withoutTransactions?: boolean | undefined;
  readonly sight: Sight;
}

const MOST_ROWS = 500;
const MOST_TERRITORIES = 60;

/** Asks a question of the library of the territories named, or of all that one may read. */
export async function runPattern(
  executor: Executor,
  pattern: Pattern,
  asked: PatternAsked,
): Promise<PatternAnswer> {
  const { minIntensity = DEFAULT_MIN_INTENSITY, withoutTransactions = false, parameters } = asked;
  const subjects = await territoriesAsked(executor, asked);
  const systems = await inTurn(subjects, (id) =>
    readSystem(executor, id, { ...asked, seesPrivate: asked.sight.seesPrivate }),
  );
  const scopes = Object.fromEntries(
    await inTurn(systems, async (system) => [
      system.facts.territory.id,
      patternScope(system, pattern.usesGaps ? await gapsOf(executor, system) : []),
    ]),
  );
  const found = await findPatternRows(executor, pattern, {
    territoryIds: subjects,
    scopes: scopes as Record<string, PatternScope>,
    minIntensity,
    limit: MOST_ROWS + 1,
    parameters,
  });
  const kept = found.slice(0, MOST_ROWS);
  const rows = tellRows(pattern.shape?.(kept, parameters) ?? kept, pattern.columns, systems);
  const { id, title, question, finds, doesNotProve, across, columns } = pattern;
  return {
    pattern: { id, title, question, finds, doesNotProve, across },
    asked: { minIntensity, withoutTransactions, parameters: { ...parameters } },
    territories: systems.map(({ facts: { territory }, reading }) => ({
      id: territory.id,
      name: territory.name,
      day: reading.day,
      revision: territory.revision,
    })),
    columns,
    rows,
    graph: graphOf(rows, columns),
    truncated: found.length > MOST_ROWS,
  };
}

/** Those named, else all that may be read; what may not be seen is as if it were not there. */
async function territoriesAsked(
  executor: Executor,
  { territoryIds, sight }: PatternAsked,
): Promise<readonly string[]> {
  if (territoryIds !== undefined) {
    const unseen = territoryIds.find((id) => sight.territoryIds?.includes(id) === false);
    if (unseen !== undefined) throw new NotFoundError('TERRITORY', unseen);
    return [...new Set(territoryIds)];
  }
  const { items } = await listTerritories(executor, { limit: MOST_TERRITORIES + 1 }, new Date(), sight);
  if (items.length > MOST_TERRITORIES) throw new TooManyTerritoriesError(MOST_TERRITORIES);
  return items.map(({ id }) => id);
}

// The database takes them one by one anyway; at once, they would take it from everybody else.
async function inTurn<T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const one of list) done.push(await work(one));
  return done;
}

async function gapsOf(executor: Executor, system: System): Promise<PatternScope['gaps']> {
  const { context, drafts, answers } = await findTerritoryGaps(executor, system);
  const byKey = new Map(answers.map((answer) => [answer.key, answer]));
  return drafts
    .filter(({ rule }) => gapDefinition(rule)?.delicate !== true)
    .map(({ rule, key }) => ({ rule, status: effectiveStatus(byKey.get(key), context.day) }));
}
