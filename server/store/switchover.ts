/**
 * Lock that keeps queries out while the whole graph is replaced: the engine shows commits gradually, and a
 * query would see parts of both. For this process only.
 */
export class Switchover {
  #begun = 0;
  #under: Promise<unknown> | undefined;

  /** Runs a reading outside of any switch; one that a switch met is run again after it. */
  async read<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      await this.#under;
      const before = this.#begun;
      const result = await work().then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      );
      if (before !== this.#begun) continue;
      if ('error' in result) throw result.error;
      return result.value;
    }
  }

  /** Runs the commit that replaces the graph; reads wait for it, or run again. */
  async commit(commit: () => Promise<void>): Promise<void> {
    this.#begun += 1;
    const under = commit();
    this.#under = under.catch(() => undefined);
    await under;
  }
}
