/** Work under way, by key: whoever asks for the same meanwhile waits for it, and gets its result. */
export class Shared<Result> {
  readonly #running = new Map<string, Promise<Result>>();

  /** Returns the result of the work under way for this key, or begins it. A failure is for those who waited. */
  get(key: string, work: () => Promise<Result>): Promise<Result> {
    const known = this.#running.get(key);
    if (known !== undefined) return known;
    const begun = work().finally(() => this.#running.delete(key));
    this.#running.set(key, begun);
    return begun;
  }
}
