import type { ConsoleCopy, ConsoleInput, ConsoleState } from '../../../model/contract/console.ts';
import type { Visibility } from '../../../model/elements/visibility/visibility.ts';
import { type ConsoleRefusal, ConsoleRefusedError } from '../../console/console-refused.ts';
import { type ByteGate, openByteGate } from '../../engine/console/byte-gate.ts';
import {
  type ConsoleEngine,
  type ConsoleHost,
  ConsoleLentError,
  NoConsoleEngineError,
} from '../../engine/console/console-host.ts';
import {
  CONSOLE_LIMITS,
  type ConsoleDatabase,
  openConsoleDatabase,
  type StatementAnswer,
} from '../../store/console.ts';
import type { Executor } from '../../store/execute.ts';
import { isConnectivityError, isOutOfMemory } from '../../store/translate-error.ts';
import { copyInto, marksSince } from './copy-into.ts';

/** Person who asks: credential and visibility. */
export interface Asker {
  readonly key: string;
  readonly visibility: Visibility;
  /** Whether pairs, history and answers are cut to the organisations that agreed to research. */
  readonly onlyConsenting: boolean;
  /** Whether they may still, and see the same. */
  isStillAllowed(): Promise<boolean>;
}

/** Maximum bytes of one answer: rows are cut long before, a single value is not. */
const MOST_BYTES = 16_000_000;
/** How long an engine is kept that is asked nothing. */
const IDLE_MS = 600_000;
const LOOK_MS = 2_000;

/** One engine for one asker: opened once, asked one statement at a time, ended for good. */
export class ConsoleSeat {
  readonly since = new Date();
  asker: Asker;
  isBusy = true;
  step: ConsoleState['step'] = { name: 'starting', done: 0, of: 0 };
  copy: ConsoleCopy | undefined;
  readonly #executor: Executor;
  readonly #idleMs: number;
  readonly #ending = new AbortController();
  /** Rejects when it is ended, with why. */
  readonly #over: Promise<never>;
  #engine: ConsoleEngine | undefined;
  #gate: ByteGate | undefined;
  #database: ConsoleDatabase | undefined;
  #opening: Promise<unknown> = Promise.resolve();
  #marks = '';
  #watch: NodeJS.Timeout | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(executor: Executor, asker: Asker, idleMs = IDLE_MS) {
    this.#executor = executor;
    this.#idleMs = idleMs;
    this.asker = asker;
    const { signal } = this.#ending;
    this.#over = new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    this.#over.catch(() => undefined);
  }

  /** Starts the engine and copies into it what its asker sees. */
  async open(host: ConsoleHost): Promise<void> {
    this.#opening = this.#open(host);
    await this.#orOver(this.#opening).catch((error: unknown) => {
      const refusal = refusalOf(error);
      this.end(refusal instanceof ConsoleRefusedError ? refusal : new ConsoleRefusedError('CONSOLE_ENDED'));
      throw refusal;
    });
  }

  async #open(host: ConsoleHost): Promise<void> {
    this.#marks = await marksSince(this.#executor, this.since);
    this.#engine = await host.start(this.#ending.signal);
    this.#ending.signal.throwIfAborted();
    const { settings, ended } = this.#engine;
    void ended.then(() => this.end(this.copy === undefined ? 'CONSOLE_COPY_TOO_LARGE' : 'CONSOLE_MEMORY'));
    this.#gate = await openByteGate(settings.uri, MOST_BYTES, () => this.end('CONSOLE_TOO_LARGE'));
    this.#database = openConsoleDatabase({ ...settings, uri: `bolt://127.0.0.1:${this.#gate.port}` });
    this.copy = await copyInto(this.#database, this.#executor, this.asker, (done, total) => {
      this.#gate?.reset();
      this.step = { name: 'copying', done, of: total };
    });
    this.step = undefined;
    this.#ending.signal.throwIfAborted();
    this.#watch = setInterval(() => void this.#look(), LOOK_MS).unref();
  }

  /** Runs a statement; one that does not end in time ends the engine. */
  async run(input: ConsoleInput): Promise<StatementAnswer> {
    if (this.#database === undefined) throw new ConsoleRefusedError('CONSOLE_ENDED');
    const { seconds } = CONSOLE_LIMITS;
    const late = setTimeout(() => this.end('CONSOLE_TIMEOUT', String(seconds)), seconds * 1000);
    this.#gate?.reset();
    try {
      return await this.#orOver(this.#database.run(input));
    } catch (error) {
      if (error instanceof ConsoleRefusedError && ENDS.has(error.code)) this.end(error);
      return await this.#orOver(Promise.reject(error));
    } finally {
      clearTimeout(late);
    }
  }

  /** Takes it for a question of its asker; the clock that ends an idle one stands still. */
  take(asker: Asker): this {
    this.asker = asker;
    this.isBusy = true;
    clearTimeout(this.#idle);
    return this;
  }

  release(): void {
    this.isBusy = false;
    clearTimeout(this.#idle);
    if (!this.#ending.signal.aborted)
      this.#idle = setTimeout(() => this.end('CONSOLE_LEFT'), this.#idleMs).unref();
  }

  /** Returns true if its holder may still see its contents, and all of that still exists. */
  async isTrue(): Promise<boolean> {
    return (
      (await this.asker.isStillAllowed()) && (await marksSince(this.#executor, this.since)) === this.#marks
    );
  }

  /** Stops at once: running work is rejected with this reason. */
  end(why: ConsoleRefusal | ConsoleRefusedError, detail?: string): void {
    this.#ending.abort(why instanceof ConsoleRefusedError ? why : new ConsoleRefusedError(why, detail));
    clearInterval(this.#watch);
    clearTimeout(this.#idle);
  }

  /** Calls back when it is ended, with a promise that resolves once all its resources are freed. */
  whenEnded(tell: (gone: Promise<void>) => void): void {
    this.#ending.signal.addEventListener('abort', () => tell(this.#clear()), { once: true });
  }

  async #clear(): Promise<void> {
    this.#gate?.close();
    await this.#engine?.kill();
    // One that was starting saw the signal; what it launched meanwhile goes too.
    await this.#opening.catch(() => undefined);
    this.#gate?.close();
    await this.#engine?.kill();
    await this.#database?.close().catch(() => undefined);
  }

  async #look(): Promise<void> {
    // A database that is away tells nothing: nobody is let in either.
    if (!(await this.isTrue().catch(() => true))) this.end('CONSOLE_ENDED');
  }

  #orOver<R>(work: Promise<R>): Promise<R> {
    work.catch(() => undefined);
    return Promise.race([this.#over, work]);
  }
}

const ENDS: ReadonlySet<ConsoleRefusal> = new Set(['CONSOLE_TOO_LARGE', 'CONSOLE_MEMORY']);

function refusalOf(error: unknown): unknown {
  if (error instanceof NoConsoleEngineError) return new ConsoleRefusedError(error.code, error.message);
  if (error instanceof ConsoleLentError) return takenSince(error.since);
  if (isOutOfMemory(error) || isConnectivityError(error))
    return new ConsoleRefusedError('CONSOLE_COPY_TOO_LARGE');
  return error;
}

/** Somebody else has it: since when, as a clock in France shows it. */
export const takenSince = (since: Date): ConsoleRefusedError =>
  new ConsoleRefusedError(
    'CONSOLE_TAKEN',
    since.toLocaleTimeString('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' }),
  );
