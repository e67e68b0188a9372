import { hash, verify } from '@node-rs/argon2';

// Argon2id (the library's default) with what OWASP asks for at least.
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

/** Hashes a password for storage. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

let ofNobody: Promise<string> | undefined;

/** Tests a password; for an unknown name it takes as long to return false. */
export async function isPassword(kept: string | undefined, password: string): Promise<boolean> {
  ofNobody ??= hashPassword('nobody');
  const matches = await verify(kept ?? (await ofNobody), password);
  return kept !== undefined && matches;
}
