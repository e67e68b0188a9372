import type { KeptChange } from '../../model/elements/visibility/visible-changes.ts';
import { oneFor } from '../store/one-for.ts';

/** A write of this process, once it is in the database. */
export interface Commit {
  readonly change: Omit<KeptChange, 'revision'>;
  /** Which revision it is in each territory it touched. */
  readonly revisions: ReadonlyMap<string, number>;
}

type Listener = (commit: Commit) => void;

/** Says what a write of this process has just changed, so that nobody has to ask the database for it. */
class Commits {
  readonly #listeners = new Set<Listener>();

  announce(commit: Commit): void {
    if (commit.revisions.size > 0) for (const listener of this.#listeners) listener(commit);
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** The commits that go through a door to Neo4j. */
export const commitsOf = oneFor(() => new Commits());
