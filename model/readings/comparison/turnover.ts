/** Keys of two lists: shared ones, and the ones that only one has; ascending. */
export interface Turnover {
  readonly kept: readonly string[];
  readonly added: readonly string[];
  readonly lost: readonly string[];
}

/** Compares the keys of two days, or of two states. */
export function turnoverOf(before: readonly string[], after: readonly string[]): Turnover {
  const [old, now] = [new Set(before), new Set(after)];
  return {
    kept: after.filter((key) => old.has(key)).sort(),
    added: after.filter((key) => !old.has(key)).sort(),
    lost: before.filter((key) => !now.has(key)).sort(),
  };
}

/** Counts a turnover, with its Jaccard index: kept over all; null where there is nothing. */
export function countsOf({ kept, added, lost }: Turnover) {
  const all = kept.length + added.length + lost.length;
  return {
    ...{ kept: kept.length, new: added.length, lost: lost.length },
    jaccard: all === 0 ? null : kept.length / all,
  };
}
