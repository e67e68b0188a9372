const last = new WeakMap<object, Map<string, Promise<unknown>>>();

/** Heavy work of one kind on a database is done one after the other in a process. */
export function mutex<T>(
  executor: object,
  kind: 'backup' | 'measures' | 'names',
  work: () => Promise<T>,
): Promise<T> {
  const kinds = last.get(executor) ?? new Map<string, Promise<unknown>>();
  last.set(executor, kinds);
  const mine = (kinds.get(kind) ?? Promise.resolve()).then(work, work);
  kinds.set(kind, mine);
  return mine;
}
