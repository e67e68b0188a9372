/**
 * Square of the distance to the k-th nearest, given the squares of the distances to all; the smallest are kept sorted,
 * which is quick as long as k is small beside their number. `nearest` takes whose they are.
 */
export function nthSmallest(
  squares: Float64Array,
  count: number,
  k: number,
  sorted: Float64Array,
  nearest?: Int32Array,
): number {
  if (k <= 0) return 0;
  let filled = 0;
  for (let u = 0; u < count; u++) {
    const square = squares[u] as number;
    if (filled === k && square >= (sorted[k - 1] as number)) continue;
    let slot = filled < k ? filled++ : k - 1;
    while (slot > 0 && (sorted[slot - 1] as number) > square) {
      sorted[slot] = sorted[slot - 1] as number;
      if (nearest !== undefined) nearest[slot] = nearest[slot - 1] as number;
      slot--;
    }
    sorted[slot] = square;
    if (nearest !== undefined) nearest[slot] = u;
  }
  return sorted[filled - 1] as number;
}
