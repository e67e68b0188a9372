/** How long an engine counts as new: until its JVM has compiled what plans statements. */
const NEW_FOR_MS = 300_000;
/** What is planned for the first time there takes ten times as long, and on a busy machine once more that. */
const PLANNED_WITHIN_MS = 60_000;

/**
 * What an engine that has just begun needs: patience, since a statement that is ended while it is planned is planned
 * anew when it is asked again, for ever; and not to be asked the same by a whole room at once, since it plans once for
 * each. So the first who asks a statement has it planned, and those who ask the same meanwhile wait for it.
 */
export class NewEngine {
  readonly #asked = new Map<string, Promise<void>>();
  readonly #isAway: (error: unknown) => boolean;
  #answeredAt: number | undefined;

  /** `isAway` says that the engine, not the statement, is what failed: the next that answers counts as new. */
  constructor(isAway: (error: unknown) => boolean) {
    this.#isAway = isAway;
  }

  /** Timeout of work that has no other limit. */
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
