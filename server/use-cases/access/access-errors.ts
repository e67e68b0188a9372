import type { Label } from '../../../model/contract/primitives.ts';
import { RefusedError } from '../../../model/errors.ts';
import { sayWait } from '../../../model/words/say-wait.ts';

/** Name and password do not go together; which of the two is wrong is not said. */
export class InvalidCredentialsError extends RefusedError {
  constructor() {
    super('INVALID_CREDENTIALS', 'Wrong name or password.');
  }
}

/** The token is unknown, over, withdrawn or used: which of these is not said. */
export class InvalidTokenError extends RefusedError {
  constructor() {
    super('INVALID_TOKEN', 'This way in is not good any more.');
  }
}

/** At the machine itself, but in a browser that its link has not opened. */
export class MachineLinkNeededError extends RefusedError {
  constructor() {
    super('MACHINE_LINK_NEEDED', 'The link that the server printed at start has not been opened here.');
  }
}

/** No workshop can be joined by this code: mistyped, over or ended, which is not said. */
export class InvalidCodeError extends RefusedError {
  constructor() {
    super('INVALID_CODE', 'No workshop has this code.', [
      { path: 'code', code: 'invalid_code', message: 'code' },
    ]);
  }
}

/** Returns true if the secret was wrong, as opposed to an unavailable database or a full queue. */
export const isWrongSecret = (error: unknown): boolean =>
  error instanceof InvalidCredentialsError || error instanceof InvalidCodeError;

/** Too many that failed, by the same for the same. */
export class TooManyAttemptsError extends RefusedError {
  /** Seconds. */
  readonly retryAfter: number;
  readonly values: { readonly wait: Label };

  constructor(retryAfter: number) {
    super('TOO_MANY_ATTEMPTS', 'Too many attempts failed.');
    this.retryAfter = retryAfter;
    this.values = { wait: sayWait(retryAfter) };
  }
}

/** Somebody has this name, however it is written. */
export class NameTakenError extends RefusedError {
  constructor() {
    super('NAME_TAKEN', 'Somebody has this name.', [{ path: 'name', code: 'name_taken', message: 'name' }]);
  }
}

/** Somebody administers this server already. */
export class AlreadySetUpError extends RefusedError {
  constructor() {
    super('ALREADY_SET_UP', 'There is an administrator already.');
  }
}

/** Thrown if a change would leave the server without an administrator. */
export class LastAdministratorError extends RefusedError {
  constructor() {
    super('LAST_ADMINISTRATOR', 'This is the last administrator.');
  }
}

/** Thrown if kind, role and territories of an access link do not match. */
export class InvalidGrantError extends RefusedError {
  constructor() {
    super('INVALID_GRANT', 'This kind of way in does not give this role.', [
      { path: 'role', code: 'invalid_grant', message: 'role' },
    ]);
  }
}
