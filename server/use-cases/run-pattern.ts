import {
  PATTERN_TERRITORIES,
  type PatternAnswer,
  type PatternProgress,
} from '../../model/contract/patterns.ts';
import { GapRule } from '../../model/contract/vocabulary.ts';
import type { IsoDay } from '../../model/elements/day.ts';
import { DEFAULT_MIN_INTENSITY } from '../../model/elements/query-options.ts';
import type { System } from '../../model/elements/system.ts';
import { mayRead, type Visibility } from '../../model/elements/visibility/visibility.ts';
import { NotFoundError, TooManyTerritoriesError } from '../../model/errors.ts';
import { memoizeByObject } from '../../model/once.ts';
import { effectiveStatus } from '../../model/readings/gaps/gap-answers.ts';
import { gapDefinition } from '../../model/readings/gaps/gap-catalogue.ts';
import { actsStanding } from '../../model/readings/gaps/standing-acts.ts';
import {
  type AskedChoices,
  type NetworkChoices,
  networkChoices,
} from '../../model/readings/measures/sub-network.ts';
import type { Pattern } from '../../model/readings/patterns/define-pattern.ts';
import { mergeRows } from '../../model/readings/patterns/merge-rows.ts';
import { graphOf, Names, tellRows } from '../../model/readings/patterns/pattern-rows.ts';
import { type PatternScope, patternScope, scopeSize } from '../../model/readings/patterns/pattern-scope.ts';
import { WaitedTogether } from '../fair/waited-together.ts';
import type { Executor } from '../store/execute.ts';
import { readRevisions } from '../store/list-changes.ts';
import { findPatternRows, type PatternRequest, patternOrder } from '../store/patterns.ts';
import { findTerritoryGaps } from './find-territory-gaps.ts';
import { readSystem } from './read-system.ts';
import { chosenTerritories, type TerritoryChoice } from './readable-territories.ts';

/** How a question of the library is asked. */
export interface PatternAsked extends AskedChoices {
  readonly parameters: Readonly<Record<string, string | number | null>>;
  /** Absent: everything readable. */
  readonly chosen?: TerritoryChoice;
  readonly at?: IsoDay | undefined;
  readonly minIntensity?: number | undefined;
  readonly withoutTransactions?: boolean | undefined;
  readonly visibility: Visibility;
  /** Told after each territory. */
  readonly tell?: (progress: PatternProgress) => void;
  /** Aborted when the client has disconnected: nothing more is read for it. */
  readonly signal?: AbortSignal;
}

/** A question of the library under way, with all who follow its progress. */
interface UnderWay {
  readonly runs: WaitedTogether<PatternAnswer>;
  readonly listeners: Map<string, Set<(progress: PatternProgress) => void>>;
}
const underWayOf = memoizeByObject(
  (_: Executor): UnderWay => ({ runs: new WaitedTogether(), listeners: new Map() }),
);

/** Runs a library question as `runPattern` does, once for all who ask it of the same maps meanwhile. */
export async function askPattern(
  executor: Executor,
  pattern: Pattern,
  { tell = () => undefined, signal, ...asked }: PatternAsked,
): Promise<PatternAnswer> {
  const revisions = await readRevisions(executor, await territoriesAsked(executor, asked));
  const key = JSON.stringify([pattern.id, asked, [...revisions]]);
  const { runs, listeners } = underWayOf(executor);
  const following = listeners.get(key) ?? new Set();
  listeners.set(key, following.add(tell));
  const tellAll = (progress: PatternProgress): void => {
    for (const listener of following) listener(progress);
  };
  const work = (gone: AbortSignal) =>
    runPattern(executor, pattern, { ...asked, tell: tellAll, signal: gone });
  try {
    return await runs.share(key, work, signal);
  } finally {
    following.delete(tell);
    if (following.size === 0) listeners.delete(key);
  }
}

const MOST_ROWS = 500;
/**
 * Maximum number of scope entries sent to one statement (some 60 bytes each), and for patterns that compare
 * territories.
 */
const SAID_AT_ONCE = 40_000;
const COMPARED_AT_ONCE = 250_000;

/**
 * Runs a library question on the chosen territories, or on all readable ones. Patterns for single territories
 * run in batches, with the result of one run; patterns that compare territories need them together.
 */
