import { RequestRefusedError } from '../plugins/request-refused.ts';
import { WorkCancelledError } from '../workers/work-errors.ts';
import type { Asker, Lane } from './asker.ts';

/** How many run and wait at once. */
export interface FairLimits {
  /** Places for everyone. */
  readonly atOnce: number;
  /** Further places that only facilitators take. */
  readonly reserved: number;
  /** Places that one person takes at once; a facilitator takes as many as there are. */
  readonly eachAtOnce: number;
  /** Places that one person takes, or one address, while a facilitator waits for an answer. Default: `eachAtOnce`. */
  readonly eachBesideLead?: number;
  /** Places that requests without a session take at once, all together. */
  readonly unsignedAtOnce: number;
  /** One person's work that waits; more is refused, but for facilitators. */
  readonly eachWaiting: number;
  /** Work without a session that waits; more is refused. */
  readonly unsignedWaiting: number;
}

interface Waiting {
  readonly asker: Asker;
  readonly isUrgent: boolean;
  readonly go: () => void;
  readonly stop: (why: Error) => void;
}

/** One person's waiting work, by device: the first device is served next. */
interface Line {
  readonly devices: Map<string, Waiting[]>;
  waiting: number;
}

const LANES = ['lead', 'signed', 'unsigned'] as const;
/** Unsigned work gets one slot in this number while signed work waits. */
const UNSIGNED_TURN = 4;
const BUSY_S = 5;
/**
 * While a facilitator waits, each work of a person is followed by a rest this many times as long. One client at
 * full speed then has a quarter of one place. Work that waited for a lock may have taken long.
 */
const REST_TIMES = 3;
const LONGEST_REST_MS = 300;

/**
 * Slots shared by person, then by device: a client with a thousand requests waits for each of them, and
 * nobody waits behind them. Within a lane, urgent work is served before other work.
 */
