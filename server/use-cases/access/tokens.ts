import { createHash, randomBytes, randomInt } from 'node:crypto';

/** Creates an unguessable token: 32 random bytes, in characters that an address allows. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Hashes a token. It is random enough for a plain hash: there is no dictionary of such tokens. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Neither 0 nor O, neither 1 nor I nor L: read aloud or from afar, they are one another. */
const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const CODE_LENGTH = 8;

/** Creates a code to type: eight characters of 31, in two groups. */
export function newCode(): string {
  const characters = Array.from(
    { length: CODE_LENGTH },
    () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)],
  );
  return `${characters.slice(0, 4).join('')}-${characters.slice(4).join('')}`;
}

/** Normalises a code: case, spaces and dashes do not count. */
export const plainCode = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** Length beyond which a cookie holds no token of ours, in characters. */
const MOST_TOKEN_LENGTH = 200;

/** Returns the token in a cookie; undefined if it cannot hold one of ours. */
export const tokenIn = (cookie: string | undefined): string | undefined =>
  cookie === undefined || cookie === '' || cookie.length > MOST_TOKEN_LENGTH ? undefined : cookie;
