import type { SignInRefusal } from '../../../model/contract/sign-in.ts';
import { RefusedError } from '../../../model/errors.ts';

/** Nobody came in by a provider. `cause`: what its answer was, where it was one; it is in no log, as it may name somebody. */
export class SignInRefusedError extends RefusedError {
  declare readonly code: SignInRefusal;

  constructor(code: SignInRefusal, cause?: unknown) {
    super(code, 'Nobody came in by a provider.');
    this.cause = cause;
  }
}
