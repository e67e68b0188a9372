type What = 'change' | 'map';

interface Seen {
  screens: number;
  last: number;
}

/** When each revision was sent, committed, and on how many screens. */
export class Times {
  readonly #writes = new Map<number, { readonly sent: number; readonly answered: number }>();
  readonly #seen: Readonly<Record<What, Map<number, Seen>>> = { change: new Map(), map: new Map() };

  #lastOf: number[] = [];

  /** From the commit to the last screen that draws it, 95th percentile, once it was reported; milliseconds. */
  get slowest(): number {
    return atShare(this.#lastOf, 0.95);
  }

  get writes(): number {
    return this.#writes.size;
  }

  committed(revision: number, sent: number): void {
    this.#writes.set(revision, { sent, answered: performance.now() });
  }

  saw(what: What, revision: number): void {
    const seen = this.#seen[what].get(revision) ?? { screens: 0, last: 0 };
    seen.screens += 1;
    seen.last = performance.now();
    this.#seen[what].set(revision, seen);
  }

  /**
   * Reports the delay until the last screen had a change. From the commit, it is 0 if a screen has it before
   * the writer has the answer. From the send, it includes the write itself and its time in the queue.
   */
  report(screens: number): string[] {
    return (['change', 'map'] as const).map((what) => {
      const after = { answered: [] as number[], sent: [] as number[] };
      let missing = 0;
      for (const [revision, { sent, answered }] of this.#writes) {
        const seen = this.#seen[what].get(revision);
        if (seen?.screens !== screens) missing += 1;
        else {
          after.answered.push(Math.max(0, seen.last - answered));
          after.sent.push(seen.last - sent);
        }
      }
      if (what === 'map') this.#lastOf = after.answered;
      return `${what} on every screen: ${shares(after.answered)} after the commit · ${shares(after.sent)} after it was sent · not on all: ${missing}`;
    });
  }
}

/** Returns the value at a share (quantile) of ascending times; NaN for an empty list. */
export const atShare = (times: readonly number[], share: number): number =>
  times[Math.floor(times.length * share)] ?? Number.NaN;

/** Formats the usual quantiles of some times; sorts the list in place. */
export function shares(times: number[]): string {
  times.sort((a, b) => a - b);
  const at = (share: number) => atShare(times, share).toFixed(0);
  return `median ${at(0.5)}, 95th ${at(0.95)}, 99th ${at(0.99)} ms`;
}
