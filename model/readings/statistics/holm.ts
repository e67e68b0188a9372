/** Holm's step-down adjustment of p-values tested together, in the order given (Holm 1979). */
export function holm(ps: readonly number[]): number[] {
  const ranked = ps.map((p, i) => ({ p, i })).sort((x, y) => x.p - y.p);
  const adjusted = new Array<number>(ps.length).fill(1);
  let highest = 0;
  for (const [rank, { p, i }] of ranked.entries()) {
    highest = Math.max(highest, Math.min(1, p * (ps.length - rank)));
    adjusted[i] = highest;
  }
  return adjusted;
}
