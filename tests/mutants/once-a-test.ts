import { expect } from 'vitest';

// What is kept for an object, or a day, is of what a test made itself.
export { lastOf, ofDay, oneFor } from '../../model/once.ts';

/**
 * Stands for `model/once.ts` in the files of tests: each test computes anew what several share, each time that it runs, so
 * that a fault in it is tried with all of them, and not with the first alone.
 */
export function once<T>(compute: () => T): () => T {
  let known: { readonly value: T; readonly run: string } | undefined;
  return () => {
    const { activeMutant = '' } =
      (globalThis as { __stryker__?: { activeMutant?: string } }).__stryker__ ?? {};
    const run = `${expect.getState().currentTestName} ${activeMutant}`;
    if (known?.run !== run) known = { value: compute(), run };
    return known.value;
  };
}
