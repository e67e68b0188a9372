/** How many are called the first: what a report names. */
const FIRST = 5;

/**
 * Who is first: those above whom fewer than five stand. Alike ones are first together; nobody where all who have a value
 * above zero would be, as nobody stands out then.
 */
export function firstFive(values: ReadonlyArray<number | null>): ReadonlySet<number> {
  const ranked = [...values.keys()]
    .filter((v) => (values[v] ?? 0) > 0)
    .sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const least = values[ranked[FIRST - 1] ?? -1];
  if (least === undefined || least === null) return new Set();
  const first = ranked.filter((v) => isAsHigh(values[v] ?? 0, least));
  return new Set(first.length === ranked.length ? [] : first);
}

/** What differs by less is the same figure, reached by other sums. */
const ALIKE = 1e-9;
const isAsHigh = (value: number, least: number): boolean => value >= least * (1 - ALIKE);

/** Whether the first of one are those of another: with alike ones among them, those of one are all among the other's. */
export function stay(first: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  const [fewer, more] = first.size <= other.size ? [first, other] : [other, first];
  return fewer.size > 0 && [...fewer].every((v) => more.has(v));
}
