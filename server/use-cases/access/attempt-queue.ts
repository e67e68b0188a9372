import { leavePlace } from '../../fair/asker.ts';
import { isWrongSecret, TooManyAttemptsError } from './access-errors.ts';

/** Who waits where: lines are served by turns, and so are the places of one line. */
export interface Place {
  /** An address, or a device that is known. */
  readonly line: string;
  /** Sub-queue within a queue: a name or a device. */
  readonly place?: string;
  /** Known here already: every second turn is theirs while strangers wait. */
  readonly isKnown?: boolean;
}

interface Line {
  readonly name: string;
  readonly isKnown: boolean;
  readonly places: Map<string, Waiting[]>;
  waiting: number;
  /** One entry of this line is being served, or the line pauses after a failure. */
  isBusy: boolean;
}

interface Waiting {
  readonly start: () => void;
  readonly refuse: (error: Error) => void;
}

/** Maximum length of one queue: a room waiting for its turn. */
const MOST_WAITING = 200;
/** By then a line that is full has moved on. */
const COME_BACK_S = 10;

/**
 * Fair queue of work with limited concurrency: a caller with a thousand tasks waits for each, and others do
 * not wait behind them. After a failure its queue pauses, so long that all queues together stay below a
 * failure rate; other queues go on.
 */
export class AttemptQueue {
  readonly #atOnce: number;
  readonly #failuresASecond: number;
  readonly #lines = new Map<string, Line>();
  #busy = 0;
  #servedKnown = false;

  constructor(limits: { readonly atOnce: number; readonly failuresASecond: number }) {
    this.#atOnce = limits.atOnce;
    this.#failuresASecond = limits.failuresASecond;
  }

  /** Does the work when it is its turn; a wrong secret is a failure. */
  async take<T>(place: Place, work: () => Promise<T>): Promise<T> {
    const line = await this.#stand(place);
    try {
      const result = await work();
      this.#leave(line, 0);
      return result;
    } catch (error) {
      this.#leave(line, isWrongSecret(error) ? (1000 * this.#lines.size) / this.#failuresASecond : 0);
      throw error;
    }
  }

  #stand({ line: name, place = '', isKnown = false }: Place): Promise<Line> {
    const line = this.#lines.get(name) ?? { name, isKnown, places: new Map(), waiting: 0, isBusy: false };
    this.#lines.set(name, line);
    return new Promise((resolve, reject) => {
      let isStarted = false;
      const start = (): void => {
        isStarted = true;
        resolve(line);
      };
      const waiting = { start, refuse: reject };
      const others = line.places.get(place);
      if (others === undefined) line.places.set(place, [waiting]);
      else others.push(waiting);
      line.waiting += 1;
      if (line.waiting > MOST_WAITING) refuseOne(line);
      this.#serve();
      // Nobody works for a request that waits.
      if (!isStarted) leavePlace();
    });
  }

  #leave(line: Line, restMs: number): void {
    this.#busy -= 1;
    if (restMs === 0) this.#reopen(line);
    else setTimeout(() => this.#reopen(line), restMs).unref();
    this.#serve();
  }

  #reopen(line: Line): void {
    line.isBusy = false;
    // At the end of the round.
    this.#lines.delete(line.name);
    if (line.waiting > 0) this.#lines.set(line.name, line);
    this.#serve();
  }

  #serve(): void {
    while (this.#busy < this.#atOnce) {
      const line = this.#next();
      const waiting = line && takeFirst(line);
      if (line === undefined || waiting === undefined) return;
      this.#servedKnown = line.isKnown;
      line.isBusy = true;
      this.#busy += 1;
      waiting.start();
    }
  }

  #next(): Line | undefined {
    let other: Line | undefined;
    for (const line of this.#lines.values()) {
      if (line.isBusy || line.waiting === 0) continue;
      if (line.isKnown !== this.#servedKnown) return line;
      other ??= line;
    }
    return other;
  }
}

/** Takes the first task of the next sub-queue, which then moves to the end. */
function takeFirst(line: Line): Waiting | undefined {
  const [next] = line.places;
  if (next === undefined) return undefined;
  const [name, waiting] = next;
  const first = waiting.shift();
  line.places.delete(name);
  if (waiting.length > 0) line.places.set(name, waiting);
  line.waiting -= 1;
  return first;
}

/** Drops the last task of the longest sub-queue of a full queue; of several, of the most recent. */
function refuseOne(line: Line): void {
  let [name, most]: [string, Waiting[]] = ['', []];
  for (const [other, waiting] of line.places)
    if (waiting.length >= most.length) [name, most] = [other, waiting];
  most.pop()?.refuse(new TooManyAttemptsError(COME_BACK_S));
  if (most.length === 0) line.places.delete(name);
  line.waiting -= 1;
}
