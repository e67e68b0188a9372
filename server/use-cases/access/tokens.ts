import { createHash, randomBytes } from 'node:crypto';

/** A token nobody guesses: 32 random bytes, in characters that an address takes. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token. It is random enough for a plain hash: there is no dictionary of such tokens. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
