/** Lets the writes of this process through, or holds them back while something needs an unchanging graph. */
export class WriteGate {
  #under = 0;
  #waiting: Promise<void> | undefined;
  #drained: () => void = () => undefined;

  /** Runs a write when nothing holds it back. */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    while (this.#waiting !== undefined) await this.#waiting;
    this.#under += 1;
    try {
      return await work();
    } finally {
      this.#under -= 1;
      if (this.#under === 0) this.#drained();
    }
  }

  /** Runs work alone: waits for the writes under way, and delays others until it ends. */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    while (this.#waiting !== undefined) await this.#waiting;
    let open = (): void => undefined;
    this.#waiting = new Promise((resolve) => {
      open = resolve;
    });
    try {
      if (this.#under > 0)
        await new Promise<void>((resolve) => {
          this.#drained = resolve;
        });
      return await work();
    } finally {
      this.#waiting = undefined;
      open();
    }
  }
}
