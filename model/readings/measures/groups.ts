import type { NetworkMeasures } from '../../contract/measures.ts';

type Pair = readonly [number, number];

const choose2 = (n: number): number => (n * (n - 1)) / 2;
const ratio = (a: number, b: number): number | null => (b === 0 ? null : a / b);

/**
 * Computes the E-I index: links between groups less links inside, over all (Krackhardt & Stern 1988).
 * `expected` is the mean index of random links between the same actors: group sizes alone produce one.
 */
export function externalInternal(
  groups: readonly string[],
  links: readonly Pair[],
): NetworkMeasures['eiIndex'] {
  const external = links.filter(([a, b]) => groups[a] !== groups[b]).length;
  const pairs = choose2(groups.length);
  const outside = pairs - [...sizes(groups).values()].reduce((sum, n) => sum + choose2(n), 0);
  const expectedExternal = ratio(links.length * outside, pairs);
  return {
    external,
    internal: links.length - external,
    value: ratio(2 * external - links.length, links.length),
    expectedExternal,
    expected: links.length === 0 || pairs === 0 ? null : (2 * outside) / pairs - 1,
  };
}

/** Computes the E-I index of each actor's own links; null without a link. */
export function externalInternalOf(groups: readonly string[], links: readonly Pair[]): Array<number | null> {
  const [external, all] = [groups.map(() => 0), groups.map(() => 0)];
  for (const ends of links) {
    for (const [vertex, other] of [ends, [ends[1], ends[0]] as const]) {
      all[vertex] = (all[vertex] ?? 0) + 1;
      if (groups[vertex] !== groups[other]) external[vertex] = (external[vertex] ?? 0) + 1;
    }
  }
  return all.map((count, vertex) => ratio(2 * (external[vertex] ?? 0) - count, count));
}

/** Computes linked pairs over possible pairs, for each two groups and inside each, in the order given. */
export function blockDensities<G extends string>(
  order: readonly G[],
  groups: readonly G[],
  links: readonly Pair[],
): Array<{ a: G; b: G; pairs: number; links: number; density: number | null }> {
  const count = sizes(groups);
  const present = order.filter((group) => count.has(group));
  const between = new Map<string, number>();
  for (const [a, b] of links) {
    const key = [groups[a], groups[b]].sort().join();
    between.set(key, (between.get(key) ?? 0) + 1);
  }
  return present.flatMap((a, i) =>
    present.slice(i).map((b) => {
      const [n, m] = [count.get(a) ?? 0, count.get(b) ?? 0];
      const pairs = a === b ? choose2(n) : n * m;
      const found = between.get([a, b].sort().join()) ?? 0;
      return { a, b, pairs, links: found, density: ratio(found, pairs) };
    }),
  );
}

/**
 * Computes assortativity by an attribute: (Σ eₖₖ − Σ aₖ²) / (1 − Σ aₖ²) (Newman 2003). eₖₖ: share of links
 * inside a group; aₖ: share of its link ends. Null without a link, or if all links are inside one group.
 */
export function assortativity(groups: readonly string[], links: readonly Pair[]): number | null {
  if (links.length === 0) return null;
  const ends = new Map<string, number>();
  let inside = 0;
  for (const [a, b] of links) {
    for (const vertex of [a, b]) {
      const group = groups[vertex] ?? '';
      ends.set(group, (ends.get(group) ?? 0) + 1);
    }
    if (groups[a] === groups[b]) inside += 1;
  }
  if (ends.size < 2) return null;
  const chance = [...ends.values()].reduce((sum, n) => sum + (n / (2 * links.length)) ** 2, 0);
  return (inside / links.length - chance) / (1 - chance);
}

function sizes<G extends string>(groups: readonly G[]): Map<G, number> {
  const count = new Map<G, number>();
  for (const group of groups) count.set(group, (count.get(group) ?? 0) + 1);
  return count;
}
