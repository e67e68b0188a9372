/** Compares as Cypher does: ascending by each part in turn, absent values last. */
export const ascending =
  <T>(...parts: readonly ((item: T) => string | undefined)[]) =>
  (a: T, b: T): number => {
    for (const part of parts) {
      const order = compare(part(a), part(b));
      if (order !== 0) return order;
    }
    return 0;
  };

/** Compares by code units, the same on every machine; absent values last. */
export function compare(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Actors, wherever they are listed. */
export const byName = ascending<{ readonly name: string; readonly id: string }>(
  ({ name }) => name,
  ({ id }) => id,
);

/** Memberships by law. */
export const byEnds = ascending<{ readonly fromId: string; readonly toId: string }>(
  ({ fromId }) => fromId,
  ({ toId }) => toId,
);

/** Needs and offers. */
export const byWhoAndWhat = ascending<{ readonly actorId: string; readonly resourceId: string }>(
  ({ actorId }) => actorId,
  ({ resourceId }) => resourceId,
);

interface Coded {
  readonly code?: string | undefined;
  readonly id?: string;
}

const { compare: compareNumbers } = new Intl.Collator('fr', { numeric: true });
const byText = ascending<Coded>(
  ({ code }) => code,
  ({ id }) => id,
);

/** Compares by code in natural order: E2 before E10; without a code last. */
export const byCode = (a: Coded, b: Coded): number =>
  a.code === undefined || b.code === undefined
    ? byText(a, b)
    : compareNumbers(a.code, b.code) || byText(a, b);