export class FairQueue {
  readonly #limits: FairLimits;
  readonly #lines: Readonly<Record<Lane, Map<string, Line>>> = {
    lead: new Map(),
    signed: new Map(),
    unsigned: new Map(),
  };
  readonly #running = new Map<string, number>();
  readonly #runs: Record<Lane, number> = { lead: 0, signed: 0, unsigned: 0 };
  readonly #began = new WeakMap<Asker, number>();
  #served = 0;
  #leads = 0;

  constructor(limits: FairLimits) {
    this.#limits = limits;
  }

  /** Resolves when it is this work's turn; `give` gives the place back. Refuses what is too much. */
  async take(
    asker: Asker,
    { signal, isUrgent = true }: { signal?: AbortSignal | undefined; isUrgent?: boolean } = {},
  ) {
    if (this.#waitingOf(asker) === 0 && this.#mayRun(asker)) return this.#start(asker);
    this.#refuseTooMuch(asker);
    await new Promise<void>((go, stop) => {
      const waiting = { asker, isUrgent, go, stop };
      this.#push(waiting);
      signal?.addEventListener('abort', () => {
        if (this.#remove(waiting)) stop(new WorkCancelledError());
      });
    });
  }

  /** Gives a place back. */
  give(asker: Asker): void {
    this.#runs[asker.lane] -= 1;
    const now = performance.now();
    const took = now - (this.#began.get(asker) ?? now);
    if (this.#leads === 0 || asker.lane === 'lead') this.#end(asker);
    else setTimeout(() => this.#end(asker), Math.min(REST_TIMES * took, LONGEST_REST_MS));
    this.#serve();
  }

  /** Tells that a facilitator waits for an answer, wherever it is made; returns a function for when it is there. */
  lead(): () => void {
    this.#leads += 1;
    return () => {
      this.#leads -= 1;
      this.#serve();
    };
  }

  #end(asker: Asker): void {
    const left = (this.#running.get(keyOf(asker)) ?? 1) - 1;
    if (left > 0) this.#running.set(keyOf(asker), left);
    else this.#running.delete(keyOf(asker));
    this.#serve();
  }

  /** Refuses all that waits. */
  clear(why: () => Error): void {
    for (const lane of LANES) {
      const lines = [...this.#lines[lane].values()];
      this.#lines[lane].clear();
      for (const { devices } of lines)
        for (const all of devices.values()) for (const { stop } of all) stop(why());
    }
  }

  #start(asker: Asker): void {
    this.#runs[asker.lane] += 1;
    this.#running.set(keyOf(asker), (this.#running.get(keyOf(asker)) ?? 0) + 1);
    this.#began.set(asker, performance.now());
    this.#served += 1;
  }

  #mayRun(asker: Asker): boolean {
    const { atOnce, reserved, eachAtOnce, unsignedAtOnce } = this.#limits;
    const { lead, signed, unsigned } = this.#runs;
    const others = signed + unsigned;
    if (asker.lane === 'lead') return others + lead < atOnce + reserved;
    if (others >= atOnce || others + lead >= atOnce + reserved) return false;
    if (asker.lane === 'unsigned' && unsigned >= unsignedAtOnce) return false;
    const each = this.#leads > 0 ? (this.#limits.eachBesideLead ?? eachAtOnce) : eachAtOnce;
    return (this.#running.get(keyOf(asker)) ?? 0) < each;
  }

  #waitingOf(asker: Asker): number {
    return this.#lines[asker.lane].get(asker.person)?.waiting ?? 0;
  }

  #refuseTooMuch(asker: Asker): void {
    const { eachWaiting, unsignedWaiting } = this.#limits;
    if (asker.lane === 'unsigned') {
      const all = [...this.#lines.unsigned.values()].reduce((sum, { waiting }) => sum + waiting, 0);
      if (all >= unsignedWaiting) throw new RequestRefusedError('OVERLOADED', 503, BUSY_S);
    }
    if (asker.lane !== 'lead' && this.#waitingOf(asker) >= eachWaiting)
      throw new RequestRefusedError('TOO_MANY_REQUESTS', 429, BUSY_S);
  }

  #push(waiting: Waiting): void {
    const { lane, person, device } = waiting.asker;
    const line: Line = this.#lines[lane].get(person) ?? { devices: new Map(), waiting: 0 };
    this.#lines[lane].set(person, line);
    const own = line.devices.get(device) ?? [];
    line.devices.set(device, own);
    const before = waiting.isUrgent ? own.findIndex(({ isUrgent }) => !isUrgent) : -1;
    own.splice(before < 0 ? own.length : before, 0, waiting);
    line.waiting += 1;
  }

  #remove(gone: Waiting): boolean {
    const { lane, person, device } = gone.asker;
    const line = this.#lines[lane].get(person);
    const own = line?.devices.get(device);
    const at = own?.indexOf(gone) ?? -1;
    if (line === undefined || own === undefined || at < 0) return false;
    own.splice(at, 1);
    if (own.length === 0) line.devices.delete(device);
    line.waiting -= 1;
    if (line.waiting === 0) this.#lines[lane].delete(person);
    return true;
  }

  #serve(): void {
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      this.#remove(next);
      // To the end of the round: the person among the others, the device among those of the person.
      const lines = this.#lines[next.asker.lane];
      const line = lines.get(next.asker.person);
      if (line !== undefined) {
        lines.delete(next.asker.person);
        lines.set(next.asker.person, line);
        const own = line.devices.get(next.asker.device);
        if (own !== undefined) {
          line.devices.delete(next.asker.device);
          line.devices.set(next.asker.device, own);
        }
      }
      this.#start(next.asker);
      next.go();
    }
  }

  #next(): Waiting | undefined {
    const isUnsignedTurn = this.#served % UNSIGNED_TURN === 0;
    const order = isUnsignedTurn ? (['lead', 'unsigned', 'signed'] as const) : LANES;
    for (const lane of order) {
      let later: Waiting | undefined;
      for (const { devices } of this.#lines[lane].values())
        for (const [first] of devices.values()) {
          if (first === undefined || !this.#mayRun(first.asker)) continue;
          if (first.isUrgent) return first;
          later ??= first;
        }
      if (later !== undefined) return later;
    }
    return undefined;
  }
}

const keyOf = ({ lane, person }: Asker): string => `${lane} ${person}`;
