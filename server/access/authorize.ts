import type { Identity } from '../../model/contract/access.ts';
import { Action } from '../../model/contract/access-vocabulary.ts';
import { RULES, type Where } from './rules.ts';

/** Why a request may go on, or not: `unauthenticated` when signing in might help, `unsigned` when the link of the start. */
export type Decision = 'allowed' | 'unauthenticated' | 'forbidden' | 'unsigned';

/** Person who acts; null if not signed in. */
export type Actor = Pick<Identity, 'role' | 'territoryIds' | 'unsigned'> | null;

/** Territories that an action concerns; `all` for actions on the whole server. */
export type Concerned = readonly string[] | 'all';

/**
 * Returns true if a person may do an action that concerns these territories. Actions without a rule are
 * refused.
 */
export function authorize(person: Actor, action: Action, territoryIds: Concerned = []): Decision {
  const rule = Object.hasOwn(RULES, action) ? RULES[action] : undefined;
  if (rule === undefined) return person === null ? 'unauthenticated' : 'forbidden';
  if (rule.roles === 'everyone') return 'allowed';
  if (person === null) return 'unauthenticated';
  const isAllowed =
    rule.roles.includes(person.role) && isAtHome(person.territoryIds, rule.where, territoryIds);
  if (!isAllowed) return 'forbidden';
  return rule.asksLink && person.unsigned ? 'unsigned' : 'allowed';
}

/** Returns true if a person facilitates these territories. */
export const mayFacilitate = (person: Actor, territoryIds: Concerned): boolean =>
  authorize(person, 'map.facilitate', territoryIds) === 'allowed';

/** Lists the actions that a person may do in at least one territory, so that screens offer them. */
export const actionsOf = (person: Actor): Action[] =>
  Action.options.filter((action) => {
    const home = person === null || person.territoryIds === 'all' ? [] : person.territoryIds;
    return authorize(person, action, home) === 'allowed';
  });

function isAtHome(home: Identity['territoryIds'], where: Where, concerned: Concerned): boolean {
  if (where === 'nowhere' || home === 'all') return true;
  if (where === 'all') return false;
  if (concerned === 'all') return where === 'any' && home.length > 0;
  return where === 'any'
    ? concerned.some((id) => home.includes(id))
    : concerned.length > 0 && concerned.every((id) => home.includes(id));
}
