/** Computes something where it is first asked for, and keeps it. */
export function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** Makes something of what it is asked about, and keeps it until it is asked about something else. */
export function ofTheLast<A, T>(make: (asked: A) => T): (asked: A) => T {
  let last: { readonly asked: A; readonly made: T } | undefined;
  return (asked) => {
    if (last?.asked !== asked) last = { asked, made: make(asked) };
    return last.made;
  };
}
