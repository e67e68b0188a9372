import { hash, verify } from '@node-rs/argon2';

// Argon2id (the library's default) with what OWASP asks for at least.
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

/** What is kept of a password. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

let ofNobody: Promise<string> | undefined;

/** Says whether a password is the one; for a name that nobody has it takes as long to say no. */
export async function isPassword(kept: string | undefined, password: string): Promise<boolean> {
  ofNobody ??= hashPassword('nobody');
  const matches = await verify(kept ?? (await ofNobody), password);
  return kept !== undefined && matches;
}
