import type { ThemePair } from '../../../model/contract/comparison.ts';

interface SummedPairs {
  /** Those that some cooperation is about, the most frequent first. */
  readonly themes: readonly string[];
  countOf(a: string, b: string): number;
  readonly most: number;
}

/** Pairs of themes of several territories, added up. */
export function summedPairs(pairs: readonly ThemePair[]): SummedPairs {
  const counts = new Map<string, number>();
  for (const { a, b, cooperations } of pairs) {
    const key = keyOf(a, b);
    counts.set(key, (counts.get(key) ?? 0) + cooperations);
  }
  const countOf = (a: string, b: string): number => counts.get(keyOf(a, b)) ?? 0;
  const themes = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort(
    (x, y) => countOf(y, y) - countOf(x, x) || (x < y ? -1 : 1),
  );
  return { themes, countOf, most: Math.max(1, ...counts.values()) };
}

const keyOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
