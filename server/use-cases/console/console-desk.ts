import type { ConsoleAnswer, ConsoleInput, ConsoleState } from '../../../model/contract/console.ts';
import { ConsoleRefusedError } from '../../console/console-refused.ts';
import type { ConsoleHost } from '../../engine/console/console-host.ts';
import type { Executor } from '../../store/execute.ts';
import { type Asker, ConsoleSeat, takenSince } from './console-seat.ts';
import { ConsoleTurns } from './console-turns.ts';

/** State of the console; a code explains why it cannot be used. */
export type DeskState = Omit<ConsoleState, 'why'> & { readonly refusal?: ConsoleRefusedError };

/** The only seat at the console. Its holder keeps it until it ends or others wait; the next one gets another engine. */
export class ConsoleDesk {
  readonly #executor: Executor;
  readonly #host: ConsoleHost;
  readonly #idleMs: number | undefined;
  readonly #turns: ConsoleTurns;
  #seat: ConsoleSeat | undefined;
  #isClosed = false;
  /** Two engines never run side by side. */
  #cleared: Promise<void> = Promise.resolve();

  /**
   * @param idleMs lifetime of an idle engine in milliseconds; by default ten minutes.
   * @param turns the queue for the seat.
   */
  constructor(executor: Executor, host: ConsoleHost, idleMs?: number, turns = new ConsoleTurns()) {
    this.#executor = executor;
    this.#host = host;
    this.#idleMs = idleMs;
    this.#turns = turns;
  }

  /** Runs a statement on a copy, which is made first if missing. Leaving ends it. */
  ask(asker: Asker, input: ConsoleInput, gone: AbortSignal): Promise<ConsoleAnswer> {
    return this.#with(asker, gone, false, async (seat) => {
      const answer = await seat.run(input);
      if (seat.copy === undefined) throw new ConsoleRefusedError('CONSOLE_ENDED');
      return { ...answer, copy: seat.copy };
    });
  }

  /** Renews the copy. */
  renew(asker: Asker, gone: AbortSignal): Promise<DeskState> {
    return this.#with(asker, gone, true, async () => this.state(asker));
  }

  async state(asker: Asker): Promise<DeskState> {
    const seat = this.#seat;
    if (seat === undefined) {
      const hindrance = await this.#host.hindrance();
      return hindrance === undefined
        ? { state: 'closed' }
        : { state: 'unavailable', refusal: new ConsoleRefusedError(hindrance) };
    }
    if (seat.asker.key !== asker.key) return { state: 'taken', refusal: takenSince(seat.since) };
    const { step, copy } = seat;
    return copy === undefined ? { state: 'opening', ...(step && { step }) } : { state: 'open', copy };
  }

  /** Stops what runs for good, and frees its resources. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#seat?.end('CONSOLE_ENDED');
    await this.#cleared;
  }

  async #with<R>(
    asker: Asker,
    gone: AbortSignal,
    isAnew: boolean,
    work: (seat: ConsoleSeat) => Promise<R>,
  ): Promise<R> {
    const seat = await this.#take(asker, isAnew);
    const leave = () => seat.end('CONSOLE_LEFT');
    gone.addEventListener('abort', leave, { once: true });
    if (gone.aborted) leave();
    try {
      if (seat.copy === undefined) {
        await this.#cleared;
        await seat.open(this.#host);
      }
      return await work(seat);
    } finally {
      gone.removeEventListener('abort', leave);
      seat.release();
    }
  }

  async #take(asker: Asker, isAnew: boolean): Promise<ConsoleSeat> {
    if (this.#isClosed) throw new ConsoleRefusedError('CONSOLE_ENDED');
    const there = this.#seat;
    if (!this.#turns.mayTake(asker.key, there === undefined, Date.now())) throw takenSince(this.#turns.since);
    if (there === undefined) return this.#sit(asker);
    if (there.asker.key !== asker.key) {
      there.end('CONSOLE_ENDED');
      return this.#sit(asker);
    }
    if (there.isBusy) throw new ConsoleRefusedError('CONSOLE_BUSY');
    if (!isAnew && sees(there.asker) === sees(asker) && (await isTrue(there))) return there.take(asker);
    there.end('CONSOLE_ENDED');
    return this.#seat === undefined ? this.#sit(asker) : this.#take(asker, isAnew);
  }

  #sit(asker: Asker): ConsoleSeat {
    const seat = new ConsoleSeat(this.#executor, asker, this.#idleMs);
    this.#seat = seat;
    this.#turns.begin(asker.key, Date.now());
    seat.whenEnded((cleared) => {
      if (this.#seat === seat) this.#seat = undefined;
      this.#cleared = Promise.all([this.#cleared, cleared]).then(() => undefined);
    });
    return seat;
  }
}

/** Reserved meanwhile. */
async function isTrue(seat: ConsoleSeat): Promise<boolean> {
  return seat
    .take(seat.asker)
    .isTrue()
    .catch((error: unknown) => {
      seat.release();
      throw error;
    });
}

const sees = ({ visibility, onlyConsenting }: Asker): string =>
  JSON.stringify([
    onlyConsenting,
    visibility.seesPrivate,
    visibility.territoryIds && [...visibility.territoryIds].sort(),
  ]);
