/** Clocks the time that the main thread has worked. */
export type BusyClock = () => number;

/** Longest time, in milliseconds, that nobody was there for and the next piece of work pays: reading its request. */
const MOST_UNOWNED_MS = 1;

/**
 * Meters the main thread's time by piece of work. Time in which the thread works counts in equal parts for the pieces
 * under way, as one cannot see which of them it works for. The parts add up to the whole: one client at full speed
 * is nearly all that is under way, and pays nearly all.
 */
export class ThreadMeter {
  readonly #busy: BusyClock;
  #underWay = 0;
  #last: number;
  /** Cost of a piece that was under way from the start on. */
  #each = 0;
  #unowned = 0;

  /** @param busy Milliseconds of work, idle time left out. */
  constructor(busy: BusyClock) {
    this.#busy = busy;
    this.#last = busy();
  }

  /** Begins a piece of work. */
  begin(): Work {
    this.#note();
    const work = new Work(this, this.#unowned);
    this.#unowned = 0;
    return work;
  }

  /** Returns the cost, up to now, of a piece that is always under way. */
  enter(): number {
    this.#note();
    this.#underWay += 1;
    return this.#each;
  }

  /** Returns the same at the end of a piece. */
  leave(): number {
    this.#note();
    this.#underWay -= 1;
    return this.#each;
  }

  #note(): void {
    const now = this.#busy();
    const worked = now - this.#last;
    this.#last = now;
    if (this.#underWay > 0) this.#each += worked / this.#underWay;
    else this.#unowned = Math.min(MOST_UNOWNED_MS, this.#unowned + worked);
  }
}

/** A piece of work that is metered while it is under way: not while it waits for its turn, or for another thread. */
export class Work {
  readonly #meter: ThreadMeter;
  #cost: number;
  #since: number | undefined;

  constructor(meter: ThreadMeter, cost: number) {
    this.#meter = meter;
    this.#cost = cost;
    this.resume();
  }

  pause(): void {
    if (this.#since === undefined) return;
    this.#cost += this.#meter.leave() - this.#since;
    this.#since = undefined;
  }

  resume(): void {
    this.#since ??= this.#meter.enter();
  }

  /** Returns the milliseconds of the main thread since the last time, and goes on. */
  bill(): number {
    if (this.#since !== undefined) {
      this.pause();
      this.resume();
    }
    const cost = this.#cost;
    this.#cost = 0;
    return cost;
  }
}
