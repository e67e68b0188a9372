/** How long an engine counts as new: until its JVM has compiled what plans statements. */
const NEW_FOR_MS = 300_000;
/** Timeout of a new engine: a first plan takes ten times as long, and up to twice that on a busy machine. */
const PLANNED_WITHIN_MS = 60_000;

/**
 * Policy for an engine that has just started. It needs patience: a statement cancelled during planning is
 * planned from scratch at the next try, for ever. Nor may a whole room ask the same at once, since it plans
 * once for each. So the first caller of a statement has it planned, and later callers wait.
 */
export class NewEngine {
  readonly #asked = new Map<string, Promise<void>>();
  readonly #isAway: (error: unknown) => boolean;
  #answeredAt: number | undefined;

  /** `isAway` says that the engine, not the statement, is what failed: the next that answers counts as new. */
  constructor(isAway: (error: unknown) => boolean) {
    this.#isAway = isAway;
  }

  /** Returns the timeout of work without another limit. */
  patience(ms: number): number {
    const isNew = this.#answeredAt === undefined || Date.now() - this.#answeredAt < NEW_FOR_MS;
    return isNew ? Math.max(ms, PLANNED_WITHIN_MS) : ms;
  }

  /** Runs a statement; the first one runs alone. */
  async askOnce<R>(statement: string, work: () => Promise<R>): Promise<R> {
    const before = this.#asked.get(statement);
    if (before !== undefined) {
      await before;
      return this.ask(work);
    }
    const first = this.ask(work);
    const asked = first.then(
      () => undefined,
      (error) => {
        if (this.#isAway(error)) throw error;
      },
    );
    asked.catch(() => undefined);
    this.#asked.set(statement, asked);
    return first;
  }

  /** Pings the engine, and notices whether it is still the same one. */
  async ask<R>(work: () => Promise<R>): Promise<R> {
    try {
      const answer = await work();
      this.#answeredAt ??= Date.now();
      return answer;
    } catch (error) {
      if (this.#isAway(error)) {
        this.#asked.clear();
        this.#answeredAt = undefined;
      }
      throw error;
    }
  }
}
