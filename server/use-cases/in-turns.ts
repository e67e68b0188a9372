import { setImmediate } from 'node:timers/promises';
import type { Steps } from '../domain/steps.ts';

/** How long others wait for their turn, in milliseconds, where no step is longer. */
const TURN_MS = 15;

/** Takes long work step by step, so that whoever else asks for something is answered meanwhile. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (let begun = performance.now(); ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - begun < TURN_MS) continue;
    await setImmediate();
    begun = performance.now();
  }
}
