import type { Change } from '../../../model/contract/change.ts';
import type { GapAnswer } from '../../../model/contract/gap.ts';
import type { Facts } from '../../../model/elements/facts.ts';
import { actorsInKey, cooperationsInKey } from '../../../model/elements/gap-subjects.ts';
import type { Visibility } from '../../../model/elements/visibility/visibility.ts';
import { changesWithout, type NamedKind } from '../../../model/elements/visibility/visible-changes.ts';
import { NOTHING_HIDDEN } from '../../../model/elements/visibility/visible-facts.ts';
import { researchFacts } from '../../../model/readings/research/research-facts.ts';
import type { Executor } from '../../store/execute.ts';
import { readAnswers } from '../../store/gaps.ts';
import { listChanges } from '../../store/list-changes.ts';
import { changesSeen } from '../access/changes-seen.ts';
import { sizeOf } from './history-steps.ts';

/** Changes read at once. */
const PAGE = 500;
/** Kinds that no copy holds: workshops, what phones sent, and briefs. */
const NOT_COPIED = /^(Workshop|Contribution|Fiche|BRINGS):/;

/** Returns true if a history or an answer may name an element. */
export type MayName = (kind: NamedKind, id: string) => boolean;

/**
 * Returns a test of the elements that may be named. Hidden ones may not. With `consenting`, only these organisations and
 * the cooperations between two of them may.
 */
export function namesAllowed(facts: Facts, consenting: ReadonlySet<string> | undefined): MayName {
  const hidden = facts.hidden ?? facts.foreign ?? NOTHING_HIDDEN;
  if (consenting === undefined)
    return (kind, id) => !(kind === 'Actor' ? hidden.actorIds : hidden.cooperationIds).has(id);
  const between = new Set(researchFacts(facts, consenting).cooperations.map(({ id }) => id));
  return (kind, id) => (kind === 'Actor' ? consenting : between).has(id);
}

/** Which history is read, and for whom. */
export interface HistoryRequest {
  readonly visibility: Visibility;
  readonly mayName: MayName;
  /** Most elements edited: older changes are left out beyond. */
  readonly most: number;
}

/** Reads the changes of a territory as somebody sees them, newest first; positions of actors are left out. */
export async function readHistory(
  executor: Executor,
  territoryId: string,
  { visibility, mayName, most }: HistoryRequest,
): Promise<{ readonly changes: readonly Change[]; readonly size: number; readonly isWhole: boolean }> {
  const changes: Change[] = [];
  let size = 0;
  let cursor: string | undefined;
  do {
    const page = await listChanges(executor, territoryId, {
      ...{ order: 'newest', limit: PAGE, cursor, withoutPositions: true },
    });
    const seen = await changesSeen(executor, visibility, page?.items ?? []);
    const told = changesWithout(
      seen,
      (_change, kind, id) => !mayName(kind, id),
      (key) => !NOT_COPIED.test(key) && (!key.startsWith(ANSWER) || mayNameAll(gapKeyIn(key), mayName)),
    ).filter(({ before, after }) => before !== null || after !== null);
    for (const change of told) {
      size += sizeOf(change);
      if (size > most) return { changes, size: most, isWhole: false };
      changes.push(change);
    }
    cursor = page?.nextCursor;
  } while (cursor !== undefined);
  return { changes, size, isWhole: true };
}

/** Reads the answers of a territory as somebody sees them: they are for people who see what is private. */
export async function readAnswersSeen(
  executor: Executor,
  territoryId: string,
  { visibility, mayName }: Pick<HistoryRequest, 'visibility' | 'mayName'>,
): Promise<GapAnswer[]> {
  if (!visibility.seesPrivate) return [];
  return (await readAnswers(executor, territoryId)).filter(
    ({ key, act, actId }) =>
      mayNameAll(key, mayName) &&
      (actId === undefined || mayName(act === 'carrier' ? 'Actor' : 'Cooperation', actId)),
  );
}

const ANSWER = 'GapAnswer:';
/** Returns the key of a question from the element of its answer: ids of territories contain no dot. */
const gapKeyIn = (key: string): string => key.slice(key.indexOf('.') + 1);

/** Returns true if everything in the key of a question may be named. */
function mayNameAll(key: string, mayName: MayName): boolean {
  const [rule = '', ...ids] = key.split(':');
  return (
    actorsInKey(rule, ids).every((place) => mayName('Actor', ids[place] ?? '')) &&
    cooperationsInKey(rule, ids).every((place) => mayName('Cooperation', ids[place] ?? ''))
  );
}
