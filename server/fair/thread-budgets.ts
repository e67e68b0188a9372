import { RequestRefusedError } from '../plugins/request-refused.ts';
import { WorkCancelledError } from '../workers/work-errors.ts';
import type { Asker } from './asker.ts';
import { Turns, type Waiting } from './turns.ts';

/** Times in milliseconds of the main thread. */
export interface BudgetLimits {
  /** Part of the thread's time that one person may take on end. */
  readonly share: number;
  /** Time that a person who has rested takes at once. */
  readonly burstMs: number;
  /** The same for an address without a session: a hall comes in by one. */
  readonly addressBurstMs: number;
  /** Longest rest, however much was taken. */
  readonly longestRestMs: number;
  /** Requests of one person that wait; more are refused. */
  readonly eachWaiting: number;
  /** How long a facilitator counts as present after a request. */
  readonly ledMs: number;
}

/** A person's account. */
interface Budget {
  /** When all that was taken is paid: `performance.now()`. */
  paidAt: number;
  /** Usual cost of their requests, learnt from the last ones. */
  usual: number;
  readonly waiting: Turns;
}

const FIRST_GUESS_MS = 0.5;
/** How much one request changes what the next are thought to cost. */
const LEARNING = 0.2;
/** Number of accounts from which the rested ones are forgotten. */
const MANY = 5_000;

/**
 * Gives each person a part of the main thread's time while a facilitator is present. A person who has taken more waits
 * until it is paid, and does not block others. Ordinary use stays far below. A request is booked at the cost of the
 * last ones as it begins, and corrected when it is billed: forty at once are no way round.
 */
export class ThreadBudgets {
  readonly #limits: BudgetLimits;
  readonly #budgets = new Map<string, Budget>();
  #ledUntil = Number.NEGATIVE_INFINITY;

  constructor(limits: BudgetLimits) {
    this.#limits = limits;
  }

  /** Notes that a facilitator asks or was answered. */
  lead(): void {
    this.#ledUntil = performance.now() + this.#limits.ledMs;
  }

  /**
   * Resolves when this person's budget allows a request; returns what it is booked at.
   *
   * @param isNeverRefused Whether it may wait behind any number of others.
   */
  async enter(
    asker: Asker,
    { signal, isNeverRefused = false }: { signal?: AbortSignal; isNeverRefused?: boolean } = {},
  ): Promise<number> {
    if (asker.lane === 'lead') return 0;
    const budget = this.#budgetOf(asker);
    if (budget.waiting.size === 0 && this.#mayEnter(budget)) return this.#book(asker, budget);
    if (!isNeverRefused && budget.waiting.size >= this.#limits.eachWaiting) throw tooMany(asker);
    if (budget.waiting.size === 0) this.#serveLater(budget);
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { device: asker.device, go: () => resolve(this.#book(asker, budget)) };
      budget.waiting.push(waiting);
      signal?.addEventListener('abort', () => {
        if (budget.waiting.remove(waiting)) reject(new WorkCancelledError());
      });
    });
  }

  /**
   * Bills the time that a request took on the main thread, and corrects what was booked for it at its start.
   * Facilitators are not billed.
   */
  bill(asker: Asker, tookMs: number, bookedMs = 0): void {
    if (asker.lane === 'lead') return;
    const budget = this.#budgetOf(asker);
    if (bookedMs > 0) budget.usual += LEARNING * (tookMs - budget.usual);
    this.#add(asker, budget, tookMs - bookedMs);
  }

  #budgetOf({ lane, person }: Asker): Budget {
    const key = `${lane} ${person}`;
    const known = this.#budgets.get(key);
    if (known !== undefined) return known;
    if (this.#budgets.size >= MANY) this.#forgetRested();
    const budget = { paidAt: Number.NEGATIVE_INFINITY, usual: FIRST_GUESS_MS, waiting: new Turns() };
    this.#budgets.set(key, budget);
    return budget;
  }

  #mayEnter({ paidAt }: Budget): boolean {
    const now = performance.now();
    return now >= this.#ledUntil || paidAt <= now;
  }

  #book(asker: Asker, budget: Budget): number {
    this.#add(asker, budget, budget.usual);
    return budget.usual;
  }

  /** Who has rested has its burst before it has to wait; a rest is never longer than the longest. */
  #add({ lane }: Asker, budget: Budget, ms: number): void {
    const { share, burstMs, addressBurstMs, longestRestMs } = this.#limits;
    const now = performance.now();
    const burst = (lane === 'unsigned' ? addressBurstMs : burstMs) / share;
    const paidAt = Math.max(budget.paidAt, now - burst) + ms / share;
    budget.paidAt = Math.min(paidAt, now + longestRestMs);
  }

  #serveLater(budget: Budget): void {
    const serve = (): void => {
      while (budget.waiting.size > 0 && this.#mayEnter(budget)) budget.waiting.next()?.go();
      if (budget.waiting.size > 0) this.#serveLater(budget);
    };
    const until = Math.min(budget.paidAt, this.#ledUntil);
    setTimeout(serve, Math.max(1, until - performance.now())).unref();
  }

  #forgetRested(): void {
    const now = performance.now();
    for (const [key, { paidAt, waiting }] of this.#budgets)
      if (paidAt <= now && waiting.size === 0) this.#budgets.delete(key);
  }
}

const tooMany = ({ lane }: Asker): RequestRefusedError =>
  lane === 'unsigned'
    ? new RequestRefusedError('OVERLOADED', 503, BUSY_S)
    : new RequestRefusedError('TOO_MANY_REQUESTS', 429, BUSY_S);
const BUSY_S = 5;
