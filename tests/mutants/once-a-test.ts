import { expect } from 'vitest';

/**
 * Stands for `model/once.ts` in the files of tests: each test computes anew what several share, so that a fault in it is
 * tried with all of them, and not with the first alone.
 */
export function once<T>(compute: () => T): () => T {
  let known: { readonly value: T; readonly test: string | undefined } | undefined;
  return () => {
    const test = expect.getState().currentTestName;
    if (known === undefined || known.test !== test) known = { value: compute(), test };
    return known.value;
  };
}
