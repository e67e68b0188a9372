import { z } from 'zod';
import { Role } from '../../model/contract/access-vocabulary.ts';
import { OpenSessions } from '../../model/contract/administration.ts';
import { defineQuery, type ParamsOf } from './define-query.ts';
import type { Executor } from './execute.ts';
import { StoredScope } from './people.ts';
import { writerOf } from './reader.ts';

const CreateSession = defineQuery({
  file: 'access/create-session.cypher',
  access: 'write',
  params: z.object({
    tokenHash: z.string(),
    personId: z.string().nullable(),
    linkId: z.string().nullable(),
    name: z.string().optional(),
    provider: z.string().optional(),
    idToken: z.string().optional(),
    now: z.string(),
    expiresAt: z.string(),
  }),
  row: z.object({ tokenHash: z.string() }),
});

const FindSession = defineQuery({
  file: 'access/find-session.cypher',
  access: 'read',
  plannedOnce: true,
  params: z.object({ tokenHash: z.string(), now: z.string(), today: z.string() }),
  row: z.object({
    id: z.string(),
    name: z.string(),
    role: Role,
    territoryIds: StoredScope,
    isPerson: z.boolean(),
    provider: z.string().nullable(),
    workshopId: z.string().nullable(),
    actorId: z.string().nullable(),
  }),
});

const DeleteSession = defineQuery({
  file: 'access/delete-session.cypher',
  access: 'write',
  params: z.object({ tokenHash: z.string() }),
  row: z.object({ idToken: z.string().nullable() }),
});

/** Opens a session. */
export const createSession = writerOf(CreateSession);

/** Finds the owner of a session; undefined if it has expired. */
export const findSession = (executor: Executor, params: ParamsOf<typeof FindSession>) =>
  executor.readOne(FindSession, params);

const ReadSessionStart = defineQuery({
  file: 'access/read-session-start.cypher',
  access: 'read',
  params: z.object({ tokenHash: z.string() }),
  row: z.object({ createdAt: z.string() }),
});

/** Reads when a session was opened; undefined where there is none. */
export const readSessionStart = async (executor: Executor, tokenHash: string): Promise<string | undefined> =>
  (await executor.readOne(ReadSessionStart, { tokenHash }))?.createdAt;

const FindOldName = defineQuery({
  file: 'access/find-old-name.cypher',
  access: 'read',
  params: z.object({ tokenHash: z.string(), now: z.string() }),
  row: z.object({ expiresAt: z.string() }),
});

/** Finds a session whose cookie may still come over https under its name of http. */
export const findOldName = (executor: Executor, params: ParamsOf<typeof FindOldName>) =>
  executor.readOne(FindOldName, params);

const EndOldName = defineQuery({
  file: 'access/end-old-name.cypher',
  access: 'write',
  params: z.object({ tokenHash: z.string(), until: z.string() }),
  row: z.object({ ended: z.int() }),
});

/** Ends the time in which the cookie of a session counts over https under its name of http. */
export const endOldName = writerOf(EndOldName);

const NameSession = defineQuery({
  file: 'access/name-session.cypher',
  access: 'write',
  params: z.object({ tokenHash: z.string(), name: z.string() }),
  row: z.object({ named: z.int() }),
});

/** Calls a session by the name that its person gave. */
export const nameSession = async (executor: Executor, tokenHash: string, name: string): Promise<void> => {
  await executor.writeTransaction((tx) => tx.run(NameSession, { tokenHash, name }));
};

const ListSessions = defineQuery({
  file: 'access/list-sessions.cypher',
  access: 'read',
  params: z.object({ now: z.string(), today: z.string() }),
  row: z.object({
    id: z.string(),
    name: z.string(),
    by: OpenSessions.shape.by,
    role: Role,
    sessions: z.int(),
    until: z.string(),
    expiresOn: z.string().nullable(),
  }),
});

/** Lists signed-in people and access links, one row each. */
export const listSessions = (executor: Executor, params: ParamsOf<typeof ListSessions>) =>
  executor.read(ListSessions, params);

/** Ends a session; gives the sealed token of the provider that it was by, if any. */
export const deleteSession = async (executor: Executor, tokenHash: string): Promise<string | undefined> =>
  (await executor.writeTransaction((tx) => tx.runOne(DeleteSession, { tokenHash })))?.idToken ?? undefined;
