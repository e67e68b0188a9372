/**
 * Returns the squared distance to the k-th nearest, given all squared distances; keeps the smallest sorted,
 * which is fast for small k. `nearest` receives their owners.
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
