import { expect } from 'vitest';

// A value cached for an object or a day belongs to objects that a test created.
export { memoizeByObject, memoizeLast, ofDay } from '../../model/once.ts';

/**
 * Replaces `model/once.ts` in test files: each test computes the shared values again, so that a mutant in
 * them is tried with every test and not with the first one only.
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
