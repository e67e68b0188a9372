import { RefusedError } from '../../model/errors.ts';

/** Why the console gives no answer: each a stable code, with its sentence in `texts/fr/problems/console.ts`. */
export type ConsoleRefusal =
  // The statement.
  | 'CONSOLE_SYNTAX'
  | 'CONSOLE_FAILED'
  // Its engine was stopped under it.
  | 'CONSOLE_TIMEOUT'
  | 'CONSOLE_TOO_LARGE'
  | 'CONSOLE_MEMORY'
  | 'CONSOLE_LEFT'
  | 'CONSOLE_ENDED'
  // There is none to be had.
  | 'CONSOLE_COPY_TOO_LARGE'
  | 'CONSOLE_BUSY'
  | 'CONSOLE_TAKEN'
  | 'CONSOLE_NO_JAVA'
  | 'CONSOLE_NO_ENGINE'
  | 'CONSOLE_NO_SERVICE';

/** A statement that the console could not bring to its end; `what` is what it stumbled on. */
export class ConsoleRefusedError extends RefusedError {
  declare readonly code: ConsoleRefusal;
  readonly values: { readonly what: string };

  constructor(code: ConsoleRefusal, detail = '') {
    super(code, detail);
    this.values = { what: detail };
  }
}
