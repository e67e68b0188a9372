import { z } from 'zod';
import { Actor, Membership, Need } from '../contract/actor.ts';
import { Carrier, Commitment } from '../contract/commitment.ts';
import { Cooperation, Declaration, Party } from '../contract/cooperation.ts';
import { Day, Id } from '../contract/primitives.ts';
import { Peer, Territory } from '../contract/territory.ts';
import type { Facts } from '../domain/facts.ts';
import { defineQuery } from './define-query.ts';
import type { Executor, Transaction } from './execute.ts';
import { stored } from './stored.ts';

const StoredCommitment = stored(Commitment.extend({ carriers: z.array(stored(Carrier)) }));
const StoredMembership = stored(z.object({ fromId: Id, toId: Id, since: Day.optional() }));

const ReadFacts = defineQuery({
  file: 'territories/read-facts.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string() }),
  row: z.object({
    territory: stored(Territory.omit({ counts: true }).extend({ peers: z.array(stored(Peer)) })),
    actors: z.array(
      stored(
        Actor.extend({
          membership: stored(Membership),
          x: z.number().optional(),
          y: z.number().optional(),
        }),
      ),
    ),
    outside: z.array(stored(Actor)),
    cooperations: z.array(
      stored(
        Cooperation.omit({ state: true, agreedIntensity: true }).extend({
          parties: z.array(stored(Party)),
          declarations: z.array(stored(Declaration)),
        }),
      ),
    ),
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
  }),
});

const ReadRevision = defineQuery({
  file: 'territories/read-revision.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string() }),
  row: z.object({ revision: z.int(), asOf: Day.nullable(), changeId: z.string().nullable() }),
});

/** How far a territory's map is: `token` differs whenever what is read of it may differ. */
export interface Revision {
  readonly token: string;
  readonly asOf: string | undefined;
}

/** Reads all that a territory's readings are computed from, in one statement; undefined when there is none. */
export const readFacts = (
  executor: Pick<Executor, 'readOne'>,
  territoryId: string,
): Promise<Facts | undefined> => executor.readOne(ReadFacts, { territoryId });

/** The same inside a transaction. */
export const factsInside = (tx: Transaction, territoryId: string): Promise<Facts | undefined> =>
  tx.runOne(ReadFacts, { territoryId });

/** Reads how far a territory's map is; cheap, it comes before every reading. */
export async function readRevision(
  executor: Pick<Executor, 'readOne'>,
  territoryId: string,
): Promise<Revision | undefined> {
  const row = await executor.readOne(ReadRevision, { territoryId });
  return row && { token: tokenOf(row.revision, row.changeId), asOf: row.asOf ?? undefined };
}

/** The revision that facts are of, as `readRevision` tells it. */
export const revisionOf = ({ territory, changeId }: Facts): string => tokenOf(territory.revision, changeId);

/** What tells two states of a territory's map apart. */
export const tokenOf = (revision: number, changeId: string | null | undefined): string =>
  `${revision}.${changeId ?? ''}`;
