import * as usual from '../../model/once.ts';

/** Keeps one value for runs without a mutant, and another for each mutant. */
function apart<T>(make: () => T): () => T {
  const own = make();
  let faulty: { readonly fault: string; readonly made: T } | undefined;
  return () => {
    const { activeMutant: fault } =
      (globalThis as { __stryker__?: { activeMutant?: string } }).__stryker__ ?? {};
    if (fault === undefined) return own;
    if (faulty?.fault !== fault) faulty = { fault, made: make() };
    return faulty.made;
  };
}

/*
 * Replaces `model/once.ts` in the model: a value cached while a mutant is active is used neither without it
 * nor with another.
 */
export function once<T>(compute: () => T): () => T {
  const kept = apart(() => usual.once(compute));
  return () => kept()();
}

export function memoizeLast<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  const kept = apart(() => usual.memoizeLast(make));
  return (...args) => kept()(...args);
}

export function memoizeByObject<O extends object, R, A extends readonly unknown[] = []>(
  make: (object: O, ...more: A) => R,
): (object: O, ...more: A) => R {
  const kept = apart(() => usual.memoizeByObject(make));
  return (object, ...more) => kept()(object, ...more);
}

export function ofDay<O extends object, R>(
  make: (object: O, day: string) => R,
): (object: O, day: string) => R {
  const kept = apart(() => usual.ofDay(make));
  return (object, day) => kept()(object, day);
}
