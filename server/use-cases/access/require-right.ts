import type { Identity } from '../../../model/contract/access.ts';
import type { Action } from '../../../model/contract/access-vocabulary.ts';
import { authorize, type Decision } from '../../access/authorize.ts';
import { ForbiddenError, UnauthenticatedError } from '../../errors.ts';
import type { Executor } from '../../store/execute.ts';
import { MachineLinkNeededError } from './access-errors.ts';
import { concernedTerritories, type PathNames } from './concerned-territories.ts';

/** Whether a person may do something to what a request names. */
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

/** Refuses someone who may not do this to what a request names besides its path. */
export async function requireRight(
  executor: Executor,
  person: Identity | null,
  action: Action,
  names: PathNames,
): Promise<void> {
  refuseUnless(await decide(executor, person, action, names), action);
}

/** Refuses what is not allowed, and says what might help. */
export function refuseUnless(decision: Decision, action: Action): void {
  if (decision === 'unauthenticated') throw new UnauthenticatedError();
  if (decision === 'unsigned') throw new MachineLinkNeededError();
  if (decision === 'forbidden') throw new ForbiddenError(action);
}
