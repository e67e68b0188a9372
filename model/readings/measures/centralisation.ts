/**
 * Computes centralisation, 0 to 1: Σ (largest − own) over the value of a star of the same size (Freeman
 * 1979). Null under three actors.
 */
export const degreeCentralisation = (degrees: readonly number[]): number | null =>
  spread(degrees, (degrees.length - 1) * (degrees.length - 2));

/** Computes the centralisation of normalised betweenness. */
export const betweennessCentralisation = (scores: readonly number[]): number | null =>
  spread(scores, scores.length - 1);

function spread(values: readonly number[], ofStar: number): number | null {
  if (values.length < 3) return null;
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  return values.reduce((sum, value) => sum + largest - value, 0) / ofStar;
}
