/**
 * Rounds all figures to six decimals: the last digits of a root depend on the machine, and equal content must have equal
 * bytes.
 */
export const rounded = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, one) =>
    typeof one === 'number' && !Number.isInteger(one) ? Math.round(one * 1e6) / 1e6 : one,
  ) as T;
