/** Computes a value when it is first needed, and keeps it. */
export function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** Keeps the last result of a function: called with the same arguments again, it returns the same object. */
export function memoizeLast<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let known: { readonly args: A; readonly answer: R } | null = null;
  return (...args) => {
    if (known?.args.every((value, index) => Object.is(value, args[index]))) return known.answer;
    known = { args, answer: make(...args) };
    return known.answer;
  };
}

/**
 * Memoises a function by object: its result is computed on first use and kept as long as the object. Further
 * arguments must be the same each time.
 */
export function memoizeByObject<O extends object, R, A extends readonly unknown[] = []>(
  make: (object: O, ...more: A) => R,
): (object: O, ...more: A) => R {
  const all = new WeakMap<O, { readonly made: R }>();
  return (object, ...more) => {
    const known = all.get(object) ?? { made: make(object, ...more) };
    all.set(object, known);
    return known.made;
  };
}

/** Keeps what each object last gave for a day: asked for the same day again, it returns the same. */
export function ofDay<O extends object, R>(
  make: (object: O, day: string) => R,
): (object: O, day: string) => R {
  const known = new WeakMap<O, { readonly day: string; readonly made: R }>();
  return (object, day) => {
    const last = known.get(object);
    if (last?.day === day) return last.made;
    const made = make(object, day);
    known.set(object, { day, made });
    return made;
  };
}
