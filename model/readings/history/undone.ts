/** A change that undoes another. */
export interface Undoing {
  readonly id: string;
  readonly undoesId: string;
  readonly at: string;
}

/**
 * Maps each change to the one that undoes it now: the last undo, unless it was undone too. Undos are in order
 * of creation.
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
