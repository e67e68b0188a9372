import { timingSafeEqual } from 'node:crypto';
import type { Language } from '../model/contract/primitives.ts';
import type { ServerKey } from './use-cases/access/server-key.ts';
import { newCode, newToken, plainCode } from './use-cases/access/tokens.ts';

/** How long a code is good, and how often it may be mistyped. */
const CODE_LASTS_MS = 5 * 60_000;
const CODE_TRIES = 5;
/** A terminal is not filled by a button that is pressed again and again. */
const CODE_EVERY_MS = 10_000;

/** Shows a code on the terminal, in the language of the person who asked. */
type ShowCode = (code: string, language: Language) => void;

/**
 * Access for browsers of the machine. The start prints a link, valid as long as that server runs; opening it
 * sets a cookie, valid as long as the server's key. A person who sees the terminal but not its link asks for
 * a code there, and types it.
 */
export class MachineLink {
  /** The token of the link. */
  readonly token = newToken();
  /** Each server has a cookie of its own name: all ports of one machine share the cookies of its browsers. */
  readonly cookie: { readonly name: string; readonly value: string };
  readonly #once = new Set<string>();
  readonly #show: ShowCode;
  #code: { readonly plain: string; readonly at: number; tries: number } | null = null;

  constructor(key: ServerKey, show: ShowCode = () => undefined) {
    this.#show = show;
    this.cookie = { name: `maillage_machine_${key.id}`, value: key.machineCookie };
  }

  /** A token that opens once: what a browser is started with, other users of the machine may see. */
  tokenForOnce(): string {
    const token = newToken();
    this.#once.add(token);
    return token;
  }

  /** Shows a code in the terminal that opens once; the one before ends. Asked again at once, it stays as it is. */
  showCode(language: Language, now = Date.now()): void {
    if (this.#code !== null && now - this.#code.at < CODE_EVERY_MS) return;
    const code = newCode();
    this.#code = { plain: plainCode(code), at: now, tries: 0 };
    this.#show(code, language);
  }

  opensWith(token: string, now = Date.now()): boolean {
    return isSame(this.token, token) || this.#once.delete(token) || this.#opensByCode(token, now);
  }

  #opensByCode(typed: string, now: number): boolean {
    const code = this.#code;
    if (code === null || now - code.at >= CODE_LASTS_MS || code.tries >= CODE_TRIES) return false;
    code.tries += 1;
    const opens = isSame(code.plain, plainCode(typed));
    // Used up; what was shown a moment ago still keeps the next one back.
    if (opens) code.tries = CODE_TRIES;
    return opens;
  }

  isOwn(cookies: Readonly<Record<string, string | undefined>>): boolean {
    return isSame(this.cookie.value, cookies[this.cookie.name] ?? '');
  }
}

const isSame = (kept: string, sent: string): boolean => {
  const [a, b] = [Buffer.from(kept), Buffer.from(sent)];
  return a.length === b.length && timingSafeEqual(a, b);
};
