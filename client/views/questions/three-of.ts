import type { Gap } from '../../../model/contract/gap.ts';

/**
 * Suggests three actors for a meeting from a question's missing pairs: the first pair, and one missing to
 * either, ideally both. Null if there are only two.
 */
export function threeOf({
  evidence: { missingPairs },
}: {
  readonly evidence: Pick<Gap['evidence'], 'missingPairs'>;
}): readonly [string, string, string] | null {
  const [first, ...others] = missingPairs;
  if (first === undefined) return null;
  const counts = new Map<string, number>();
  for (const pair of others) {
    const [near, far] = first.includes(pair[0]) ? pair : [pair[1], pair[0]];
    if (first.includes(near) && !first.includes(far)) counts.set(far, (counts.get(far) ?? 0) + 1);
  }
  const [third] = [...counts].sort(([, n], [, m]) => m - n);
  return third === undefined ? null : [...first, third[0]];
}
