/** Long work, taken step by step: between two, others may have their turn (see use-cases/in-turns.ts). */
export type Steps<T> = Generator<void, T>;

/** All of it at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
