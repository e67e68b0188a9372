type Row = Readonly<Record<string, unknown>>;

/** One column that rows are ordered by. */
export interface OrderKey {
  readonly column: string;
  readonly descending: boolean;
}

const LAST_ORDER = /ORDER BY ([^\n]+)\nLIMIT \$limit\s*$/;

/** Reads the order of a library statement's rows from its last ORDER BY, so that it is defined once. */
export function orderOf(statement: string): readonly OrderKey[] {
  const keys = LAST_ORDER.exec(statement)?.[1];
  if (keys === undefined) throw new Error('A question of the library ends with ORDER BY … LIMIT $limit.');
  return keys.split(', ').map((key) => {
    const [column = '', direction] = key.split(' ');
    return { column, descending: direction === 'DESC' };
  });
}

/** Merges the rows of several runs of one statement in its order, as if it had run once. */
export function mergeRows<R extends Row>(runs: ReadonlyArray<readonly R[]>, order: readonly OrderKey[]): R[] {
  return runs.flat().sort((a, b) => {
    for (const { column, descending } of order) {
      const way = compare(a[column], b[column]);
      if (way !== 0) return descending ? -way : way;
    }
    return 0;
  });
}

/** Compares as Cypher does: null is last, and first in descending order. */
function compare(a: unknown, b: unknown): number {
  const [first, second] = [a ?? null, b ?? null];
  if (first === second) return 0;
  if (first === null) return 1;
  if (second === null) return -1;
  return first < second ? -1 : 1;
}
