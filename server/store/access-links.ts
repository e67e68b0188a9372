import { z } from 'zod';
import { AccessLink } from '../../model/contract/access.ts';
import { AccessKind, Role } from '../../model/contract/access-vocabulary.ts';
import { GivenCard } from '../../model/contract/workshop.ts';
import { defineQuery, type ParamsOf, type RowOf, stored } from './define-query.ts';
import type { Executor, Transaction } from './execute.ts';
import { StoredScope } from './people.ts';
import { writerOf } from './reader.ts';

const IdRow = z.object({ id: z.string() });

const CreateLink = defineQuery({
  file: 'access/create-link.cypher',
  access: 'write',
  params: z.object({
    id: z.string(),
    kind: AccessKind,
    role: Role,
    territoryIds: z.array(z.string()).nullable(),
    label: z.string(),
    tokenHash: z.string(),
    expiresOn: z.string().optional(),
    now: z.string(),
    createdBy: z.string().optional(),
    workshopId: z.string().optional(),
    actorId: z.string().optional(),
    email: z.string().optional(),
  }),
  row: IdRow,
});

const ListLinks = defineQuery({
  file: 'access/list-links.cypher',
  access: 'read',
  params: z.object({ id: z.string().nullable(), codePrefix: z.string().nullable() }),
  row: z.object({
    link: stored(
      AccessLink.omit({ state: true }).extend({
        /** True for a code hashed under another key. */
        isLost: z.literal(true).optional(),
        territoryIds: z
          .array(z.string())
          .optional()
          .transform((ids) => ids ?? ('all' as const)),
      }),
    ),
  }),
});

const RevokeLink = defineQuery({
  file: 'access/revoke-link.cypher',
  access: 'write',
  params: z.object({ id: z.string(), now: z.string() }),
  row: IdRow,
});

const FindLink = defineQuery({
  file: 'access/find-link.cypher',
  access: 'read',
  params: z.object({ tokenHash: z.string(), kinds: z.array(AccessKind), today: z.string() }),
  row: z.object({
    id: z.string(),
    label: z.string(),
    role: Role,
    territoryIds: StoredScope,
    expiresOn: z.string().nullable(),
  }),
});

const RevokeWorkshopLinks = defineQuery({
  file: 'access/revoke-workshop-links.cypher',
  access: 'write',
  params: z.object({
    workshopId: z.string(),
    kind: AccessKind,
    actorId: z.string().nullable(),
    now: z.string(),
  }),
  row: z.object({ revoked: z.int() }),
});

const ListPlainCodes = defineQuery({
  file: 'access/list-plain-codes.cypher',
  access: 'read',
  params: z.object({}),
  row: z.object({ id: z.string(), tokenHash: z.string() }),
});

const SetJoinCode = defineQuery({
  file: 'access/set-join-code.cypher',
  access: 'write',
  params: z.object({
    id: z.string(),
    workshopId: z.string(),
    territoryIds: z.array(z.string()),
    label: z.string(),
    tokenHash: z.string(),
    sealed: z.string(),
    expiresOn: z.string(),
    now: z.string(),
    createdBy: z.string().optional(),
  }),
  row: IdRow,
});

const ExtendJoinCode = defineQuery({
  file: 'access/extend-join-code.cypher',
  access: 'write',
  params: z.object({ workshopId: z.string(), expiresOn: z.string() }),
  row: z.object({ extended: z.int() }),
});

const FindJoinCode = defineQuery({
  file: 'access/find-join-code.cypher',
  access: 'read',
  params: z.object({ workshopId: z.string(), today: z.string() }),
  row: z.object({ sealed: z.string(), expiresOn: z.string(), madeAt: z.string() }),
});

const ListCards = defineQuery({
  file: 'access/list-cards.cypher',
  access: 'read',
  params: z.object({ workshopId: z.string(), today: z.string() }),
  row: z.object({ card: stored(GivenCard) }),
});

const WrapCodes = defineQuery({
  file: 'access/wrap-codes.cypher',
  access: 'write',
  params: z.object({
    rows: z.array(z.object({ id: z.string(), was: z.string(), tokenHash: z.string() })),
  }),
  row: z.object({ wrapped: z.int() }),
});

/** Access link as stored; its state depends on the day. */
export type StoredLink = RowOf<typeof ListLinks>['link'];

/** Creates an access link. */
export const createLink = writerOf(CreateLink);

/** Lists access links, newest first; codes with another prefix than `codePrefix` are lost. */
export const listLinks = async (executor: Executor, codePrefix: string): Promise<StoredLink[]> =>
  (await executor.read(ListLinks, { id: null, codePrefix })).map(({ link }) => link);

/** Reads one access link; undefined if there is none. */
export const readLink = async (executor: Executor, id: string): Promise<StoredLink | undefined> =>
  (await executor.readOne(ListLinks, { id, codePrefix: null }))?.link;

/** Revokes an access link and ends the sessions that it opened. */
export const revokeLink = async (executor: Executor, id: string, now: string): Promise<void> => {
  await executor.writeTransaction((tx) => tx.run(RevokeLink, { id, now }));
};

/** Revokes the access links of one kind that a workshop gave, and ends the sessions that they opened. */
export const revokeWorkshopLinks = writerOf(RevokeWorkshopLinks);

/** Gives a workshop its code: in the place of the one it has, so that who came by that one stays. */
export const setJoinCode = writerOf(SetJoinCode);

/** Moves the last day of the code of a workshop, unless it was revoked. */
export const extendJoinCode = writerOf(ExtendJoinCode);

/** Finds the sealed code of a workshop, where it is still good. */
export const findJoinCode = (executor: Executor, params: ParamsOf<typeof FindJoinCode>) =>
  executor.readOne(FindJoinCode, params);

/** Lists the links to cards of a workshop that are still good. */
export const listCards = async (
  executor: Executor,
  params: ParamsOf<typeof ListCards>,
): Promise<GivenCard[]> => (await executor.read(ListCards, params)).map(({ card }) => card);

/** Finds the valid link with a token. */
export const findLink = (executor: Executor, params: ParamsOf<typeof FindLink>) =>
  executor.readOne(FindLink, params);

/** Lists the codes that are kept under a plain hash. */
export const listPlainCodes = (tx: Transaction) => tx.run(ListPlainCodes, {});

/** Stores codes under another hash, if they have not changed since they were read. */
export const wrapCodes = async (tx: Transaction, rows: ParamsOf<typeof WrapCodes>['rows']): Promise<void> => {
  await tx.run(WrapCodes, { rows });
};
