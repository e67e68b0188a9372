import type { DatabaseSettings } from '../../store/driver.ts';

/** Why there is no engine for the console here: each a code of `texts/fr/problems/console.ts`. */
export type ConsoleHindrance = 'CONSOLE_NO_JAVA' | 'CONSOLE_NO_ENGINE' | 'CONSOLE_NO_SERVICE';

/** No engine can be had; `message` is one sentence for the log. */
export class NoConsoleEngineError extends Error {
  readonly code: ConsoleHindrance;

  constructor(code: ConsoleHindrance, message: string) {
    super(message);
    this.code = code;
  }
}

/** The only engine is with another process of Maillage. */
export class ConsoleLentError extends Error {
  readonly since: Date;

  constructor(since: Date) {
    super(`Lent since ${since.toISOString()}.`);
    this.since = since;
  }
}

/** An engine of its own for the console, empty when it begins; nothing of it is left when it has ended. */
export interface ConsoleEngine {
  readonly settings: DatabaseSettings;
  /** Resolves when the engine has ended or was killed. Never rejects. */
  readonly ended: Promise<void>;
  /** Ends it at once, whatever it does. */
  kill(): Promise<void>;
}

/** Source of console engines. */
export interface ConsoleHost {
  /** Why none can be had, as far as that is known without starting one. */
  hindrance(): Promise<ConsoleHindrance | undefined>;
  start(signal: AbortSignal): Promise<ConsoleEngine>;
}

/** Default of a server without a source of engines. */
export const noConsole: ConsoleHost = {
  hindrance: async () => 'CONSOLE_NO_ENGINE',
  start: async () => {
    throw new NoConsoleEngineError('CONSOLE_NO_ENGINE', 'None is provided.');
  },
};
