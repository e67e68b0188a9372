import type { Person, PersonPatch } from '../../../model/contract/access.ts';
import { NotFoundError } from '../../../model/errors.ts';
import type { Executor } from '../../store/execute.ts';
import { deletePerson, listPeople, updatePerson } from '../../store/people.ts';
import { LastAdministratorError } from './access-errors.ts';

/** Changes what a person may do, from the next request on. An administrator is one everywhere. */
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
