import { DatabaseUnavailableError } from './store/errors.ts';
import type { Executor } from './store/execute.ts';

/** Log for errors, with their context. */
export interface ErrorLog {
  error(details: { readonly err: unknown }, doing: string): void;
  warn(details: object, text: string): void;
}

/** Without an application (a command, a test of a part) errors go to the terminal. */
const TERMINAL: ErrorLog = {
  error: ({ err }, doing) => console.error(doing, err),
  warn: (details, text) => console.warn(text, JSON.stringify(details)),
};
const logs = new WeakMap<Executor, ErrorLog>();

/** Has what fails in the background of an executor logged there. */
export const logErrorsOf = (executor: Executor, log: ErrorLog): void => {
  logs.set(executor, log);
};

/**
 * Logs an error that nobody awaits. An unavailable database is expected: readiness and requests report it.
 */
export function logUnlessAway(executor: Executor, error: unknown, doing: string): void {
  if (!(error instanceof DatabaseUnavailableError))
    (logs.get(executor) ?? TERMINAL).error({ err: error }, doing);
}

/** Logs a warning for an operator while the work continues. */
export const logWarning = (executor: Executor, details: object, text: string): void =>
  (logs.get(executor) ?? TERMINAL).warn(details, text);

/** Calls each listener; logs one that throws, and continues with the others. */
export function tellEach<Listener>(
  executor: Executor,
  listeners: Iterable<Listener>,
  tell: (listener: Listener) => void,
): void {
  for (const listener of listeners)
    try {
      tell(listener);
    } catch (error) {
      logUnlessAway(executor, error, 'a listener of the live map failed');
    }
}
