import { setTimeout as pause } from 'node:timers/promises';

/** Does something every so many milliseconds until a time, whether or not the last is done; gives what came of each. */
export async function atPace<T>(everyMs: number, until: number, work: () => Promise<T>): Promise<T[]> {
  const begun: Promise<T>[] = [];
  const began = performance.now();
  while (performance.now() < until) {
    begun.push(work());
    await pause(Math.max(0, began + begun.length * everyMs - performance.now()));
  }
  return Promise.all(begun);
}
