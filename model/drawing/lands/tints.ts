/** Number of tints distinguishable on paper; a plane map needs at most four side by side. */
export const TINTS = 6;

/**
 * Assigns a tint to each land, different from those it touches; among the rest the least used. Tints have no
 * meaning: the first is the largest land's.
 */
export function tintsFor(count: number, touching: (a: number, b: number) => boolean): number[] {
  const tints: number[] = [];
  const used = new Array<number>(TINTS).fill(0);
  for (let land = 0; land < count; land++) {
    const beside = new Set(tints.filter((_, other) => touching(land, other)));
    const free = used.map((times, tint) => ({ times, tint })).filter(({ tint }) => !beside.has(tint));
    const [best] = (free.length > 0 ? free : used.map((times, tint) => ({ times, tint }))).sort(
      (a, b) => a.times - b.times || a.tint - b.tint,
    );
    const tint = best?.tint ?? 0;
    used[tint] = (used[tint] ?? 0) + 1;
    tints.push(tint);
  }
  return tints;
}
