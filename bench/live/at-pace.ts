import { setTimeout as pause } from 'node:timers/promises';

/**
 * Starts some work at a fixed interval until a time, without waiting for the last one; returns the results.
 */
export async function atPace<T>(everyMs: number, until: number, work: () => Promise<T>): Promise<T[]> {
  const begun: Promise<T>[] = [];
  const began = performance.now();
  while (performance.now() < until) {
    begun.push(work());
    await pause(Math.max(0, began + begun.length * everyMs - performance.now()));
  }
  return Promise.all(begun);
}
