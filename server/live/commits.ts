import type { KeptChange } from '../../model/elements/visibility/visible-changes.ts';
import { memoizeByObject } from '../../model/once.ts';

/** A write of this process, after its commit. */
export interface Commit {
  readonly change: Omit<KeptChange, 'revision'>;
  /** Which revision it is in each territory it touched. */
  readonly revisions: ReadonlyMap<string, number>;
}

type Listener = (commit: Commit) => void;

/** Announces what a write of this process has just changed, so that nobody has to read it from the database. */
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

/** The commits of an executor. */
export const commitsOf = memoizeByObject(() => new Commits());
