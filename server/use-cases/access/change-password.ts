import type { Identity, NewPassword } from '../../../model/contract/access.ts';
import { nameKey as nameKeyOf } from '../../../model/words/fold-text.ts';
import { UnauthenticatedError } from '../../errors.ts';
import { findPassword, setPassword } from '../../store/people.ts';
import { InvalidCredentialsError } from './access-errors.ts';
import type { EnterDeps } from './enter.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { hashToken } from './tokens.ts';

/**
 * Gives oneself another password: the present one is asked, since a browser left open is not its owner; every other
 * session ends, since that is often why one changes it.
 */
export function changePassword(
  { executor, attempts, turns }: EnterDeps,
  person: Identity | null,
  { present, next }: NewPassword,
  sessionToken: string | undefined,
): Promise<void> {
  // A link, a token, the machine itself have no password.
  if (person?.by !== 'password' || person.name === undefined) throw new UnauthenticatedError();
  const { id, name } = person;
  const nameKey = nameKeyOf(name);
  const tokenHash = hashToken(sessionToken ?? '');
  const line = `session ${tokenHash}`;
  return attempts.try(line, () =>
    turns.take({ line, isKnown: true }, async () => {
      const found = await findPassword(executor, nameKey);
      if (found?.id !== id || !(await isPassword(found.passwordHash, present)))
        throw new InvalidCredentialsError();
      await setPassword(executor, { id, passwordHash: await hashPassword(next), tokenHash });
    }),
  );
}
