/** Work under way, by key: callers who ask for the same meanwhile wait for it, and get its result. */
export class Shared<Result> {
  readonly #running = new Map<string, Promise<Result>>();

  /** Returns the result of the work under way for this key, or begins it. All who wait get its failure too. */
  get(key: string, work: () => Promise<Result>): Promise<Result> {
    const known = this.#running.get(key);
    if (known !== undefined) return known;
    const begun = work().finally(() => this.#running.delete(key));
    this.#running.set(key, begun);
    return begun;
  }
}