export async function runPattern(
  executor: Executor,
  pattern: Pattern,
  asked: PatternAsked,
  saidAtOnce = SAID_AT_ONCE,
): Promise<PatternAnswer> {
  const { minIntensity = DEFAULT_MIN_INTENSITY, withoutTransactions = false, parameters } = asked;
  const choices = networkChoices(asked);
  const order = patternOrder(pattern);
  const territories: PatternAnswer['territories'] = [];
  let found: Array<Record<string, unknown>> = [];
  const names = new Names();
  for await (const systems of readTogether(executor, pattern, asked, saidAtOnce)) {
    const rows = await askOf(executor, pattern, systems, { minIntensity, parameters, choices });
    found = mergeRows([found, rows], order).slice(0, MOST_ROWS + 1);
    for (const system of systems) {
      const { facts, reading } = system;
      if (rows.length > 0) names.add(system);
      const { id, name, revision } = facts.territory;
      territories.push({ id, name, day: reading.day, revision });
    }
  }
  const kept = found.slice(0, MOST_ROWS);
  const rows = tellRows(pattern.shape?.(kept, parameters) ?? kept, pattern.columns, names);
  const { id, title, question, finds, doesNotProve, across, columns } = pattern;
  return {
    pattern: { id, title, question, finds, doesNotProve, across },
    asked: { minIntensity, withoutTransactions, ...choices, parameters: { ...parameters } },
    territories,
    columns,
    rows,
    graph: graphOf(rows, columns),
    truncated: found.length > MOST_ROWS,
  };
}

/**
 * Reads the systems in batches that one statement can take, one after the other: in parallel they would take
 * the database from everybody else.
 */
async function* readTogether(
  executor: Executor,
  { across }: Pattern,
  asked: PatternAsked,
  saidAtOnce: number,
): AsyncGenerator<readonly System[]> {
  let systems: System[] = [];
  let size = 0;
  const ids = await territoriesAsked(executor, asked);
  for (const [i, id] of ids.entries()) {
    if (asked.signal?.aborted) return;
    asked.tell?.({ read: i, of: ids.length });
    const system = await readSystem(executor, id, {
      ...asked,
      ...asked.visibility,
      isPassing: ids.length > 1,
    });
    systems.push(system);
    size += scopeSize(system);
    if (across && size > COMPARED_AT_ONCE) throw new TooManyTerritoriesError(systems.length - 1);
    if (across || size < saidAtOnce) continue;
    yield systems;
    [systems, size] = [[], 0];
  }
  if (systems.length > 0) yield systems;
}

async function askOf(
  executor: Executor,
  pattern: Pattern,
  systems: readonly System[],
  { choices, ...given }: Pick<PatternRequest, 'minIntensity' | 'parameters'> & { choices: NetworkChoices },
): Promise<Array<Record<string, unknown>>> {
  const scopes: Record<string, PatternScope> = {};
  const rule = ruleAsked(pattern, given.parameters);
  for (const system of systems) {
    const gaps = rule === undefined ? [] : await gapsOf(executor, system, rule);
    scopes[system.facts.territory.id] = patternScope(system, gaps, choices);
  }
  const limit = MOST_ROWS + 1;
  return findPatternRows(executor, pattern, { ...given, territoryIds: Object.keys(scopes), scopes, limit });
}

/** Lists the chosen territories, else all readable ones; hidden ones count as missing. */
async function territoriesAsked(
  executor: Executor,
  { chosen = {}, visibility }: Pick<PatternAsked, 'chosen' | 'visibility'>,
): Promise<readonly string[]> {
  const ids = await chosenTerritories(executor, visibility, chosen);
  const unseen = ids.find((id) => !mayRead(visibility, id));
  if (unseen !== undefined) throw new NotFoundError('TERRITORY', unseen);
  if (ids.length > PATTERN_TERRITORIES) throw new TooManyTerritoriesError(PATTERN_TERRITORIES);
  return ids;
}

/** Returns the rule of a pattern that uses the map's questions. */
function ruleAsked({ usesGaps }: Pattern, { rule }: PatternAsked['parameters']): GapRule | undefined {
  return usesGaps ? GapRule.parse(rule) : undefined;
}

async function gapsOf(executor: Executor, system: System, rule: GapRule): Promise<PatternScope['gaps']> {
  const { context, drafts, answers } = await findTerritoryGaps(executor, system, [rule]);
  const byKey = new Map(answers.map((answer) => [answer.key, answer]));
  const stands = actsStanding(context);
  return drafts
    .filter(({ rule }) => gapDefinition(rule)?.delicate !== true)
    .map(({ rule, key }) => ({ rule, status: effectiveStatus(byKey.get(key), context.day, stands) }));
}
