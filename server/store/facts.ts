import { z } from 'zod';
import { Actor, Membership, Need } from '../../model/contract/actor.ts';
import { Carrier, Commitment } from '../../model/contract/commitment.ts';
import { Cooperation, Declaration, Party } from '../../model/contract/cooperation.ts';
import { Day, Id, PartialDate } from '../../model/contract/primitives.ts';
import { Peer, Placed, Territory } from '../../model/contract/territory.ts';
import { type Facts, LandFact } from '../../model/elements/facts.ts';
import { byCode } from '../../model/elements/order.ts';
import { defineQuery, type RowOf, stored } from './define-query.ts';
import type { Executor, Transaction } from './execute.ts';

const StoredCommitment = stored(Commitment.extend({ carriers: z.array(stored(Carrier)) }));
const StoredMembership = stored(z.object({ fromId: Id, toId: Id, since: PartialDate.optional() }));

const ReadFacts = defineQuery({
  file: 'territories/read-facts.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string() }),
  row: z.object({
    territory: stored(Territory.omit({ counts: true }).extend({ peers: z.array(stored(Peer)) })),
    actors: z.array(
      stored(
        Actor.extend({
          membership: Membership,
          x: z.number().optional(),
          y: z.number().optional(),
          placed: Placed.optional(),
        }),
      ),
    ),
    outside: z.array(Actor),
    commitments: z.array(StoredCommitment),
    charterItems: z.array(StoredCommitment),
    changeId: z
      .string()
      .nullable()
      .transform((id) => id ?? undefined),
    shown: z.int(),
    shownKeys: z.array(z.string()),
    servedElsewhere: z.array(z.object({ id: Id, refines: Id })),
    memberships: z.array(StoredMembership),
    needs: z.array(stored(Need)),
    offers: z.array(stored(Need)),
    lands: z.array(stored(LandFact)),
  }),
});

const ReadCooperationFacts = defineQuery({
  file: 'territories/read-cooperation-facts.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string() }),
  row: z.object({
    cooperation: Cooperation.omit({ state: true, agreedIntensity: true }).extend({
      parties: z.array(Party),
      declarations: z.array(stored(Declaration)),
    }),
  }),
});

const FindActingElsewhere = defineQuery({
  file: 'territories/find-acting-elsewhere.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string(), actorIds: z.array(z.string()) }),
  row: z.object({ actorId: z.string() }),
});

/** Tens of thousands of actors take longer than other readings may. */
const PATIENCE = { timeoutMs: 60_000 };

const ReadRevision = defineQuery({
  file: 'territories/read-revision.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string() }),
  row: z.object({ revision: z.int(), asOf: Day.nullable(), changeId: z.string().nullable() }),
});

const CountActing = defineQuery({
  file: 'territories/count-acting.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string() }),
  row: z.object({ actors: z.int() }),
});

/** Counts the actors of a territory, including its reserve. */
export const countActing = async (
  executor: Pick<Executor, 'readOne'>,
  territoryId: string,
): Promise<number> => (await executor.readOne(CountActing, { territoryId }))?.actors ?? 0;

/** Revision of a territory's map; `token` differs whenever its data may differ. */
export interface Revision {
  readonly token: string;
  readonly revision: number;
  readonly asOf: string | undefined;
}

/**
 * Reads all that a territory's readings are computed from, in two statements at once and a third where others take part;
 * undefined when there is none. A write may come between them: who needs all of one revision looks at it before and
 * after.
 */
export async function readFacts(
  executor: Pick<Executor, 'read' | 'readOne'>,
  territoryId: string,
): Promise<Facts | undefined> {
  const [facts, cooperations] = await Promise.all([
    executor.readOne(ReadFacts, { territoryId }, PATIENCE),
    executor.read(ReadCooperationFacts, { territoryId }, PATIENCE),
  ]);
  const read = joined(facts, cooperations);
  return read && { ...read, elsewhere: await actingElsewhere(executor, read) };
}

/**
 * Finds which outside actors act only in territories neither above nor below this one. The territory's own
 * elements do not contain that.
 */
async function actingElsewhere(
  executor: Pick<Executor, 'read'>,
  { territory, outside }: Facts,
): Promise<readonly string[]> {
  if (outside.length === 0) return [];
  const asked = { territoryId: territory.id, actorIds: outside.map(({ id }) => id) };
  return (await executor.read(FindActingElsewhere, asked, PATIENCE)).map(({ actorId }) => actorId);
}

/** Reads facts inside a transaction, without `elsewhere`. */
export async function factsInside(tx: Transaction, territoryId: string): Promise<Facts | undefined> {
  const facts = await tx.runOne(ReadFacts, { territoryId });
  const cooperations = await tx.run(ReadCooperationFacts, { territoryId });
  return joined(facts, cooperations);
}

const joined = (
  facts: RowOf<typeof ReadFacts> | undefined,
  cooperations: readonly RowOf<typeof ReadCooperationFacts>[],
): Facts | undefined =>
  facts && {
    ...facts,
    commitments: facts.commitments.toSorted(byCode),
    cooperations: cooperations.map(({ cooperation }) => cooperation),
  };

/** Reads how far a territory's map is; cheap, it comes before every reading. */
export async function readRevision(
  executor: Pick<Executor, 'readOne'>,
  territoryId: string,
): Promise<Revision | undefined> {
  const row = await executor.readOne(ReadRevision, { territoryId });
  if (row === undefined) return undefined;
  const { revision, changeId, asOf } = row;
  return { token: tokenOf(revision, changeId), revision, asOf: asOf ?? undefined };
}

/** Returns the revision of facts, in the form of `readRevision`. */
export const revisionOf = ({ territory, changeId }: Facts): string => tokenOf(territory.revision, changeId);

/** Returns a token that changes with everything except positions. */
export const contentOf = (facts: Facts): string => facts.contentToken ?? revisionOf(facts);

/** Returns a token that identifies one state of a territory's map. */
export const tokenOf = (revision: number, changeId: string | null | undefined): string =>
  `${revision}.${changeId ?? ''}`;
