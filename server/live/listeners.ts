/** Listeners by territory. */
export class Listeners<News> {
  readonly #listeners = new Map<string, Set<(news: News) => void>>();

  tell(territoryId: string, news: News): void {
    for (const listener of this.#listeners.get(territoryId) ?? []) listener(news);
  }

  /** Listens to a territory; returns a function that stops it. */
  listen(territoryId: string, listener: (news: News) => void): () => void {
    const listeners = this.#listeners.get(territoryId) ?? new Set();
    this.#listeners.set(territoryId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(territoryId) === listeners)
        this.#listeners.delete(territoryId);
    };
  }
}
