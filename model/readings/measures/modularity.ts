type Pair = readonly [number, number];

/**
 * Share of the links' weight inside communities less what chance would put there: Σ (L_c / m − (d_c / 2m)²)
 * (Newman & Girvan 2004). Null without link.
 */
export function modularity(
  communities: readonly number[],
  links: readonly Pair[],
  weights: readonly number[],
): number | null {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (links.length === 0 || all === 0) return null;
  const ends = new Map<number, number>();
  let inside = 0;
  for (const [link, [a, b]] of links.entries()) {
    const weight = weights[link] ?? 0;
    for (const vertex of [a, b]) {
      const community = communities[vertex] ?? -1;
      ends.set(community, (ends.get(community) ?? 0) + weight);
    }
    if (communities[a] === communities[b]) inside += weight;
  }
  const chance = [...ends.values()].reduce((sum, end) => sum + (end / (2 * all)) ** 2, 0);
  return inside / all - chance;
}
