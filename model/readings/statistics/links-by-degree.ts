/**
 * Computes the divisor of products of degrees: with it, the links expected over all pairs add up to those of the network
 * (Chung & Lu 2002). Pairs of an actor with itself are left out. Zero without links.
 */
export function endsToShare(degrees: ArrayLike<number>): number {
  let [ends, squares] = [0, 0];
  for (let v = 0; v < degrees.length; v += 1) {
    const degree = degrees[v] ?? 0;
    ends += degree;
    squares += degree * degree;
  }
  return ends === 0 ? 0 : ends - squares / ends;
}

/**
 * Expects links between two groups from how many each of their actors has.
 *
 * @param endsA Sum of the degrees of one group; `endsB`, of the other.
 * @param toShare {@link endsToShare} of the network.
 */
export const expectedByDegree = (endsA: number, endsB: number, toShare: number): number =>
  toShare <= 0 ? 0 : (endsA * endsB) / toShare;

/** Computes the Pearson residual of a number of links: its distance from the expected one, in standard deviations (Poisson). */
export const residual = (count: number, expected: number): number =>
  expected <= 0 ? 0 : (count - expected) / Math.sqrt(expected);
