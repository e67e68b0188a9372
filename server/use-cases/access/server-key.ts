import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { hashToken, plainCode } from './tokens.ts';

/** Characters of an identification: enough to tell keys apart, of no use for finding one. */
const ID_LENGTH = 12;
/** 128 bits. */
const MARK_LENGTH = 32;
const CIPHER = 'aes-256-gcm';
const [NONCE_BYTES, TAG_BYTES] = [12, 16];

/**
 * Sealed data: the sign-in attempt of a browser, the token for the sign-out at a provider, the code of a
 * workshop for its facilitators.
 */
type SealedUse = 'attempt' | 'idToken' | 'joinCode';

/**
 * Secret key of this server, in no database or backup. Typed codes are short enough to be guessed; hashed
 * with this key, a stolen database cannot be used to guess them.
 */
export class ServerKey {
  readonly #secret: string;
  /** Which key it is: what was kept under another is known by it. */
  readonly id: string;

  constructor(secret: string = randomBytes(32).toString('hex')) {
    this.#secret = secret;
    this.id = this.#mac('id', '').slice(0, ID_LENGTH);
  }

  /** Returns the prefix of all code hashes under this key. */
  get codePrefix(): string {
    return `${this.id}:`;
  }

  /** Hashes a code, however it is typed. */
  hashCode(code: string): string {
    return this.wrapCodeHash(hashToken(plainCode(code)));
  }

  /** Wraps a plain hash of a code, as earlier versions stored it. */
  wrapCodeHash(plainHash: string): string {
    return this.codePrefix + this.#mac('code', plainHash);
  }

  /** Makes a mark that only this server can make, and that reveals nothing. */
  mark(device: string, name: string): string {
    return this.#mac('device', `${device} ${name}`).slice(0, MARK_LENGTH);
  }

  /** Returns the cookie of browsers at the machine itself: it stays valid after a restart. */
  get machineCookie(): string {
    return this.#mac('machine', '');
  }

  /** Seals what a browser or the database keeps for this server: nobody else reads it, or changes it. */
  seal(use: SealedUse, text: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.#sealKey(use), nonce);
    const sealed = [cipher.update(text, 'utf8'), cipher.final()];
    return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]).toString('base64url');
  }

  /** Opens a sealed value; undefined if another key, another use, or a change is involved. */
  open(use: SealedUse, sealed: string): string | undefined {
    const bytes = Buffer.from(sealed, 'base64url');
    const body = NONCE_BYTES + TAG_BYTES;
    if (bytes.length <= body) return undefined;
    const decipher = createDecipheriv(CIPHER, this.#sealKey(use), bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, body));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(body)), decipher.final()]).toString('utf8');
    } catch {
      return undefined;
    }
  }

  #sealKey = (use: SealedUse): Buffer => Buffer.from(this.#mac(use, ''), 'hex');

  // Derives a key for each use: a value made for one is invalid for others.
  #mac(use: 'id' | 'code' | 'device' | 'machine' | SealedUse, text: string): string {
    return createHmac('sha256', this.#secret).update(`${use} ${text}`).digest('hex');
  }
}
