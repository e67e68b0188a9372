import type { ConsoleCopy } from '../../../model/contract/console.ts';
import { PATTERN_TERRITORIES } from '../../../model/contract/patterns.ts';
import type { Visibility } from '../../../model/elements/visibility/visibility.ts';
import { NotFoundError, TooManyTerritoriesError } from '../../../model/errors.ts';
import { stepsBetween, territorySteps } from '../../exchange/cypher-script/cypher-script.ts';
import { COMPUTED_CONSTRAINTS, CONSTRAINTS, type Step } from '../../exchange/cypher-script/statements.ts';
import { readRestoration } from '../../store/backups.ts';
import type { ConsoleDatabase } from '../../store/console.ts';
import { listErasures } from '../../store/erasures.ts';
import type { Executor } from '../../store/execute.ts';
import { readConsenting } from '../read-research.ts';
import { readSystem } from '../read-system.ts';
import { chosenTerritories } from '../readable-territories.ts';
import { answersSteps } from './answers-steps.ts';
import { daysSteps } from './days-steps.ts';
import { historySteps } from './history-steps.ts';
import { namesAllowed, readAnswersSeen, readHistory } from './read-history.ts';

const HOUR_MS = 3_600_000;
/** Most elements edited in the history that a copy holds. */
const MOST_EDITS = 200_000;

/** For whom a copy is made. */
export interface CopyFor {
  readonly visibility: Visibility;
  /** Whether pairs, history and answers are only of the organisations that agreed to research. */
  readonly onlyConsenting: boolean;
}

/**
 * Copies what somebody sees: of each territory what they could take away as a script, what the program computes
 * of each day, its history and its answers.
 */
export async function copyInto(
  database: ConsoleDatabase,
  executor: Executor,
  { visibility, onlyConsenting }: CopyFor,
  tell: (done: number, total: number) => void,
): Promise<ConsoleCopy> {
  const takenAt = new Date().toISOString();
  const ids = await chosenTerritories(executor, visibility, {});
  if (ids.length > PATTERN_TERRITORIES) throw new TooManyTerritoriesError(PATTERN_TERRITORIES);
  await database.prepare([...CONSTRAINTS, ...COMPUTED_CONSTRAINTS]);
  const territories: ConsoleCopy['territories'] = [];
  const between: Step[] = [];
  let most = MOST_EDITS;
  for (const [i, id] of ids.entries()) {
    tell(i, ids.length);
    const system = await readSystem(executor, id, { ...visibility, isPassing: true }).catch(unlessGone);
    if (system === undefined) continue;
    const { facts, reading } = system;
    const consenting = onlyConsenting ? await readConsenting(executor, facts) : undefined;
    const seen = { visibility, mayName: namesAllowed(facts, consenting), most };
    const [history, answers] = [
      await readHistory(executor, id, seen),
      await readAnswersSeen(executor, id, seen),
    ];
    const steps = [
      ...territorySteps(facts),
      ...daysSteps(facts, reading.day, consenting),
      ...historySteps(id, history.changes),
      ...answersSteps(facts, answers),
    ];
    for (const step of steps) await database.load(step);
    most -= history.size;
    between.push(...stepsBetween(facts));
    const { name, revision } = facts.territory;
    territories.push({
      ...{ id, name, day: reading.day, revision },
      ...{ changes: history.changes.length, allChanges: history.isWhole },
      ...(consenting !== undefined && { consenting: { actors: consenting.size, of: facts.actors.length } }),
    });
  }
  for (const step of between) await database.load(step);
  return { takenAt, territories, withPrivate: visibility.seesPrivate };
}

// Removed since it was listed.
function unlessGone(error: unknown): undefined {
  if (!(error instanceof NotFoundError)) throw error;
}

/** Returns a mark that changes after an erasure or a replaced graph since an instant. */
export async function marksSince(executor: Executor, instant: Date): Promise<string> {
  // The clock of an erasure ran before it was committed.
  const after = new Date(instant.getTime() - HOUR_MS).toISOString();
  const [erasures, restoredAt] = [await listErasures(executor, after), await readRestoration(executor)];
  return JSON.stringify([erasures.map(({ id }) => id), restoredAt]);
}
