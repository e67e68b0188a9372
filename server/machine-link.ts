import { timingSafeEqual } from 'node:crypto';
import type { ServerKey } from './use-cases/access/server-key.ts';
import { newToken } from './use-cases/access/tokens.ts';

/**
 * What makes a browser the machine's own: the link that a start prints, good as long as that server runs, and the cookie
 * that it is exchanged for, good as long as the server's key is.
 */
export class MachineLink {
  /** The token of the link. */
  readonly token = newToken();
  /** Each server has a cookie of its own name: all ports of one machine share the cookies of its browsers. */
  readonly cookie: { readonly name: string; readonly value: string };
  readonly #once = new Set<string>();

  constructor(key: ServerKey) {
    this.cookie = { name: `maillage_machine_${key.id}`, value: key.machineCookie };
  }

  /** A token that opens once: what a browser is started with, other users of the machine may see. */
  tokenForOnce(): string {
    const token = newToken();
    this.#once.add(token);
    return token;
  }

  opensWith(token: string): boolean {
    return isSame(this.token, token) || this.#once.delete(token);
  }

  isOwn(cookies: Readonly<Record<string, string | undefined>>): boolean {
    return isSame(this.cookie.value, cookies[this.cookie.name] ?? '');
  }
}

const isSame = (kept: string, sent: string): boolean => {
  const [a, b] = [Buffer.from(kept), Buffer.from(sent)];
  return a.length === b.length && timingSafeEqual(a, b);
};
