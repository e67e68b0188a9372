import { createHmac, randomBytes } from 'node:crypto';
import { hashToken, plainCode } from './tokens.ts';

/** Characters of an identification: enough to tell keys apart, of no use for finding one. */
const ID_LENGTH = 12;
/** 128 bits. */
const MARK_LENGTH = 32;

/**
 * What this server alone knows, and no database nor backup holds. What people type is short enough to be tried: kept
 * under this key, what somebody takes from the database cannot be tried anywhere else.
 */
export class ServerKey {
  readonly #secret: string;
  /** Which key it is: what was kept under another is known by it. */
  readonly id: string;

  constructor(secret: string = randomBytes(32).toString('hex')) {
    this.#secret = secret;
    this.id = this.#mac('id', '').slice(0, ID_LENGTH);
  }

  /** What begins all that is kept of codes under this key. */
  get codePrefix(): string {
    return `${this.id}:`;
  }

  /** What is kept of a code, however it is typed. */
  hashCode(code: string): string {
    return this.wrapCodeHash(hashToken(plainCode(code)));
  }

  /** What is kept of a code of which only a plain hash is known, as earlier versions kept it. */
  wrapCodeHash(plainHash: string): string {
    return this.codePrefix + this.#mac('code', plainHash);
  }

  /** A mark that this server alone can make, and that tells nobody what it is of. */
  mark(device: string, name: string): string {
    return this.#mac('device', `${device} ${name}`).slice(0, MARK_LENGTH);
  }

  /** What the browsers of the machine itself keep: it goes on after a restart. */
  get machineCookie(): string {
    return this.#mac('machine', '');
  }

  // A name for each use: what is made for one is good for no other.
  #mac(use: 'id' | 'code' | 'device' | 'machine', text: string): string {
    return createHmac('sha256', this.#secret).update(`${use} ${text}`).digest('hex');
  }
}
