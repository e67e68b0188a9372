import type { Me } from '../../model/contract/access.ts';
import type { Action } from '../../model/contract/access-vocabulary.ts';
import { SIGN_IN_REFUSALS, type SignInRefusal } from '../../model/contract/sign-in.ts';
import { store } from './store.ts';

/**
 * What the address brought: one of the ways in, with its token. `read` and `join` are the two kinds of links; `machine`
 * is that of the start, at the machine itself; `code` joins a workshop, `card` opens what an organisation said there;
 * `refused` comes back from a provider without one, and says why.
 */
export type SignInLink =
  | { readonly way: 'setup' | 'invitation' | 'join' | 'read'; readonly token: string }
  | { readonly way: 'machine'; readonly token: string }
  | { readonly way: 'code'; readonly token: string }
  | { readonly way: 'card'; readonly token: string }
  | { readonly way: 'refused'; readonly token: SignInRefusal };

/** Pages that are themselves a way in: nothing but the code or the token comes after the #. */
const WAY_OF_PAGE: Readonly<Record<string, 'code' | 'card'>> = { '/rejoindre': 'code', '/relecture': 'card' };

/** Reads a way in from the fragment of an address: what comes after the # is never sent by the browser itself. */
export function parseSignInLink(hash: string, path = '/'): SignInLink | null {
  const alone = WAY_OF_PAGE[path];
  if (alone !== undefined) {
    const [, bare] = /^#([\w-]{1,200})$/.exec(hash) ?? [];
    return bare === undefined ? null : { way: alone, token: bare };
  }
  const refused = SIGN_IN_REFUSALS.find((code) => hash === `#refused=${code}`);
  if (refused !== undefined) return { way: 'refused', token: refused };
  const [, way, token] = /^#(setup|invitation|join|read|machine)=([\w-]{1,200})$/.exec(hash) ?? [];
  return way === undefined || token === undefined ? null : ({ way, token } as SignInLink);
}

/** Writes the address that brings someone in. */
export const formatSignInLink = (origin: string, { way, token }: SignInLink): string =>
  `${origin}/#${way}=${token}`;

/** At the machine itself nobody is anybody else: a code or a link that was taken there makes no session that lasts. */
export const isAtTheMachine = ({ person }: Me): boolean => person?.by === 'machine';

/**
 * Whether the screen offers an action. As long as nobody has said who is there it offers all: the server is who
 * decides.
 */
export const can = (action: Action, me: Me | null = store.get().me): boolean =>
  me === null || me.actions.includes(action);

/** Whether an action waits for the link of the start: at the machine itself all may be done, some of it by that alone. */
export const waitsForLink = (action: Action, me: Me | null = store.get().me): boolean =>
  me?.person?.unsigned === true && !can(action, me);

/** Whether a menu leads to where an action is done: to do it, or to be told how. */
export const leadsTo = (action: Action): boolean => can(action) || waitsForLink(action);
