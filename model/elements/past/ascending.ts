/** Orders as Cypher does: ascending by each of these in turn, what is absent last. */
export const ascending =
  <T>(...parts: readonly ((item: T) => string | undefined)[]) =>
  (a: T, b: T): number => {
    for (const part of parts) {
      const order = compare(part(a), part(b));
      if (order !== 0) return order;
    }
    return 0;
  };

function compare(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a < b ? -1 : a > b ? 1 : 0;
}
