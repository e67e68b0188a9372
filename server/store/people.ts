import { z } from 'zod';
import type { Person, TerritoryScope } from '../../model/contract/access.ts';
import { Role } from '../../model/contract/access-vocabulary.ts';
import { defineQuery } from './define-query.ts';
import type { Executor } from './execute.ts';
import { conditionalWriterOf, writerOf } from './reader.ts';

const IdRow = z.object({ id: z.string() });
const Ids = z.array(z.string());

/** Territories as stored: none for all. */
export const StoredScope = Ids.nullable().transform((ids): TerritoryScope => ids ?? 'all');

/** Converts territories into a parameter: null for all. */
export const scopeParam = (scope: TerritoryScope): string[] | null => (scope === 'all' ? null : [...scope]);

const NewPersonParams = {
  id: z.string(),
  name: z.string(),
  nameKey: z.string(),
  passwordHash: z.string(),
  now: z.string(),
};

const CreateAdministrator = defineQuery({
  file: 'access/create-administrator.cypher',
  access: 'write',
  params: z.object(NewPersonParams),
  row: IdRow,
});

const CreatePerson = defineQuery({
  file: 'access/create-person.cypher',
  access: 'write',
  params: z.object({ ...NewPersonParams, tokenHash: z.string(), today: z.string() }),
  row: IdRow,
});

const HasAdministrator = defineQuery({
  file: 'access/has-administrator.cypher',
  access: 'read',
  params: z.object({}),
  row: z.object({ found: z.boolean() }),
});

const FindPassword = defineQuery({
  file: 'access/find-password.cypher',
  access: 'read',
  params: z.object({ nameKey: z.string() }),
  row: z.object({ id: z.string(), passwordHash: z.string() }),
});

const ListPeople = defineQuery({
  file: 'access/list-people.cypher',
  access: 'read',
  params: z.object({}),
  row: z.object({
    id: z.string(),
    name: z.string(),
    role: Role,
    territoryIds: StoredScope,
    createdAt: z.string(),
    provider: z
      .string()
      .nullable()
      .transform((provider) => provider ?? undefined),
  }),
});

const UpdatePerson = defineQuery({
  file: 'access/update-person.cypher',
  access: 'write',
  params: z.object({ id: z.string(), role: Role, territoryIds: Ids.nullable() }),
  row: IdRow,
});

const DeletePerson = defineQuery({
  file: 'access/delete-person.cypher',
  access: 'write',
  params: z.object({ id: z.string(), now: z.string() }),
  row: IdRow,
});

const ChangePassword = defineQuery({
  file: 'access/change-password.cypher',
  access: 'write',
  params: z.object({ id: z.string(), passwordHash: z.string(), tokenHash: z.string() }),
  row: IdRow,
});

/** Gives a person another password, and ends their sessions but one. */
export const setPassword = writerOf(ChangePassword);

/** Makes the first administrator; false when there is one already. */
export const createAdministrator = conditionalWriterOf(CreateAdministrator);

/** Creates a person from an invitation; false if the invitation is no longer valid. */
export const createPerson = conditionalWriterOf(CreatePerson);

/** Returns true if the server has an administrator. */
export const hasAdministrator = async (executor: Executor): Promise<boolean> =>
  (await executor.readOne(HasAdministrator, {}))?.found === true;

/** Finds the person with a name and a password, with the hash of the password. */
export const findPassword = (executor: Executor, nameKey: string) =>
  executor.readOne(FindPassword, { nameKey });

/** Lists the people who have an account, by name. */
export const listPeople = (executor: Executor): Promise<Person[]> => executor.read(ListPeople, {});

/** Changes the role and territories of a person; false if they are the last administrator. */
export const updatePerson = (
  executor: Executor,
  id: string,
  role: Role,
  territoryIds: TerritoryScope,
): Promise<boolean> =>
  executor.writeTransaction(
    async (tx) =>
      (await tx.runOne(UpdatePerson, { id, role, territoryIds: scopeParam(territoryIds) })) !== undefined,
  );

/** Deletes a person; false if they are the last administrator. */
export const deletePerson = (executor: Executor, id: string, now: string): Promise<boolean> =>
  executor.writeTransaction(async (tx) => (await tx.runOne(DeletePerson, { id, now })) !== undefined);
