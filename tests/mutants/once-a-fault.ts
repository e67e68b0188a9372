import * as usual from '../../model/once.ts';

/** One for what is computed without a fault, another for each fault that is tried. */
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
 * Stands for `model/once.ts` in the model: what was kept while a fault was tried is not found by those who run without it,
 * nor with another.
 */
export function once<T>(compute: () => T): () => T {
  const kept = apart(() => usual.once(compute));
  return () => kept()();
}

export function lastOf<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  const kept = apart(() => usual.lastOf(make));
  return (...args) => kept()(...args);
}

export function oneFor<O extends object, R, A extends readonly unknown[] = []>(
  make: (object: O, ...more: A) => R,
): (object: O, ...more: A) => R {
  const kept = apart(() => usual.oneFor(make));
  return (object, ...more) => kept()(object, ...more);
}

export function ofDay<O extends object, R>(
  make: (object: O, day: string) => R,
): (object: O, day: string) => R {
  const kept = apart(() => usual.ofDay(make));
  return (object, day) => kept()(object, day);
}
