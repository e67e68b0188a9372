import type { Identity } from '../../../model/contract/access.ts';
import type { Action } from '../../../model/contract/access-vocabulary.ts';
import { authorize, type Decision } from '../../access/authorize.ts';
import { ForbiddenError, UnauthenticatedError } from '../../errors.ts';
import type { Executor } from '../../store/execute.ts';
import { MachineLinkNeededError } from './access-errors.ts';
import { concernedTerritories, type PathNames } from './concerned-territories.ts';

/** Decides whether a person may do an action on the elements in a request. */
export async function decide(
  executor: Executor,
  person: Identity | null,
  action: Action,
  names: PathNames,
): Promise<Decision> {
  // Most may go everywhere or nowhere: then it does not matter which territories are concerned.
  const isLimited = person !== null && person.territoryIds !== 'all';
  const concerned = isLimited ? await concernedTerritories(executor, action, names) : [];
  return authorize(person, action, concerned);
}

/** Refuses a person without the right on elements of a request outside its path. */
export async function requireRight(
  executor: Executor,
  person: Identity | null,
  action: Action,
  names: PathNames,
): Promise<void> {
  refuseUnless(await decide(executor, person, action, names), action);
}

/** Refuses a denied action, with a hint. */
export function refuseUnless(decision: Decision, action: Action): void {
  if (decision === 'unauthenticated') throw new UnauthenticatedError();
  if (decision === 'unsigned') throw new MachineLinkNeededError();
  if (decision === 'forbidden') throw new ForbiddenError(action);
}
