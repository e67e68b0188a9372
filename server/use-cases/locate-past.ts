import { createHash } from 'node:crypto';
import type { IsoDay } from '../../model/elements/day.ts';
import type { Facts } from '../../model/elements/facts.ts';
import { type Hidden, hiddenInOrder, NOTHING_HIDDEN } from '../../model/elements/visibility/visible-facts.ts';
import { NotKnownYetError } from '../../model/errors.ts';
import type { Executor } from '../store/execute.ts';
import { type Revision, tokenOf } from '../store/facts.ts';
import { findSeen } from '../store/hidden.ts';
import { findKnown, type Known } from '../store/past.ts';
import { listWithdrawn } from '../store/workshops.ts';
import { elementsOf, FACT_BYTES, memoryOf } from '../territories/lru-cache.ts';
import { readPast } from '../territories/read-past.ts';
import { territoriesOf } from '../territories/territories.ts';

/** A territory as it was known once. */
export interface PastMoment extends Known {
  readonly token: string;
  readonly asOf: IsoDay | undefined;
  /**
   * Hidden elements: organisations that have withdrawn, for everyone; private or deleted ones, for people who
   * may not see private data.
   */
  readonly hidden?: Hidden;
  /** Organisations among these that withdrew: the words of others do not name them either. */
  readonly withdrawn?: ReadonlySet<string>;
}

/** Finds the requested moment of the past; undefined if it is the present or later. */
export async function locatePast(
  executor: Executor,
  territoryId: string,
  present: Revision,
  { known, seesPrivate }: { readonly known?: string | undefined; readonly seesPrivate: boolean },
): Promise<PastMoment | undefined> {
  if (known === undefined) return undefined;
  const found = await findKnown(executor, territoryId, momentOf(known));
  if (found === undefined) throw new NotKnownYetError(territoryId);
  const token = tokenOf(found.revision, found.changeId);
  if (token === present.token) return undefined;
  const facts = await pastFacts(executor, territoryId, found, present);
  if (facts === undefined) return undefined;
  const moment = { ...found, token, asOf: facts.territory.asOf };
  const [withdrawn, unseen] = await Promise.all([
    listWithdrawn(executor, territoryId),
    seesPrivate ? NOTHING_HIDDEN : hiddenNow(executor, facts),
  ]);
  if (seesPrivate && withdrawn.length === 0) return moment;
  const hidden = { ...unseen, actorIds: new Set([...unseen.actorIds, ...withdrawn]) };
  return { ...moment, hidden, withdrawn: new Set(withdrawn), token: `${token}.${fingerprint(hidden)}` };
}

/**
 * Finds the elements to hide from a past state. The past does not change, but today's privacy applies: it is
 * read each time, and is part of the cache key. Deleted elements may have been private since: they stay
 * hidden, as in the history.
 */
async function hiddenNow(executor: Executor, facts: Facts): Promise<Hidden> {
  const carriers = facts.commitments.flatMap((commitment) => commitment.carriers);
  const actorIds = [
    ...[...facts.actors, ...facts.outside].map(({ id }) => id),
    ...carriers.map(({ actorId }) => actorId),
  ];
  const cooperationIds = facts.cooperations.map(({ id }) => id);
  const seen = await findSeen(executor, { actorIds, cooperationIds });
  return {
    actorIds: new Set(actorIds.filter((id) => !seen.actorIds.has(id))),
    cooperationIds: new Set(cooperationIds.filter((id) => !seen.cooperationIds.has(id))),
  };
}

const fingerprint = (hidden: Hidden): string =>
  createHash('sha256')
    .update(JSON.stringify(hiddenInOrder(hidden)))
    .digest('base64url');

/** Parses a moment: a revision or an instant, in the database's format. */
const momentOf = (known: string): { revision: number } | { at: string } =>
  /^\d+$/.test(known) ? { revision: Number(known) } : { at: new Date(known).toISOString() };

/** The facts of a territory as they were known at a change: they are of the past, and stay what they were. */
export const pastFacts = (
  executor: Executor,
  territoryId: string,
  known: Known,
  present: Revision,
): Promise<Facts | undefined> =>
  memoryOf(executor)
    .shelf<Facts>('past')
    .once(
      `${territoryId} ${known.changeId}`,
      async () =>
        readPast(
          executor,
          territoryId,
          known,
          // A change may have come since the present was looked at.
          known.revision <= present.revision
            ? await territoriesOf(executor).elementsAt(territoryId, present)
            : undefined,
        ),
      (facts) => elementsOf(facts) * FACT_BYTES,
    );
