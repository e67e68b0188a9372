/** Keeps items in order of arrival, newest first; initial items last. */
export class NewestFirst {
  readonly #ranks = new Map<string, number>();
  #key = '';

  /** Orders the items; another list (`of`) starts over. */
  order<T>(listKey: string, items: readonly T[], keyOf: (item: T) => string): readonly T[] {
    const first = listKey !== this.#key;
    if (first) this.#ranks.clear();
    this.#key = listKey;
    const next = this.#ranks.size + 1;
    for (const item of items) {
      const key = keyOf(item);
      if (!this.#ranks.has(key)) this.#ranks.set(key, first ? 0 : next);
    }
    return [...items].sort((a, b) => this.#rank(keyOf(b)) - this.#rank(keyOf(a)));
  }

  /** Whether it came while one was looking. */
  cameNow = (key: string): boolean => this.#rank(key) > 0;

  #rank = (key: string): number => this.#ranks.get(key) ?? 0;
}
