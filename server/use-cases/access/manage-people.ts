import type { Identity, NewPassword, Person, PersonPatch } from '../../../model/contract/access.ts';
import { NotFoundError } from '../../../model/errors.ts';
import { nameKey as nameKeyOf } from '../../../model/words/fold-text.ts';
import { UnauthenticatedError } from '../../errors.ts';
import type { Executor } from '../../store/execute.ts';
import { deletePerson, findPassword, listPeople, setPassword, updatePerson } from '../../store/people.ts';
import { InvalidCredentialsError, LastAdministratorError } from './access-errors.ts';
import type { EnterDeps } from './enter.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { hashToken } from './tokens.ts';

/**
 * Changes the role and the territories of a person, from the next request on. An administrator has all
 * territories. Throws `LastAdministratorError` if none would be left.
 */
export async function changePerson(executor: Executor, id: string, patch: PersonPatch): Promise<Person> {
  const person = await present(executor, id);
  const role = patch.role ?? person.role;
  const territoryIds = role === 'administrator' ? 'all' : (patch.territoryIds ?? person.territoryIds);
  if (!(await updatePerson(executor, id, role, territoryIds))) throw new LastAdministratorError();
  return { ...person, role, territoryIds };
}

/** Removes a person; what it wrote stays, under its name. */
export async function removePerson(executor: Executor, id: string): Promise<void> {
  await present(executor, id);
  if (!(await deletePerson(executor, id, new Date().toISOString()))) throw new LastAdministratorError();
}

async function present(executor: Executor, id: string): Promise<Person> {
  const person = (await listPeople(executor)).find((one) => one.id === id);
  if (person === undefined) throw new NotFoundError('PERSON', id);
  return person;
}

/**
 * Gives oneself another password: the present one is asked, since a browser left open is not its owner; every other
 * session ends, since that is often why one changes it.
 */
export function changePassword(
  { executor, attempts, turns }: EnterDeps,
  person: Identity | null,
  { present, next }: NewPassword,
  sessionToken: string | undefined,
): Promise<void> {
  // A link, a token, the machine itself have no password.
  if (person?.by !== 'password' || person.name === undefined) throw new UnauthenticatedError();
  const { id, name } = person;
  const nameKey = nameKeyOf(name);
  const tokenHash = hashToken(sessionToken ?? '');
  const line = `session ${tokenHash}`;
  return attempts.try(line, () =>
    turns.take({ line, isKnown: true }, async () => {
      const found = await findPassword(executor, nameKey);
      if (found?.id !== id || !(await isPassword(found.passwordHash, present)))
        throw new InvalidCredentialsError();
      await setPassword(executor, { id, passwordHash: await hashPassword(next), tokenHash });
    }),
  );
}
