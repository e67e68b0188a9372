import { z } from 'zod';
import { Role } from '../../model/contract/access-vocabulary.ts';
import { defineQuery, type ParamsOf } from './define-query.ts';
import type { Executor, Transaction } from './execute.ts';
import { StoredScope } from './people.ts';

const IdRow = z.object({ id: z.string() });

const HoldBinding = defineQuery({
  file: 'access/hold-binding.cypher',
  access: 'write',
  params: z.object({ id: z.string() }),
  row: z.object({ personId: z.string().nullable(), role: Role.nullable(), isWithdrawn: z.boolean() }),
});

const TakeInvitation = defineQuery({
  file: 'access/take-invitation.cypher',
  access: 'write',
  params: z.object({
    tokenHash: z.string().nullable(),
    email: z.string().nullable(),
    now: z.string(),
    today: z.string(),
  }),
  row: z.object({ role: Role, territoryIds: StoredScope }),
});

const BindPerson = defineQuery({
  file: 'access/bind-person.cypher',
  access: 'write',
  params: z.object({
    bindingId: z.string(),
    issuer: z.string(),
    subject: z.string(),
    personId: z.string(),
    name: z.string(),
    nameKey: z.string(),
    role: Role,
    territoryIds: z.array(z.string()).nullable(),
    now: z.string(),
  }),
  row: IdRow,
});

const NameProvider = defineQuery({
  file: 'access/name-provider.cypher',
  access: 'write',
  params: z.object({ id: z.string(), provider: z.string() }),
  row: IdRow,
});

const ListTakenNames = defineQuery({
  file: 'access/list-taken-names.cypher',
  access: 'read',
  params: z.object({ nameKeys: z.array(z.string()) }),
  row: z.object({ nameKey: z.string() }),
});

/** Locks the binding of a sign-in account until the transaction ends; creates it if missing. */
export const holdBinding = (tx: Transaction, id: string) => tx.runOne(HoldBinding, { id });

/** Takes up an invitation, by its token or by the address that it is for; undefined where none is good. */
export const takeInvitation = (tx: Transaction, by: ParamsOf<typeof TakeInvitation>) =>
  tx.runOne(TakeInvitation, by);

/** Binds a person to a locked account; creates the person if missing. */
export const bindPerson = async (tx: Transaction, person: ParamsOf<typeof BindPerson>): Promise<void> => {
  await tx.run(BindPerson, person);
};

/** Stores the name of an account's provider. */
export const nameProvider = async (tx: Transaction, id: string, provider: string): Promise<void> => {
  await tx.run(NameProvider, { id, provider });
};

/** Lists the names among these that are taken. */
export const listTakenNames = async (
  executor: Executor,
  nameKeys: readonly string[],
): Promise<ReadonlySet<string>> =>
  new Set((await executor.read(ListTakenNames, { nameKeys: [...nameKeys] })).map(({ nameKey }) => nameKey));
