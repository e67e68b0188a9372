/** Clocks the time that the main thread has worked. */
export type BusyClock = () => number;

/**
 * Longest time, in milliseconds, that no piece was under way for and the next one pays: its connection was opened and its
 * request read.
 */
const MOST_UNOWNED_MS = 4;

/**
 * Meters the main thread's time by piece of work. Time in which the thread works counts in equal parts for the pieces
 * under way, as one cannot see which of them it works for. The parts add up to the whole: one client at full speed
 * is nearly all that is under way, and pays nearly all. Work of facilitators counts as one piece, however much they have
 * under way: it is no cover for others.
 */
export class ThreadMeter {
  readonly #busy: BusyClock;
  #underWay = 0;
  #underWayFirst = 0;
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

  /** Counts a piece as under way; returns the cost, up to now, of one that always is. */
  enter(isFirst: boolean): number {
    return this.#count(isFirst, 1);
  }

  /** Counts it no longer; returns the same. */
  leave(isFirst: boolean): number {
    return this.#count(isFirst, -1);
  }

  #count(isFirst: boolean, more: 1 | -1): number {
    this.#note();
    if (isFirst) this.#underWayFirst += more;
    else this.#underWay += more;
    return this.#each;
  }

  #note(): void {
    const now = this.#busy();
    const worked = now - this.#last;
    this.#last = now;
    const first = Math.min(1, this.#underWayFirst);
    if (this.#underWay > 0) this.#each += worked / (this.#underWay + first);
    else this.#unowned = Math.min(MOST_UNOWNED_MS, this.#unowned + worked / (1 + first));
  }
}

/** A piece of work that is metered while it is under way: not while it waits for its turn, or for another thread. */
export class Work {
  readonly #meter: ThreadMeter;
  #cost: number;
  #since: number | undefined;
  #isFirst = false;

  constructor(meter: ThreadMeter, cost: number) {
    this.#meter = meter;
    this.#cost = cost;
    this.resume();
  }

  pause(): void {
    if (this.#since === undefined) return;
    this.#cost += this.#meter.leave(this.#isFirst) - this.#since;
    this.#since = undefined;
  }

  resume(): void {
    this.#since ??= this.#meter.enter(this.#isFirst);
  }

  /** Counts it as a facilitator’s from now on; it is not under way yet. */
  comeFirst(): void {
    this.pause();
    this.#isFirst = true;
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
