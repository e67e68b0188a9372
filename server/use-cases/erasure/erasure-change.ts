import { createHash, randomUUID } from 'node:crypto';
import type { Elements } from '../../../model/elements/elements.ts';
import { type Erased, elementsWithout } from '../../../model/writes/erasure/without-erased.ts';
import type { Commit } from '../../live/commits.ts';
import { writeChange } from '../../store/changes.ts';
import type { Erasure, TracedChange } from '../../store/erasures.ts';
import type { Transaction } from '../../store/execute.ts';

/** No limit: the history is read once, and writes wait for it. */
export const ERASURE_PATIENCE = { timeoutMs: 10 * 60_000 };

/** The type of the change that an erasure leaves: it says that something was erased, and nothing of what. */
const ERASURE_MADE = 'erasure.made';

/** Who erases. */
export interface Maker {
  readonly by: string | undefined;
  readonly byKey: string | undefined;
}

/**
 * Returns a hash of an id: it identifies the erased subject in an older backup, and reveals nothing of it.
 */
export const subjectOf = (id: string): string => createHash('sha256').update(id).digest('hex');

/** Serialises states as a change stores them. */
export const statesText = (states: Elements): string | null =>
  states.size === 0 ? null : JSON.stringify(Object.fromEntries(states));

/** Leaves a change in the territories that an erasure touched, without content. */
export async function noteInHistory(
  tx: Transaction,
  erasure: Erasure,
  territoryIds: readonly string[],
  { by, byKey }: Maker,
): Promise<Commit> {
  const change = {
    ...{ id: randomUUID(), mutationId: randomUUID(), type: ERASURE_MADE, subjectId: erasure.id },
    ...{ at: erasure.at, ...(by !== undefined && { by }) },
  };
  const ascending = [...new Set(territoryIds)].sort();
  const rows = await writeChange(tx, {
    ...change,
    requestHash: 'erased',
    territoryIds: ascending,
    byKey,
    unseen: [],
  });
  return {
    change: { ...change, before: null, after: null },
    revisions: new Map(rows.map(({ territoryId, revision }) => [territoryId, revision])),
  };
}

/** A change without what was erased from it. */
export interface ChangeWithout {
  readonly isAbout: boolean;
  readonly before: Elements;
  readonly after: Elements;
}

/** Returns a change without the erased data; undefined if it contains none. */
export function changeWithout(change: TracedChange, erased: Erased): ChangeWithout | undefined {
  // The subject of an answer is a key of ids.
  const isAbout = change.subjectId
    .split(/[^\w-]/)
    .some((id) => erased.actorIds.has(id) || erased.cooperationIds.has(id));
  const [before, after] = [change.before, change.after].map((states) =>
    elementsWithout(new Map(Object.entries(states)), erased),
  ) as [Elements, Elements];
  return isAbout || isOther(change.before, before) || isOther(change.after, after)
    ? { isAbout, before, after }
    : undefined;
}

const isOther = (states: TracedChange['before'], kept: Elements): boolean =>
  Object.entries(states).some(([key, state]) => kept.get(key) !== state);
