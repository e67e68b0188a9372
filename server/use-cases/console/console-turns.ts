/** How long somebody may keep the console while others wait. */
const TURN_MS = 600_000;
/** Notice for its holder, and time reserved for each person who waits. */
const HELD_MS = 120_000;

/**
 * Shares the only seat of the console in time. Its holder keeps it as long as nobody else asks. Once somebody
 * waits the turn ends, and a holder who sits down again continues the same turn. Clocks are in milliseconds.
 */
export class ConsoleTurns {
  readonly #turnMs: number;
  readonly #heldMs: number;
  /** Last holder, and since when. */
  #turn: { readonly key: string; readonly since: number } | undefined;
  /** People who were refused, by credential, the first one first. */
  #waiting: readonly string[] = [];
  /** End of the turn, if somebody waits. */
  #until = 0;

  constructor(turnMs = TURN_MS, heldMs = HELD_MS) {
    this.#turnMs = turnMs;
    this.#heldMs = heldMs;
  }

  /** Returns the beginning of the present or last turn. */
  get since(): Date {
    return new Date(this.#turn?.since ?? 0);
  }

  /** Returns true if somebody may have the seat now; a refused person is noted as waiting. */
  mayTake(key: string, isFree: boolean, now: number): boolean {
    const turn = this.#turn;
    if (turn === undefined) return true;
    if (turn.key === key) return !isFree || this.#mayStay(now);
    if (isFree && (this.#waiting.length === 0 || now < this.#until)) return true;
    if (this.#waiting.length === 0) this.#until = Math.max(turn.since + this.#turnMs, now + this.#heldMs);
    if (!this.#waiting.includes(key)) this.#waiting = [...this.#waiting, key];
    return now >= this.#until + this.#waiting.indexOf(key) * this.#heldMs;
  }

  /** Begins a turn or continues one. People who were before the new holder and did not come lose their place. */
  begin(key: string, now: number): void {
    const isSame = this.#turn?.key === key;
    if (isSame && this.#waiting.length > 0 && this.#mayStay(now)) return;
    this.#waiting = this.#waiting.slice(this.#waiting.indexOf(key) + 1);
    this.#turn = { key, since: now };
    this.#until = now + this.#turnMs;
  }

  /** Returns true if the turn goes on: nobody waits, it is not over, or nobody came when it was. */
  #mayStay(now: number): boolean {
    const { length } = this.#waiting;
    return length === 0 || now < this.#until || now >= this.#until + length * this.#heldMs;
  }
}
