import type { Me } from '../../model/contract/access.ts';
import type { Action } from '../../model/contract/access-vocabulary.ts';
import { SIGN_IN_REFUSALS, type SignInRefusal } from '../../model/contract/sign-in.ts';
import { store } from './store.ts';

/**
 * Access link in the address, with its token. `read` and `join` are the two kinds of links; `machine` is the
 * start's link at the machine itself. `code` joins a workshop, `card` opens an organisation's statements.
 * `refused` returns from a provider without access, with the reason.
 */
export type SignInLink =
  | { readonly way: 'setup' | 'invitation' | 'join' | 'read'; readonly token: string }
  | { readonly way: 'machine'; readonly token: string }
  | { readonly way: 'code'; readonly token: string }
  | { readonly way: 'card'; readonly token: string }
  | { readonly way: 'refused'; readonly token: SignInRefusal };

/** Pages for codes and cards: only these follow the #. */
const WAY_OF_PAGE: Readonly<Record<string, 'code' | 'card'>> = { '/rejoindre': 'code', '/relecture': 'card' };

/** Detects a page that strangers open on their own phone, by a code or by the link of a card. */
export const isPageOfPhones = (path: string): boolean => WAY_OF_PAGE[`/${path.split('/')[1]}`] !== undefined;

/** Reads an access link from the fragment of an address, which browsers never send. */
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
 * Returns true if the screen offers an action. While the session is unknown it offers all: the server decides.
 */
export const can = (action: Action, me: Me | null = store.get().me): boolean =>
  me === null || me.actions.includes(action);

/** Whether an action waits for the link of the start: at the machine itself all may be done, some of it by that alone. */
export const waitsForLink = (action: Action, me: Me | null = store.get().me): boolean =>
  me?.person?.unsigned === true && !can(action, me);

/** Returns true if a menu leads to an action: to do it, or to learn how. */
export const leadsTo = (action: Action): boolean => can(action) || waitsForLink(action);
