const last = new WeakMap<object, Promise<unknown>>();

/** Backups and restorations of a database come one after the other in a process. */
export function inTurn<T>(executor: object, work: () => Promise<T>): Promise<T> {
  const mine = (last.get(executor) ?? Promise.resolve()).then(work, work);
  last.set(executor, mine);
  return mine;
}
