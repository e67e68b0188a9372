type Listener = (territoryIds: readonly string[]) => void;

/** Says which territories a write of this process has just changed, so that nobody waits for the next look. */
class Commits {
  readonly #listeners = new Set<Listener>();

  announce(territoryIds: readonly string[]): void {
    if (territoryIds.length > 0) for (const listener of this.#listeners) listener(territoryIds);
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

const all = new WeakMap<object, Commits>();

/** The commits that go through a door to Neo4j. */
export function commitsOf(executor: object): Commits {
  const known = all.get(executor);
  if (known !== undefined) return known;
  const made = new Commits();
  all.set(executor, made);
  return made;
}
