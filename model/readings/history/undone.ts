/** A change that undoes another. */
export interface Undoing {
  readonly id: string;
  readonly undoesId: string;
  readonly at: string;
}

/**
 * What undoes each of these changes now: the last that undid it, unless that was itself undone. Undoings come in the
 * order they were made.
 */
export function undoneBy<U extends Undoing>(
  ids: readonly string[],
  undoings: readonly U[],
): ReadonlyMap<string, U> {
  const last = new Map<string, U>();
  for (const undoing of undoings) last.set(undoing.undoesId, undoing);
  const isUndone = (id: string): boolean => {
    let undone = false;
    for (let next = last.get(id); next !== undefined; next = last.get(next.id)) undone = !undone;
    return undone;
  };
  return new Map(
    ids.flatMap((id) => {
      const by = last.get(id);
      return by !== undefined && isUndone(id) ? [[id, by] as const] : [];
    }),
  );
}
