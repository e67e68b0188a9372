import { RefusedError } from '../../errors.ts';

/** Why the console does not run a statement: each a stable code, with its sentence in `problem-texts/console-texts.ts`. */
export type ConsoleRefusal =
  | 'CONSOLE_WRITES'
  | 'CONSOLE_PROCEDURE'
  | 'CONSOLE_LOAD'
  | 'CONSOLE_ADMINISTERS'
  | 'CONSOLE_TRANSACTIONS'
  | 'CONSOLE_UNLABELLED'
  | 'CONSOLE_LABEL'
  | 'CONSOLE_UNTYPED'
  | 'CONSOLE_TYPE'
  | 'CONSOLE_NESTED'
  | 'CONSOLE_NAMES'
  | 'CONSOLE_OPERATOR'
  | 'CONSOLE_SYNTAX'
  | 'CONSOLE_FAILED'
  | 'CONSOLE_TIMEOUT'
  | 'CONSOLE_TOO_LARGE'
  | 'CONSOLE_BUSY';

/** A statement that the console does not run, or that it could not bring to its end; `what` is what it stumbled on. */
export class ConsoleRefusedError extends RefusedError {
  readonly values: { readonly what: string };

  constructor(code: ConsoleRefusal, what: string, statusCode = 422) {
    super(code, statusCode, what);
    this.values = { what };
  }
}
