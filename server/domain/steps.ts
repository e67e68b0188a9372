/** Long work, taken step by step: between two, others may have their turn. */
export type Steps<T> = Generator<void, T>;

/** How long others wait for their turn, in milliseconds, where no step is longer. */
const TURN_MS = 15;

/** All of it at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Step by step, so that whoever else asks for something is answered meanwhile. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (let begun = performance.now(); ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - begun < TURN_MS) continue;
    await new Promise((resume) => setImmediate(resume));
    begun = performance.now();
  }
}
